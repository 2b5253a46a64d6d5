package io.colmena.pos.ui.people;

import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Binds the question for a new PIN or password. */
public final class SecretController implements KeyTarget {
  private final SecretViewModel model;
  private final Texts texts;

  @FXML private Label title;
  @FXML private Label explanation;
  @FXML private VBox presentBox;
  @FXML private PasswordField present;
  @FXML private Label freshLabel;
  @FXML private PasswordField fresh;
  @FXML private PasswordField repeated;
  @FXML private NoticeLabel notice;
  @FXML private Button submit;

  public SecretController(SecretViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    boolean pin = model.kind().isPin();
    title.setText(texts.get(pin ? "secret.pinTitle" : "secret.passwordTitle"));
    explanation.setText(
        texts.get(pin ? "secret.pinWhy" : "secret.passwordWhy", model.whom().displayName()));
    freshLabel.setText(texts.get(pin ? "secret.newPin" : "secret.newPassword"));
    presentBox.setVisible(model.kind().needsPresent());
    presentBox.setManaged(model.kind().needsPresent());
    present.textProperty().bindBidirectional(model.presentProperty());
    fresh.textProperty().bindBidirectional(model.freshProperty());
    repeated.textProperty().bindBidirectional(model.repeatedProperty());
    notice.follow(model.noticeProperty());
    submit.disableProperty().bind(model.busyProperty());
  }

  @FXML
  private void submit() {
    model.submit();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.getCode() != KeyCode.ENTER) {
      return false;
    }
    if (presentBox.isVisible() && present.getText().isEmpty()) {
      present.requestFocus();
    } else if (fresh.getText().isEmpty()) {
      fresh.requestFocus();
    } else if (repeated.getText().isEmpty()) {
      repeated.requestFocus();
    } else {
      model.submit();
    }
    return true;
  }

  @Override
  public void focus() {
    (presentBox.isVisible() ? present : fresh).requestFocus();
  }
}
