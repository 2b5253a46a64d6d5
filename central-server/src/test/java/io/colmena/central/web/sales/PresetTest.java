package io.colmena.central.web.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.reports.Period;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetTest {
  @ParameterizedTest
  @CsvSource({
    "TODAY,        2026-11-21, 2026-11-21, 2026-11-21",
    "YESTERDAY,    2026-03-01, 2026-02-28, 2026-02-28",
    "LAST_7_DAYS,  2026-11-21, 2026-11-15, 2026-11-21",
    "THIS_MONTH,   2026-11-01, 2026-11-01, 2026-11-01",
    "LAST_MONTH,   2026-03-31, 2026-02-01, 2026-02-28",
    "LAST_MONTH,   2028-03-05, 2028-02-01, 2028-02-29",
    "LAST_MONTH,   2026-01-15, 2025-12-01, 2025-12-31",
    "LAST_30_DAYS, 2026-11-21, 2026-10-23, 2026-11-21"
  })
  void presetsAreWholeDays(Preset preset, LocalDate today, LocalDate from, LocalDate to) {
    assertThat(preset.of(today)).isEqualTo(new Period(from, to));
  }
}
