package io.colmena.pos.ui.approval;

import io.colmena.pos.people.User;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/** Binds the question for somebody's PIN. */
public final class ApprovalController implements KeyTarget {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final ApprovalViewModel model;
  private final Texts texts;

  @FXML private Label what;
  @FXML private FlowPane people;
  @FXML private PasswordField pin;
  @FXML private TextField reason;
  @FXML private FlowPane quickReasons;
  @FXML private NoticeLabel notice;
  @FXML private Button submit;

  public ApprovalController(ApprovalViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    what.setText(model.what());
    pin.textProperty().bindBidirectional(model.pinProperty());
    reason.textProperty().bindBidirectional(model.reasonProperty());
    quickReasons.getChildren().setAll(model.quickReasons().stream().map(this::quick).toList());
    notice.follow(model.noticeProperty());
    submit.disableProperty().bind(model.busyProperty());
    model.peopleProperty().subscribe(this::show);
    model.chosenProperty().subscribe(_ -> showChosen());
    model.noticeProperty().subscribe(_ -> focus());
  }

  private void show(List<User> who) {
    people.getChildren().setAll(who.stream().map(this::button).toList());
    showChosen();
  }

  private Button button(User user) {
    Button button = new Button(user.displayName() + "\n" + texts.get("role." + user.role().key()));
    button.getStyleClass().addAll("method", "approver");
    button.setFocusTraversable(false);
    button.setOnAction(_ -> {
      model.chosenProperty().set(people.getChildren().indexOf(button));
      focus();
    });
    return button;
  }

  private void showChosen() {
    for (int i = 0; i < people.getChildren().size(); i++) {
      people
          .getChildren()
          .get(i)
          .pseudoClassStateChanged(CHOSEN, i == model.chosenProperty().get());
    }
  }

  private Button quick(String words) {
    Button button = new Button(words);
    button.getStyleClass().add("quick-word");
    button.setFocusTraversable(false);
    button.setOnAction(_ -> {
      model.reasonProperty().set(words);
      focus();
    });
    return button;
  }

  @FXML
  private void submit() {
    model.submit();
  }

  @Override
  public boolean pressed(KeyEvent key) {
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

  private void enter() {
    if (pin.isFocused() && reason.getText().isBlank() && !pin.getText().isEmpty()) {
      reason.requestFocus();
    } else {
      model.submit();
    }
  }

  @Override
  public void focus() {
    if (pin.getScene() != null) {
      (pin.getText().isEmpty() ? pin : reason).requestFocus();
    }
  }
}
