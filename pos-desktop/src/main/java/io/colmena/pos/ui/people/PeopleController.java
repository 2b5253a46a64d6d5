package io.colmena.pos.ui.people;

import io.colmena.pos.people.Personnel.Member;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the people of the branch. */
public final class PeopleController implements KeyTarget {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final PeopleViewModel model;
  private final Texts texts;
  private final Dialogs dialogs;

  @FXML private ListView<Member> members;
  @FXML private Label title;
  @FXML private Label nameLabel;
  @FXML private TextField name;
  @FXML private TextField displayName;
  @FXML private FlowPane roles;
  @FXML private VBox passwordBox;
  @FXML private PasswordField password;
  @FXML private Button pin;
  @FXML private Button newPassword;
  @FXML private Button active;
  @FXML private NoticeLabel notice;
  @FXML private Button submit;

  public PeopleController(PeopleViewModel model, Texts texts, Dialogs dialogs) {
    this.model = model;
    this.texts = texts;
    this.dialogs = dialogs;
  }

  @FXML
  private void initialize() {
    members.setCellFactory(_ -> new MemberCell(texts));
    members.setOnMouseClicked(_ -> model.choose(members.getSelectionModel().getSelectedItem()));
    name.textProperty().bindBidirectional(model.nameProperty());
    displayName.textProperty().bindBidirectional(model.displayNameProperty());
    password.textProperty().bindBidirectional(model.passwordProperty());
    roles.getChildren().setAll(model.roles().stream().map(this::button).toList());
    notice.follow(model.noticeProperty());
    submit.disableProperty().bind(model.busyProperty());
    model.membersProperty().subscribe(this::show);
    model.chosenProperty().subscribe(this::show);
    model.roleProperty().subscribe(_ -> showRole());
    model
        .activeProperty()
        .subscribe(on -> active.setText(texts.get(on ? "people.deactivate" : "people.activate")));
  }

  private Button button(Role role) {
    Button button = new Button(texts.get("role." + role.key()));
    button.getStyleClass().add("method");
    button.setUserData(role);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> model.roleProperty().set(role));
    return button;
  }

  private void showRole() {
    for (Node button : roles.getChildren()) {
      button.pseudoClassStateChanged(
          CHOSEN, model.roleProperty().get().equals(button.getUserData()));
    }
  }

  private void show(List<Member> all) {
    members.getItems().setAll(all);
    show(model.chosenProperty().get());
  }

  private void show(@Nullable Member member) {
    boolean fresh = member == null;
    title.setText(member == null ? texts.get("people.newTitle") : member.user().displayName());
    name.setEditable(fresh);
    name.pseudoClassStateChanged(PseudoClass.getPseudoClass("fixed"), !fresh);
    nameLabel.setText(texts.get(fresh ? "login.name" : "people.fixedName"));
    passwordBox.setVisible(fresh);
    passwordBox.setManaged(fresh);
    for (Button button : List.of(pin, newPassword, active)) {
      button.setVisible(!fresh);
      button.setManaged(!fresh);
    }
    submit.setText(texts.get(fresh ? "people.hire" : "people.save"));
    if (member == null) {
      members.getSelectionModel().clearSelection();
    } else {
      members.getSelectionModel().select(member);
      members.scrollTo(member);
    }
    if (members.getScene() != null) {
      focus();
    }
  }

  @FXML
  private void hire() {
    model.choose(null);
  }

  @FXML
  private void pin() {
    ask(SecretViewModel.Kind.PIN_OF_ANOTHER);
  }

  @FXML
  private void newPassword() {
    ask(SecretViewModel.Kind.PASSWORD_OF_ANOTHER);
  }

  private void ask(SecretViewModel.Kind kind) {
    Member member = model.chosenProperty().get();
    if (member != null) {
      User whom = member.user();
      dialogs.askSecret(whom, kind, model::reload);
    }
  }

  @FXML
  private void toggleActive() {
    model.activeProperty().set(!model.activeProperty().get());
    model.save();
  }

  @FXML
  private void submit() {
    model.save();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.isShortcutDown()) {
      return withControl(key.getCode());
    }
    switch (key.getCode()) {
      case UP -> model.move(-1);
      case DOWN -> model.move(1);
      case ENTER -> enter();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean withControl(KeyCode code) {
    switch (code) {
      case N -> hire();
      case P -> pin();
      case K -> newPassword();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Enter goes on to the next empty field of somebody new, and writes down after the last. */
  private void enter() {
    boolean fresh = passwordBox.isVisible();
    if (fresh && name.getText().isBlank()) {
      name.requestFocus();
    } else if (fresh && name.isFocused()) {
      displayName.requestFocus();
    } else if (fresh && password.getText().isEmpty()) {
      password.requestFocus();
    } else {
      model.save();
    }
  }

  @Override
  public void focus() {
    (passwordBox.isVisible() ? name : displayName).requestFocus();
  }
}
