package io.colmena.pos.ui.backups;

import io.colmena.pos.backup.KeptBackup;
import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the backups. */
public final class BackupsController implements KeyTarget {
  private final BackupsViewModel model;
  private final Texts texts;
  private final BusinessCalendar calendar;
  private final Runnable closeProgram;

  @FXML private VBox screen;
  @FXML private ListView<KeptBackup> backups;
  @FXML private ProgressBar progress;
  @FXML private NoticeLabel notice;
  @FXML private Button restore;
  @FXML private Button closeNow;
  @FXML private Button submit;

  /**
   * @param closeProgram so that the next start goes back to a backup
   */
  public BackupsController(
      BackupsViewModel model, Texts texts, BusinessCalendar calendar, Runnable closeProgram) {
    this.model = model;
    this.texts = texts;
    this.calendar = calendar;
    this.closeProgram = closeProgram;
  }

  @FXML
  private void initialize() {
    Label empty = new Label(texts.get("backups.none"));
    empty.getStyleClass().addAll("muted", "backups-empty");
    backups.setPlaceholder(empty);
    backups.setCellFactory(_ -> new BackupCell(texts, calendar));
    backups.setOnMouseClicked(
        _ -> model.chosenProperty().set(backups.getSelectionModel().getSelectedItem()));
    notice.follow(model.noticeProperty());
    progress.visibleProperty().bind(model.busyProperty());
    submit.setVisible(model.isEmbedded());
    restore.setVisible(model.isEmbedded());
    submit.disableProperty().bind(model.busyProperty());
    restore.disableProperty().bind(model.busyProperty());
    model.backupsProperty().subscribe(this::show);
    model.chosenProperty().subscribe(this::show);
    model
        .restoreAskedProperty()
        .subscribe(asked -> {
          closeNow.setVisible(asked);
          closeNow.setManaged(asked);
        });
  }

  private void show(List<KeptBackup> all) {
    backups.getItems().setAll(all);
    show(model.chosenProperty().get());
  }

  private void show(@Nullable KeptBackup backup) {
    backups.getSelectionModel().clearSelection();
    if (backup != null) {
      backups.getSelectionModel().select(backup);
      backups.scrollTo(backup);
    }
  }

  @FXML
  private void backUp() {
    model.backUp();
  }

  @FXML
  private void restore() {
    model.restore();
  }

  @FXML
  private void recover() {
    model.recover();
  }

  @FXML
  private void closeNow() {
    closeProgram.run();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.isShortcutDown()) {
      return withControl(key.getCode());
    }
    switch (key.getCode()) {
      case UP -> model.move(-1);
      case DOWN -> model.move(1);
      case ENTER -> model.backUp();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean withControl(KeyCode code) {
    switch (code) {
      case R -> model.restore();
      case H -> model.recover();
      case Q -> {
        if (model.restoreAskedProperty().get()) {
          closeProgram.run();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    screen.requestFocus();
  }
}
