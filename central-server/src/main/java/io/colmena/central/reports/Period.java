package io.colmena.central.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Business dates from one to another, both included. */
public record Period(LocalDate from, LocalDate to) {
  public static final long MOST_DAYS = 366;

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends after it begins");
    }
  }

  /** How many. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** When it is over, or now while it is not. */
  public Instant end(ZoneId zone, Instant now) {
    return end(to, zone, now);
  }

  /** When a day is over, or now while it is not. */
  public static Instant end(LocalDate day, ZoneId zone, Instant now) {
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
    return end.isAfter(now) ? now : end;
  }

  /** Whether it is made of months from their first day to their last. */
  private boolean isWholeMonths() {
    return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
  }

  /** As long, right before: for whole months as many months. */
  public Period previous() {
    if (isWholeMonths()) {
      long months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
      return new Period(from.minusMonths(months), from.minusDays(1));
    }
    return new Period(from.minusDays(days()), from.minusDays(1));
  }

  /** The same dates of the year before; a month that ends with its last day does so there too. */
  public Period lastYear() {
    LocalDate end = isWholeMonths() ? to.plusDays(1).minusYears(1).minusDays(1) : to.minusYears(1);
    return new Period(from.minusYears(1), end);
  }
}
