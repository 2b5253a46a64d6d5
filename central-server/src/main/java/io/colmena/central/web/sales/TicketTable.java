package io.colmena.central.web.sales;

import io.colmena.central.reports.TicketRow;
import io.colmena.central.web.page.Texts;
import io.colmena.tables.Cell;
import io.colmena.tables.Column;
import io.colmena.tables.Rows;
import io.colmena.tables.Table;
import java.util.List;

/** A list of tickets as a table for spreadsheets. */
final class TicketTable {
  private TicketTable() {}

  static Table of(Texts texts, List<TicketRow> tickets, String about) {
    return new Table(
        texts.get("tickets.title"),
        about,
        List.of(
            Column.words(texts.get("tickets.ticket"), 20),
            Column.words(texts.get("tickets.receipt"), 14),
            Column.words(texts.get("sales.branch"), 18),
            Column.day(texts.get("sales.day")),
            Column.moment(texts.get("tickets.sold-at")),
            Column.words(texts.get("report.member.CASHIER"), 20),
            Column.words(texts.get("tickets.paid"), 14),
            Column.units(texts.get("sales.amount")),
            Column.amount(texts.get("sales.total"))),
        Rows.of(tickets.stream().map(row -> row(row, texts)).toList()),
        List.of());
  }

  private static List<Cell> row(TicketRow row, Texts texts) {
    return List.of(
        new Cell.Words(row.id()),
        new Cell.Words(row.document() == null ? "" : row.document().toString()),
        new Cell.Words(row.branchName()),
        new Cell.Day(row.day()),
        new Cell.Moment(row.localTime()),
        new Cell.Words(row.cashier()),
        new Cell.Words(TicketWords.methods(row, texts)),
        new Cell.Units(row.units()),
        new Cell.Amount(row.total()));
  }
}
