package io.colmena.central.web.branches;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.fixture.CentralFixture;
import io.colmena.shared.identity.BranchCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BranchConditionTest {
  private static final Instant NOW = CentralFixture.EVENING;

  private static BranchCondition of(
      Instant enrolled, Duration quiet, long pending, long unprojected, long bad, long forks) {
    Instant contact = quiet == null ? null : NOW.minus(quiet);
    return BranchCondition.of(
        new BranchOverview.Row(
            BranchCode.of("CUS"),
            "Cusco",
            enrolled,
            contact,
            10,
            pending,
            unprojected,
            bad,
            forks,
            contact,
            contact,
            "DONE",
            10),
        NOW);
  }

  private static BranchCondition heard(Duration quiet, long pending, long unprojected, long bad) {
    return of(NOW, quiet, pending, unprojected, bad, 0);
  }

  @Test
  void whatMattersMostIsSaidFirst() {
    assertThat(of(null, null, 0, 0, 0, 0)).isEqualTo(BranchCondition.NOT_ENROLLED);
    assertThat(of(NOW, null, 0, 0, 0, 0)).isEqualTo(BranchCondition.NEVER_HEARD);
    assertThat(of(NOW, Duration.ofDays(3), 5, 5, 5, 1)).isEqualTo(BranchCondition.FORKED);
    assertThat(heard(Duration.ofDays(1), 5, 5, 5)).isEqualTo(BranchCondition.SILENT);
    assertThat(heard(Duration.ofHours(3), 5, 5, 5)).isEqualTo(BranchCondition.QUARANTINED);
    assertThat(heard(Duration.ofHours(3), 5, 0, 0)).isEqualTo(BranchCondition.PENDING);
    assertThat(heard(Duration.ZERO, 0, 5, 0)).isEqualTo(BranchCondition.PENDING);
    assertThat(heard(Duration.ofHours(2), 0, 0, 0)).isEqualTo(BranchCondition.QUIET);
    assertThat(heard(Duration.ofMinutes(119), 0, 0, 0)).isEqualTo(BranchCondition.UP_TO_DATE);
  }
}
