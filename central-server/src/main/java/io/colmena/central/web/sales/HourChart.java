package io.colmena.central.web.sales;

import io.colmena.central.reports.SalesReport;
import io.colmena.central.reports.TicketFilter;
import io.colmena.central.web.page.Texts;
import io.colmena.shared.json.Json;
import io.colmena.shared.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What charts.js draws: sales by the hour on the shops' own clocks, from the first hour that sold
 * to the last.
 */
record HourChart(List<Hour> hours, String tickets) {
  /**
   * @param address where its tickets are listed
   */
  record Hour(String label, String title, String address, long tickets, Money value) {}

  static String json(List<SalesReport.Row> rows, Texts texts, PeriodPicker picker) {
    Map<Integer, SalesReport.Row> byHour =
        rows.stream().collect(Collectors.toMap(row -> Integer.parseInt(row.key()), row -> row));
    int first = byHour.keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
    int last = byHour.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    return Json.write(
        new HourChart(
            IntStream.rangeClosed(first, last).mapToObj(h -> hour(h, byHour, picker)).toList(),
            texts.get("sales.tickets")));
  }

  private static Hour hour(int hour, Map<Integer, SalesReport.Row> byHour, PeriodPicker picker) {
    SalesReport.Row row = byHour.get(hour);
    return new Hour(
        String.valueOf(hour),
        String.format(Locale.ROOT, "%02d:00 – %02d:59", hour, hour),
        picker.tickets(TicketFilter.HOUR, String.format(Locale.ROOT, "%02d", hour)),
        row == null ? 0 : row.tickets(),
        row == null ? Money.ZERO : row.total());
  }
}
