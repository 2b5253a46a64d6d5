package io.colmena.demo.shopping;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;

/** When customers come: from seven to ten at night, most of them at noon and after work. */
final class Rush {
  private static final int OPENS = 7;

  /** Customers of each hour from opening to closing, in relation to each other. */
  private static final double[] WEEKDAY = {5, 6, 5, 5, 7, 10, 10, 6, 4, 4, 6, 10, 12, 10, 6};

  private static final double[] WEEKEND = {2, 4, 7, 10, 12, 11, 9, 6, 5, 5, 6, 8, 9, 7, 4};

  static final LocalTime OPENING = LocalTime.of(OPENS, 0);
  static final LocalTime CLOSING = LocalTime.of(OPENS + WEEKDAY.length, 0);

  private Rush() {}

  /** How many come on a day: few on Mondays, most on Saturdays. */
  static int customers(Shop shop, LocalDate date, Chance chance) {
    double ofTheWeek =
        switch (date.getDayOfWeek()) {
          case MONDAY -> 0.90;
          case TUESDAY, WEDNESDAY -> 0.95;
          case THURSDAY -> 1.00;
          case FRIDAY -> 1.12;
          case SATURDAY -> 1.28;
          case SUNDAY -> 1.10;
        };
    return (int)
        Math.round(shop.ticketsOfAWeekday() * ofTheWeek * chance.near(1, 0.06, 0.85, 1.15));
  }

  /** So many different moments between two times of a day, in order. */
  static List<LocalTime> moments(
      int count, LocalDate date, LocalTime from, LocalTime until, Chance chance) {
    double[] hours = isWeekend(date) ? WEEKEND : WEEKDAY;
    TreeSet<LocalTime> moments = new TreeSet<>();
    while (moments.size() < count) {
      LocalTime moment =
          LocalTime.of(OPENS + chance.index(hours), chance.from(0, 59), chance.from(0, 59))
              .plusNanos(chance.from(0, 999) * 1_000_000L);
      if (!moment.isBefore(from) && moment.isBefore(until)) {
        moments.add(moment);
      }
    }
    return List.copyOf(moments);
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
