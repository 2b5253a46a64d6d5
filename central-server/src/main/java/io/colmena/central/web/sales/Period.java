package io.colmena.central.web.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Business dates from one to another, both included. */
public record Period(LocalDate from, LocalDate to) {
  static final long MOST_DAYS = 366;

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends after it begins");
    }
  }

  long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** When it is over, or now while it is not. */
  Instant end(ZoneId zone, Instant now) {
    return end(to, zone, now);
  }

  static Instant end(LocalDate day, ZoneId zone, Instant now) {
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
    return end.isAfter(now) ? now : end;
  }
}
