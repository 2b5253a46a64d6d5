package io.colmena.pos.ui.shell;

import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Session;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.View;
import io.colmena.pos.ui.backups.BackupsController;
import io.colmena.pos.ui.backups.BackupsViewModel;
import io.colmena.pos.ui.settings.ScannerTestController;
import io.colmena.pos.ui.settings.ScannerTestViewModel;
import io.colmena.pos.ui.settings.SettingsController;
import io.colmena.pos.ui.settings.SettingsDialogs;
import io.colmena.pos.ui.settings.SettingsViewModel;
import java.util.function.LongSupplier;

/** Opens the settings, and what they lead to. */
final class TillCare implements SettingsDialogs {
  private final OverlayLayer layer;
  private final TillServices services;
  private final Session session;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final SettingsViewModel.Look look;
  private final LongSupplier millis;
  private final Runnable closeProgram;

  TillCare(
      OverlayLayer layer,
      TillServices services,
      Session session,
      Texts texts,
      BackgroundTasks tasks,
      Dialogs dialogs,
      SettingsViewModel.Look look,
      LongSupplier millis,
      Runnable closeProgram) {
    this.layer = layer;
    this.services = services;
    this.session = session;
    this.texts = texts;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.look = look;
    this.millis = millis;
    this.closeProgram = closeProgram;
  }

  void showSettings() {
    User who = session.cashier();
    if (who != null) {
      var model =
          new SettingsViewModel(services.care(), services.settings(), look, texts, tasks, who);
      open(new SettingsController(model, texts, this), "settings.fxml");
    }
  }

  @Override
  public void testScanner() {
    open(new ScannerTestController(new ScannerTestViewModel(texts), millis), "scannertest.fxml");
  }

  @Override
  public void showBackups() {
    User who = session.cashier();
    if (who != null && who.role().may(Permission.CARE)) {
      var model =
          new BackupsViewModel(
              services.care(), services.sync(), texts, tasks, who, dialogs::confirm);
      open(
          new BackupsController(model, texts, services.settings().calendar(), closeProgram),
          "backups.fxml");
    }
  }

  private void open(KeyTarget controller, String fxml) {
    layer.open(View.load(controller, fxml, texts), controller, true);
  }
}
