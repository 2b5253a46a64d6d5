package io.colmena.pos.ui.people;

import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** What somebody may do about their own account, and the way to the other people's. */
public final class AccountController implements KeyTarget {
  private final User who;
  private final Texts texts;
  private final Dialogs dialogs;

  @FXML private VBox account;
  @FXML private Label name;
  @FXML private Label role;
  @FXML private Button people;

  public AccountController(User who, Texts texts, Dialogs dialogs) {
    this.who = who;
    this.texts = texts;
    this.dialogs = dialogs;
  }

  @FXML
  private void initialize() {
    name.setText(who.displayName());
    role.setText(texts.get("role." + who.role().key()));
    boolean may = who.role().may(Permission.MANAGE_PEOPLE);
    people.setVisible(may);
    people.setManaged(may);
  }

  @FXML
  private void pin() {
    dialogs.askSecret(who, SecretViewModel.Kind.OWN_PIN, () -> {});
  }

  @FXML
  private void password() {
    dialogs.askSecret(who, SecretViewModel.Kind.OWN_PASSWORD, () -> {});
  }

  @FXML
  private void people() {
    if (people.isVisible()) {
      dialogs.showPeople();
    }
  }

  @Override
  public boolean pressed(KeyEvent key) {
    switch (key.getCode()) {
      case DIGIT1, NUMPAD1 -> pin();
      case DIGIT2, NUMPAD2 -> password();
      case DIGIT3, NUMPAD3 -> people();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    account.requestFocus();
  }
}
