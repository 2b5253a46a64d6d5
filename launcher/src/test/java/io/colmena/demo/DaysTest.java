package io.colmena.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class DaysTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

  @Test
  void whatIsShownEndsToday() {
    Days days = Days.upToToday(TODAY.atTime(8, 0), 14);

    assertThat(days.all()).hasSize(14).endsWith(TODAY);
  }

  @Test
  void theDayOfTheProofIsTodayOnceTheShopsHaveBeenOpenForAWhile() {
    assertThat(oneMore(TODAY.atTime(8, 59))).isEqualTo(TODAY.minusDays(1));
    assertThat(oneMore(TODAY.atTime(9, 0))).isEqualTo(TODAY);
  }

  @Test
  void theHistoryEndsTheDayBeforeTheProof() {
    Days days = Days.andOneMore(TODAY.atTime(13, 30), 2);

    assertThat(days.beforeTheLast()).containsExactly(TODAY.minusDays(2), TODAY.minusDays(1));
    assertThat(days.last()).isEqualTo(TODAY);
  }

  private static LocalDate oneMore(LocalDateTime now) {
    return Days.andOneMore(now, 3).last();
  }
}
