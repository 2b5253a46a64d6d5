package io.colmena.pos.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Business days, both included.
 *
 * @param from not after {@code to}
 */
public record Period(LocalDate from, LocalDate to) {
  /** A piece that a database answers about at once. */
  private static final int PIECE_DAYS = 7;

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends after it begins: " + from + " to " + to);
    }
  }

  public static Period day(LocalDate date) {
    return new Period(date, date);
  }

  /** From Monday on. */
  public static Period weekUntil(LocalDate today) {
    return new Period(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), today);
  }

  public static Period monthUntil(LocalDate today) {
    return new Period(today.withDayOfMonth(1), today);
  }

  public boolean isOneDay() {
    return from.equals(to);
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** The same days a few at a time, the newest first. */
  List<Period> pieces() {
    List<Period> pieces = new ArrayList<>();
    for (LocalDate last = to; !last.isBefore(from); last = last.minusDays(PIECE_DAYS)) {
      LocalDate first = last.minusDays(PIECE_DAYS - 1);
      pieces.add(new Period(first.isBefore(from) ? from : first, last));
    }
    return pieces;
  }
}
