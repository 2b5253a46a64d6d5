package io.colmena.pos.ui.shell;

import io.colmena.pos.export.TableFile;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.View;
import io.colmena.pos.ui.history.HistoryController;
import io.colmena.pos.ui.history.HistoryDialogs;
import io.colmena.pos.ui.history.HistoryTables;
import io.colmena.pos.ui.history.HistoryViewModel;
import io.colmena.pos.ui.history.SaleController;
import io.colmena.pos.ui.history.SaleViewModel;
import io.colmena.shared.facts.Sale;
import io.colmena.tables.Table;

/** Opens the screen that looks back, and what it opens over itself. */
final class TillHistory implements HistoryDialogs {
  private final OverlayLayer layer;
  private final TillServices services;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;

  TillHistory(
      OverlayLayer layer,
      TillServices services,
      Texts texts,
      BackgroundTasks tasks,
      Dialogs dialogs) {
    this.layer = layer;
    this.services = services;
    this.texts = texts;
    this.tasks = tasks;
    this.dialogs = dialogs;
  }

  void show(User who) {
    BranchSettings settings = services.settings();
    var model =
        new HistoryViewModel(
            services.history(),
            new HistoryTables(texts, settings.name()),
            settings.lowStock(),
            who.role().may(Permission.SEE_DRAWER),
            texts,
            tasks,
            this);
    open(new HistoryController(model, texts), "history.fxml", model::closed);
  }

  @Override
  public void showSale(Sale sale) {
    open(new SaleController(new SaleViewModel(sale, texts), dialogs), "sale.fxml", () -> {});
  }

  @Override
  public void saveTable(Table table, TableFile kind, String about) {
    new TillTables(layer, texts, tasks).save(table, kind, about);
  }

  private void open(KeyTarget controller, String fxml, Runnable closed) {
    layer.open(View.load(controller, fxml, texts), controller, true, closed);
  }
}
