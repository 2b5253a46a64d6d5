package io.colmena.tables;

import java.util.List;

/**
 * A table as a person wants it on paper or in a spreadsheet.
 *
 * @param title what it tells of, such as {@code Ventas por producto}
 * @param about the shop and the period
 * @param totals the last row, a cell for each column; empty for none
 */
public record Table(
    String title, String about, List<Column> columns, Rows rows, List<Cell> totals) {
  public Table {
    columns = List.copyOf(columns);
    totals = List.copyOf(totals);
    if (!totals.isEmpty() && totals.size() != columns.size()) {
      throw new IllegalArgumentException("the totals have a cell for each column");
    }
  }
}
