package io.colmena.pos.ui.syncpill;

import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Binds the question for the centre's one-time code. */
public final class EnrolController implements KeyTarget {
  private final EnrolViewModel model;
  private final Texts texts;
  private final Runnable close;

  @FXML private Label explanation;
  @FXML private TextField code;
  @FXML private NoticeLabel notice;
  @FXML private Button submit;

  public EnrolController(EnrolViewModel model, Texts texts, Runnable close) {
    this.model = model;
    this.texts = texts;
    this.close = close;
  }

  @FXML
  private void initialize() {
    explanation.setText(texts.get("enrol.explanation", model.centre().toString()));
    code.textProperty().bindBidirectional(model.codeProperty());
    code.editableProperty().bind(model.busyProperty().or(model.enrolledProperty()).not());
    notice.follow(model.noticeProperty());
    submit.disableProperty().bind(model.busyProperty());
    model
        .enrolledProperty()
        .subscribe(done -> submit.setText(texts.get(done ? "dialog.close" : "enrol.submit")));
  }

  @FXML
  private void submit() {
    if (model.enrolledProperty().get()) {
      close.run();
    } else {
      model.submit();
    }
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.getCode() != KeyCode.ENTER) {
      return false;
    }
    submit();
    return true;
  }

  @Override
  public void focus() {
    code.requestFocus();
  }
}
