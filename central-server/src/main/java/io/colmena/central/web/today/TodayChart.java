package io.colmena.central.web.today;

import io.colmena.central.reports.Today;
import io.colmena.central.web.page.Texts;
import io.colmena.shared.json.Json;
import io.colmena.shared.money.Money;
import java.util.List;
import java.util.Locale;

/** What charts.js draws: each hour of today beside the same hour a week before. */
record TodayChart(List<Hour> hours, String today, String weekAgo) {
  /**
   * @param address where its tickets are listed
   */
  record Hour(String label, String title, String address, Money value, Money before) {}

  static String json(Today today, Texts texts) {
    return Json.write(
        new TodayChart(
            today.hours().stream().map(hour -> hour(hour, today)).toList(),
            texts.get("preset.TODAY"),
            texts.get("today.week-ago")));
  }

  private static Hour hour(Today.Hour hour, Today today) {
    String two = String.format(Locale.ROOT, "%02d", hour.hour());
    return new Hour(
        String.valueOf(hour.hour()),
        two + ":00 – " + two + ":59",
        "/tickets?from=" + today.day() + "&to=" + today.day() + "&hour=" + two,
        hour.sold(),
        hour.weekAgo());
  }
}
