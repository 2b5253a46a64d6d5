package io.colmena.pos.ui.syncpill;

import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.sync.SyncStatus;
import io.colmena.pos.ui.Texts;
import java.time.Clock;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** Binds the sync pill and its button. */
public final class SyncPillController {
  private final SyncPillViewModel model;
  private final SyncWords words;
  private final Runnable details;

  @FXML private HBox pill;
  @FXML private Label connection;
  @FXML private Label detail;
  @FXML private ProgressBar progress;
  @FXML private Button button;

  /**
   * @param details opens the screen that tells more
   */
  public SyncPillController(
      SyncPillViewModel model,
      Texts texts,
      BusinessCalendar calendar,
      Clock clock,
      Runnable details) {
    this.model = model;
    this.details = details;
    this.words = new SyncWords(texts, calendar, clock);
  }

  @FXML
  private void initialize() {
    model.statusProperty().subscribe(this::show);
  }

  private void show(SyncStatus status) {
    for (SyncStatus.Connection each : SyncStatus.Connection.values()) {
      String name = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
      pill.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), each == status.connection());
    }
    connection.setText(words.connection(status));
    button.setText(words.button(status));
    SyncStatus.Progress now = status.progress();
    progress.setVisible(now != null);
    if (now == null) {
      detail.setText(words.detail(status));
    } else {
      detail.setText(words.progress(now));
      progress.setProgress(SyncWords.part(now));
    }
  }

  @FXML
  private void showDetails() {
    details.run();
  }

  @FXML
  private void press() {
    model.press();
  }
}
