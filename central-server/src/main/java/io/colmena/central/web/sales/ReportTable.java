package io.colmena.central.web.sales;

import io.colmena.central.reports.ComparedReport;
import io.colmena.central.reports.Grouping;
import io.colmena.central.web.page.Texts;
import io.colmena.shared.money.Money;
import io.colmena.tables.Cell;
import io.colmena.tables.Column;
import io.colmena.tables.Rows;
import io.colmena.tables.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as somebody takes it away: all that the page shows, with real numbers and dates. */
final class ReportTable {
  private static final int LETTERS = 34;
  private static final int CODE_LETTERS = 16;

  private final Texts texts;
  private final ReportChoice choice;
  private final ComparedReport report;
  private final ReportWords words;

  ReportTable(Texts texts, ReportChoice choice, ComparedReport report, ReportWords words) {
    this.texts = texts;
    this.choice = choice;
    this.report = report;
    this.words = words;
  }

  /**
   * @param about the period
   */
  Table table(String title, String about) {
    return new Table(
        title, about, columns(), Rows.of(report.rows().stream().map(this::row).toList()), totals());
  }

  private boolean hasCodes() {
    return choice.by() == Grouping.PRODUCT || choice.by() == Grouping.BRANCH;
  }

  private boolean isCompared() {
    return report.before() != null;
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    String first = texts.named("report.member", choice.by().name());
    if (hasCodes()) {
      columns.add(Column.words(texts.get("report.code"), CODE_LETTERS));
    }
    columns.add(choice.by() == Grouping.DAY ? Column.day(first) : Column.words(first, LETTERS));
    columns.add(Column.count(texts.get("sales.tickets")));
    columns.add(Column.units(texts.get("sales.amount")));
    columns.add(Column.amount(texts.get("sales.sold")));
    if (isCompared()) {
      columns.add(Column.amount(texts.get("report.before")));
      columns.add(Column.amount(texts.get("report.difference")));
    }
    return columns;
  }

  private List<Cell> row(ComparedReport.Row row) {
    List<Cell> cells = new ArrayList<>();
    if (hasCodes()) {
      cells.add(new Cell.Words(words.code(row)));
    }
    cells.add(
        choice.by() == Grouping.DAY
            ? new Cell.Day(LocalDate.parse(row.key()))
            : new Cell.Words(words.label(row)));
    cells.add(new Cell.Count(row.tickets()));
    cells.add(new Cell.Units(row.units()));
    addAmounts(cells, row.total(), row.before());
    return cells;
  }

  private List<Cell> totals() {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell.Words(texts.get("sales.total")));
    if (hasCodes()) {
      cells.add(Cell.none());
    }
    cells.add(new Cell.Count(report.total().tickets()));
    cells.add(new Cell.Units(report.total().units()));
    addAmounts(cells, report.total().total(), report.before());
    return cells;
  }

  private static void addAmounts(List<Cell> cells, Money now, @Nullable Money before) {
    cells.add(new Cell.Amount(now));
    if (before != null) {
      cells.add(new Cell.Amount(before));
      cells.add(new Cell.Amount(Money.clamped(now.amount().subtract(before.amount()))));
    }
  }
}
