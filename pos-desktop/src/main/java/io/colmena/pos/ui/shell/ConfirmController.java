package io.colmena.pos.ui.shell;

import io.colmena.pos.ui.KeyTarget;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Binds a question that is answered with yes or by going back. */
final class ConfirmController implements KeyTarget {
  private final String text;
  private final Runnable yes;

  @FXML private Parent confirm;
  @FXML private Label question;

  ConfirmController(String text, Runnable yes) {
    this.text = text;
    this.yes = yes;
  }

  @FXML
  private void initialize() {
    question.setText(text);
  }

  @FXML
  private void accept() {
    yes.run();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.getCode() != KeyCode.ENTER) {
      return false;
    }
    yes.run();
    return true;
  }

  @Override
  public void focus() {
    confirm.requestFocus();
  }
}
