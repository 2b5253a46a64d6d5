package io.colmena.pos.ui.shell;

import io.colmena.pos.settings.BranchSettings.Theme;
import io.colmena.pos.ui.Texts;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Says, before there is a till, why not or what was done; Enter or Esc closes it. */
public final class ReasonWindow {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 340;

  private final Stage stage;

  private ReasonWindow(Stage stage, Texts texts, String reason, String whatToDo) {
    this.stage = stage;
    Label title = new Label(reason);
    title.setId("reason-title");
    title.getStyleClass().add("dialog-title");
    title.setWrapText(true);
    Label more = new Label(whatToDo);
    more.setId("reason-more");
    more.setWrapText(true);
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    Button close = new Button(texts.get("dialog.close"), keycap());
    close.setId("reason-close");
    close.getStyleClass().add("primary");
    close.setMaxWidth(Double.MAX_VALUE);
    close.setOnAction(_ -> stage.close());
    VBox all = new VBox(title, more, space, close);
    all.getStyleClass().addAll("dialog");
    all.setMaxSize(WIDTH, HEIGHT);
    StackPane root = new StackPane(all);
    root.getStyleClass().add("till");
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    new Appearance(scene, Theme.LIGHT);
    new KeyFilter(
        scene,
        key -> {
          boolean leaves = key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.ESCAPE;
          if (leaves) {
            stage.close();
          }
          return leaves;
        });
    stage.setScene(scene);
    stage.setTitle("Colmena");
  }

  /** Another window or program has the branch's database. */
  public static ReasonWindow inUse(Stage stage, Texts texts) {
    return new ReasonWindow(stage, texts, texts.get("reason.inUse"), texts.get("reason.inUseMore"));
  }

  /**
   * A backup took the place of the database.
   *
   * @param aside where what was there before is kept
   */
  public static ReasonWindow restored(Stage stage, Texts texts, Path aside) {
    return new ReasonWindow(
        stage, texts, texts.get("reason.restored"), texts.get("reason.restoredMore", aside));
  }

  /**
   * The database stayed as it was.
   *
   * @param why as the file system says it
   */
  public static ReasonWindow notRestored(Stage stage, Texts texts, String why) {
    return new ReasonWindow(
        stage, texts, texts.get("reason.notRestored"), texts.get("reason.notRestoredMore", why));
  }

  private static Label keycap() {
    Label cap = new Label("Enter");
    cap.getStyleClass().add("keycap");
    return cap;
  }

  public void show() {
    stage.show();
  }
}
