package io.colmena.pos.ui.history;

import io.colmena.pos.history.SaleInBrief;
import io.colmena.tables.Cell;
import io.colmena.tables.Table;
import java.util.List;

/**
 * What a tab shows of a period.
 *
 * @param table the whole of it, to save
 * @param rows those that are on the screen; of sales only the newest
 * @param sales behind the rows, if these are sales
 * @param figures what it comes to
 * @param bars none for a table without a chart
 * @param empty said if there are no rows
 */
public record Shown(
    Tab tab,
    Table table,
    List<List<Cell>> rows,
    List<SaleInBrief> sales,
    List<Figure> figures,
    List<Bar> bars,
    String empty) {
  /** One of the sums in sight. */
  public record Figure(String caption, String value) {}
}
