package io.colmena.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * The business days of the demonstration, the last of which is today or, before the shops have sold
 * anything worth mentioning, yesterday.
 *
 * @param now on the shops' wall clocks; nothing is sold later
 */
record Days(LocalDate first, LocalDate last, LocalDateTime now) {
  private static final LocalTime UNDER_WAY = LocalTime.of(9, 0);

  /** So many days up to today, which may have hardly begun. */
  static Days upToToday(LocalDateTime now, int count) {
    LocalDate today = now.toLocalDate();
    return new Days(today.minusDays(count - 1L), today, now);
  }

  /** So many whole days, and one more that has been under way for some hours. */
  static Days andOneMore(LocalDateTime now, int count) {
    LocalDate today = now.toLocalDate();
    LocalDate last = now.toLocalTime().isBefore(UNDER_WAY) ? today.minusDays(1) : today;
    return new Days(last.minusDays(count), last, now);
  }

  List<LocalDate> all() {
    return first.datesUntil(last.plusDays(1)).toList();
  }

  List<LocalDate> beforeTheLast() {
    return first.datesUntil(last).toList();
  }

  /** Before the first customer comes. */
  LocalDateTime beginning() {
    return first.atTime(6, 0);
  }
}
