package io.colmena.pos.ui.shell;

import io.colmena.pos.settings.BranchSettings.Theme;
import io.colmena.pos.setup.Installer;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.View;
import io.colmena.pos.ui.setup.SetupController;
import io.colmena.pos.ui.setup.SetupViewModel;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The window of the first start. Closing it leaves everything as it was. */
public final class SetupWindow {
  private final Stage stage;
  private final Texts texts = new Texts(Locale.of("es"));
  private final StackPane root = new StackPane();
  private final SetupViewModel model;
  private SetupController controller;

  public SetupWindow(Stage stage, Installer installer, BackgroundTasks tasks) {
    this.stage = stage;
    this.model = new SetupViewModel(installer, texts, tasks, stage::close);
    this.controller = shown();
    root.getStyleClass().add("till");
    Scene scene = new Scene(root, 1366, 768);
    new Appearance(scene, Theme.LIGHT);
    new KeyFilter(scene, key -> controller.pressed(key));
    stage.setScene(scene);
    stage.setTitle("Colmena");
    stage.setOnCloseRequest(event -> {
      if (model.busyProperty().get()) {
        event.consume(); // it ends, or says why it cannot
      }
    });
  }

  private SetupController shown() {
    SetupController fresh = new SetupController(model, texts, this::showAgain, stage::close);
    root.getChildren().setAll(View.load(fresh, "setup.fxml", texts));
    return fresh;
  }

  private void showAgain() {
    controller = shown();
  }

  public void show() {
    stage.show();
  }
}
