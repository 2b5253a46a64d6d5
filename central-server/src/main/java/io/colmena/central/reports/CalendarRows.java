package io.colmena.central.reports;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Days added up to weeks, months or weekdays, and where each stands in a period. */
final class CalendarRows {
  private CalendarRows() {}

  /** In the order of their keys; what nobody sold in is absent. */
  static List<SalesReport.Row> of(List<SalesOverview.BranchDay> days, Grouping by) {
    Map<String, SalesReport.Row> rows = new TreeMap<>();
    for (SalesOverview.BranchDay day : days) {
      String key = key(by, day.day());
      rows.merge(
          key,
          new SalesReport.Row(key, key, day.tickets(), day.units(), day.total()),
          CalendarRows::plus);
    }
    return List.copyOf(rows.values());
  }

  private static SalesReport.Row plus(SalesReport.Row one, SalesReport.Row other) {
    return new SalesReport.Row(
        one.key(),
        one.label(),
        one.tickets() + other.tickets(),
        Quantity.clamped(one.units().amount().add(other.units().amount())),
        Money.clamped(one.total().amount().add(other.total().amount())));
  }

  private static String key(Grouping by, LocalDate day) {
    return switch (by) {
      case WEEK -> monday(day).toString();
      case MONTH -> YearMonth.from(day).toString();
      case WEEKDAY -> String.valueOf(day.getDayOfWeek().getValue());
      case DAY, BRANCH, HOUR, PRODUCT, CATEGORY, CASHIER, PAYMENT -> day.toString();
    };
  }

  /** Whether the rows are pieces of the period itself, which another period has in other places. */
  static boolean isPiece(Grouping by) {
    return by == Grouping.DAY || by == Grouping.WEEK || by == Grouping.MONTH;
  }

  /** How many pieces of the period come before the one with that key. */
  static long place(Grouping by, String key, Period period) {
    return switch (by) {
      case WEEK -> ChronoUnit.WEEKS.between(monday(period.from()), LocalDate.parse(key));
      case MONTH -> ChronoUnit.MONTHS.between(YearMonth.from(period.from()), YearMonth.parse(key));
      case DAY -> ChronoUnit.DAYS.between(period.from(), LocalDate.parse(key));
      case WEEKDAY, BRANCH, HOUR, PRODUCT, CATEGORY, CASHIER, PAYMENT ->
          throw new IllegalArgumentException(by + " has no places in a period");
    };
  }

  /** The key of the piece that has so many before it. */
  static String at(Grouping by, long place, Period period) {
    return switch (by) {
      case WEEK -> monday(period.from()).plusWeeks(place).toString();
      case MONTH -> YearMonth.from(period.from()).plusMonths(place).toString();
      case DAY -> period.from().plusDays(place).toString();
      case WEEKDAY, BRANCH, HOUR, PRODUCT, CATEGORY, CASHIER, PAYMENT ->
          throw new IllegalArgumentException(by + " has no places in a period");
    };
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
