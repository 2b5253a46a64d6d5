package io.colmena.central.web.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.reports.Period;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CompletenessTest {
  private static final Instant NOW = CentralFixture.lima("2026-11-21T23:10");

  private static Completeness of(String upTo, Instant end) {
    return Completeness.of(CentralFixture.lima(upTo), end);
  }

  @Test
  void aBranchIsJudgedByWhatIsMissingAtTheEnd() {
    assertThat(of("2026-11-21T23:06", NOW)).isEqualTo(Completeness.COMPLETE);
    assertThat(of("2026-11-21T21:10", NOW)).isEqualTo(Completeness.COMPLETE);
    assertThat(of("2026-11-21T21:09", NOW)).isEqualTo(Completeness.BEHIND);
    assertThat(of("2026-11-20T23:11", NOW)).isEqualTo(Completeness.BEHIND);
    assertThat(of("2026-11-20T23:10", NOW)).isEqualTo(Completeness.SILENT);
    assertThat(Completeness.of(null, NOW)).isEqualTo(Completeness.NEVER);
  }

  @Test
  void aPeriodThatIsOverEndsAtMidnightOfTheHeadOfficeAndAnotherOneNow() {
    Period october = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    assertThat(october.end(CentralFixture.LIMA, NOW))
        .isEqualTo(CentralFixture.lima("2026-11-01T00:00"));
    Period november = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    assertThat(november.end(CentralFixture.LIMA, NOW)).isEqualTo(NOW);
  }
}
