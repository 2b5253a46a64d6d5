package io.colmena.central.web.sales;

import io.colmena.central.reports.Period;
import java.time.LocalDate;

/** The periods that people ask for most. */
public enum Preset {
  TODAY,
  YESTERDAY,
  LAST_7_DAYS,
  THIS_MONTH,
  LAST_MONTH,
  LAST_30_DAYS;

  Period of(LocalDate today) {
    return switch (this) {
      case TODAY -> new Period(today, today);
      case YESTERDAY -> new Period(today.minusDays(1), today.minusDays(1));
      case LAST_7_DAYS -> new Period(today.minusDays(6), today);
      case THIS_MONTH -> new Period(today.withDayOfMonth(1), today);
      case LAST_MONTH -> {
        LocalDate first = today.withDayOfMonth(1).minusMonths(1);
        yield new Period(first, first.plusMonths(1).minusDays(1));
      }
      case LAST_30_DAYS -> new Period(today.minusDays(29), today);
    };
  }
}
