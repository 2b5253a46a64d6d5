package io.colmena.central.web.sales;

import io.colmena.central.web.page.Formats;
import io.colmena.central.web.page.Texts;
import io.colmena.shared.json.Json;
import io.colmena.shared.money.Money;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What charts.js draws: a stack of the branches for each day. Amounts travel as text; only the
 * heights of bars are computed from them in floating point.
 */
record DayChart(List<Day> days, List<Series> series, Words words) {
  /**
   * @param address where its tickets are listed
   */
  record Day(String label, String title, String note, String address) {}

  record Series(String name, int color, List<Money> values) {}

  record Words(String total, String nothing) {}

  static String json(
      List<SalesView.Day> days,
      List<SalesView.Branch> branches,
      PeriodPicker picker,
      Texts texts,
      Formats formats) {
    return Json.write(
        new DayChart(
            days.stream().map(day -> day(day, picker, texts, formats)).toList(),
            IntStream.range(0, branches.size()).mapToObj(i -> series(branches, i, days)).toList(),
            new Words(texts.get("sales.total"), texts.get("sales.no-sales-that-day"))));
  }

  private static Day day(SalesView.Day day, PeriodPicker picker, Texts texts, Formats formats) {
    return new Day(
        formats.weekday(day.day()) + "\n" + formats.shortDate(day.day()),
        formats.longDate(day.day()),
        day.incomplete().isEmpty()
            ? ""
            : texts.get("sales.incomplete-day", String.join(", ", day.incomplete())),
        picker.ticketsOn(day.day()));
  }

  private static Series series(
      List<SalesView.Branch> branches, int index, List<SalesView.Day> days) {
    SalesView.Branch branch = branches.get(index);
    return new Series(
        branch.name(),
        branch.color(),
        days.stream().map(day -> day.byBranch().get(index)).toList());
  }
}
