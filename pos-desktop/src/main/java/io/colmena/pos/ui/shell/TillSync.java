package io.colmena.pos.ui.shell;

import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.View;
import io.colmena.pos.ui.syncing.SyncScreenController;
import io.colmena.pos.ui.syncing.SyncScreenViewModel;
import io.colmena.pos.ui.syncpill.SyncPillViewModel;

/** Opens the screen about synchronising, from the menu or from the pill. */
final class TillSync {
  private final OverlayLayer layer;
  private final TillServices services;
  private final SyncPillViewModel pill;
  private final Texts texts;
  private final BackgroundTasks tasks;

  TillSync(
      OverlayLayer layer,
      TillServices services,
      SyncPillViewModel pill,
      Texts texts,
      BackgroundTasks tasks) {
    this.layer = layer;
    this.services = services;
    this.pill = pill;
    this.texts = texts;
    this.tasks = tasks;
  }

  void show() {
    var model = new SyncScreenViewModel(services.syncDesk(), pill, texts, tasks);
    var controller = new SyncScreenController(model, texts, services.settings(), services.clock());
    layer.open(View.load(controller, "syncscreen.fxml", texts), controller, true, model::close);
  }
}
