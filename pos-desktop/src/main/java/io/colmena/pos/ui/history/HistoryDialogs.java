package io.colmena.pos.ui.history;

import io.colmena.pos.export.TableFile;
import io.colmena.shared.facts.Sale;
import io.colmena.tables.Table;

/** What the screen that looks back opens over itself. */
public interface HistoryDialogs {
  void showSale(Sale sale);

  /**
   * @param about words that become the file's name
   */
  void saveTable(Table table, TableFile kind, String about);
}
