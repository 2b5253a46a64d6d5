package io.colmena.central.web.sales;

import io.colmena.central.reports.ComparedReport;
import io.colmena.central.reports.Grouping;
import io.colmena.central.web.page.Formats;
import io.colmena.central.web.page.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** What people call the rows of a report. */
final class ReportWords {
  private static final int DAYS_OF_WEEK = 7;

  private final Texts texts;
  private final Formats formats;
  private final Grouping by;

  ReportWords(Texts texts, Formats formats, Grouping by) {
    this.texts = texts;
    this.formats = formats;
    this.by = by;
  }

  String label(ComparedReport.Row row) {
    String key = row.key();
    return switch (by) {
      case DAY -> {
        LocalDate day = LocalDate.parse(key);
        yield formats.weekday(day) + " " + formats.date(day);
      }
      case WEEK -> {
        LocalDate monday = LocalDate.parse(key);
        yield formats.shortDate(monday) + " – " + formats.date(monday.plusDays(DAYS_OF_WEEK - 1L));
      }
      case MONTH -> formats.month(YearMonth.parse(key));
      case WEEKDAY -> formats.wholeWeekday(DayOfWeek.of(Integer.parseInt(key)));
      case HOUR -> String.format(Locale.ROOT, "%s:00 – %s:59", key, key);
      case PAYMENT -> texts.named("payment", key);
      case CATEGORY -> key.isEmpty() ? texts.get("report.no-category") : key;
      case BRANCH, PRODUCT, CASHIER -> row.label();
    };
  }

  /** What identifies the row, where people know that too. */
  String code(ComparedReport.Row row) {
    return switch (by) {
      case PRODUCT, BRANCH -> row.key();
      case DAY, WEEK, MONTH, WEEKDAY, HOUR, PAYMENT, CATEGORY, CASHIER -> "";
    };
  }
}
