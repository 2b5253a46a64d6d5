package io.colmena.pos.ui.tables;

import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Binds the saving of a table. */
public final class SaveTableController implements KeyTarget {
  private final SaveTableViewModel model;
  private final Texts texts;
  private final Runnable close;

  @FXML private Label title;
  @FXML private Label about;
  @FXML private TextField path;
  @FXML private NoticeLabel notice;
  @FXML private Button open;
  @FXML private Button submit;

  public SaveTableController(SaveTableViewModel model, Texts texts, Runnable close) {
    this.model = model;
    this.texts = texts;
    this.close = close;
  }

  @FXML
  private void initialize() {
    title.setText(model.title());
    about.setText(model.about());
    path.textProperty().bindBidirectional(model.pathProperty());
    path.disableProperty().bind(model.busyProperty());
    model.busyProperty().subscribe(this::focusAgain);
    notice.follow(model.noticeProperty());
    submit.disableProperty().bind(model.busyProperty());
    model
        .savedProperty()
        .subscribe(file -> {
          open.setVisible(file != null);
          submit.setText(texts.get(file == null ? "save.save" : "dialog.close"));
        });
  }

  /**
   * A field that was disabled meanwhile has lost the focus, and the path may have to be changed.
   */
  private void focusAgain(boolean busy) {
    if (!busy) {
      focus();
    }
  }

  @FXML
  private void open() {
    model.open();
  }

  @FXML
  private void submit() {
    if (model.savedProperty().get() == null) {
      model.save();
    } else {
      close.run();
    }
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      submit();
      return true;
    }
    if (key.isShortcutDown() && key.getCode() == KeyCode.O) {
      open();
      return true;
    }
    return false;
  }

  @Override
  public void focus() {
    path.requestFocus();
    path.end();
  }
}
