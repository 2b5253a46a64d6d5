package io.colmena.central.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With what a period is compared. */
class PeriodTest {
  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, 2026-11-21, 2026-11-20, 2026-11-20",
    "2026-11-15, 2026-11-21, 2026-11-08, 2026-11-14",
    "2026-11-01, 2026-11-30, 2026-10-01, 2026-10-31",
    "2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28",
    "2026-01-01, 2026-06-30, 2025-07-01, 2025-12-31",
    "2026-11-01, 2026-11-29, 2026-10-03, 2026-10-31"
  })
  void theOneBeforeIsAsLongOrHasAsManyMonths(
      String from, String to, String earlierFrom, String earlierTo) {
    assertThat(period(from, to).previous()).isEqualTo(period(earlierFrom, earlierTo));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-15, 2026-11-21, 2025-11-15, 2025-11-21",
    "2024-02-29, 2024-02-29, 2023-02-28, 2023-02-28",
    "2025-02-01, 2025-02-28, 2024-02-01, 2024-02-29",
    "2024-02-01, 2024-02-29, 2023-02-01, 2023-02-28"
  })
  void theYearBeforeHasTheSameDates(String from, String to, String earlierFrom, String earlierTo) {
    assertThat(period(from, to).lastYear()).isEqualTo(period(earlierFrom, earlierTo));
  }
}
