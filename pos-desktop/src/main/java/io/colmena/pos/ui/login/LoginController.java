package io.colmena.pos.ui.login;

import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Binds the log-in screen. */
public final class LoginController implements KeyTarget {
  private final LoginViewModel model;
  private final Texts texts;
  private final String place;

  @FXML private Label place1;
  @FXML private Label title;
  @FXML private Label titleFirst;
  @FXML private Label introduction;
  @FXML private TextField name;
  @FXML private VBox displayNameBox;
  @FXML private TextField displayName;
  @FXML private Label passwordLabel;
  @FXML private PasswordField password;
  @FXML private VBox repeatedBox;
  @FXML private PasswordField repeated;
  @FXML private Label kept;
  @FXML private NoticeLabel notice;
  @FXML private Button submit;
  @FXML private Button submitFirst;

  /**
   * @param place branch and till, as the person knows them
   */
  public LoginController(LoginViewModel model, Texts texts, String place) {
    this.model = model;
    this.texts = texts;
    this.place = place;
  }

  @FXML
  private void initialize() {
    place1.setText(place);
    name.textProperty().bindBidirectional(model.nameProperty());
    displayName.textProperty().bindBidirectional(model.displayNameProperty());
    password.textProperty().bindBidirectional(model.passwordProperty());
    repeated.textProperty().bindBidirectional(model.repeatedProperty());
    notice.follow(model.noticeProperty());
    kept.textProperty().bind(model.keptProperty());
    model
        .firstRunProperty()
        .subscribe(first ->
            passwordLabel.setText(texts.get(first ? "login.password" : "login.passwordOrPin")));
    shownWhile(kept, model.keptProperty().isNotEmpty());
    shownWhile(title, model.firstRunProperty().not());
    shownWhile(titleFirst, model.firstRunProperty());
    shownWhile(introduction, model.firstRunProperty());
    shownWhile(displayNameBox, model.firstRunProperty());
    shownWhile(repeatedBox, model.firstRunProperty());
    shownWhile(submit, model.firstRunProperty().not());
    shownWhile(submitFirst, model.firstRunProperty());
    submit.disableProperty().bind(model.busyProperty());
    submitFirst.disableProperty().bind(model.busyProperty());
    model.noticeProperty().subscribe(_ -> refocusAfterRefusal());
  }

  private static void shownWhile(
      Node node, javafx.beans.value.ObservableValue<? extends Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }

  private void refocusAfterRefusal() {
    if (!model.noticeProperty().get().text().isEmpty() && !model.firstRunProperty().get()) {
      focus();
    }
  }

  @FXML
  private void submit() {
    model.submit();
  }

  @Override
  public void focus() {
    (name.getText().isEmpty() ? name : password).requestFocus();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.getCode() != KeyCode.ENTER) {
      return false;
    }
    TextField empty = firstEmpty();
    if (empty == null) {
      model.submit();
    } else {
      empty.requestFocus();
    }
    return true;
  }

  /** Enter goes on to the next empty field, as cashiers expect, and logs in after the last. */
  private @org.jspecify.annotations.Nullable TextField firstEmpty() {
    if (name.getText().isBlank()) {
      return name;
    }
    if (password.getText().isEmpty()) {
      return password;
    }
    return model.firstRunProperty().get() && repeated.getText().isEmpty() ? repeated : null;
  }
}
