package io.colmena.pos.ui.history;

import io.colmena.pos.export.TableFile;
import io.colmena.shared.facts.Sale;
import io.colmena.tables.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes what was opened. */
final class NotedHistoryDialogs implements HistoryDialogs {
  final List<String> opened = new ArrayList<>();
  @Nullable Table saved;

  @Override
  public void showSale(Sale sale) {
    opened.add("sale " + sale.id());
  }

  @Override
  public void saveTable(Table table, TableFile kind, String about) {
    opened.add(kind + " " + about);
    saved = table;
  }
}
