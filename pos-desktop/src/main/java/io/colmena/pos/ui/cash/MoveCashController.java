package io.colmena.pos.ui.cash;

import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Binds the question for an amount and a reason. */
public final class MoveCashController implements KeyTarget {
  private static final List<KeyCode> QUICK =
      List.of(KeyCode.F1, KeyCode.F2, KeyCode.F3, KeyCode.F4);

  private final MoveCashViewModel model;
  private final Texts texts;

  @FXML private Label title;
  @FXML private VBox amountBox;
  @FXML private TextField amount;
  @FXML private GridPane quick;
  @FXML private TextField reason;
  @FXML private NoticeLabel notice;

  public MoveCashController(MoveCashViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    title.setText(
        texts.get(
            switch (model.direction()) {
              case IN -> "drawer.in";
              case OUT -> "drawer.out";
              case NO_SALE -> "drawer.noSale";
            }));
    amountBox.setVisible(model.hasAmount());
    amountBox.setManaged(model.hasAmount());
    amount.textProperty().bindBidirectional(model.amountProperty());
    reason.textProperty().bindBidirectional(model.reasonProperty());
    notice.follow(model.noticeProperty());
    model.noticeProperty().subscribe(this::focusAfterRefusal);
    addQuickReasons();
  }

  private void addQuickReasons() {
    List<String> reasons = model.quickReasons();
    for (int i = 0; i < reasons.size(); i++) {
      Label key = new Label(QUICK.get(i).getName());
      key.getStyleClass().add("keycap");
      key.setMinWidth(Label.USE_PREF_SIZE);
      Button button = new Button(reasons.get(i), key);
      button.getStyleClass().addAll("note", "quick-reason");
      button.setFocusTraversable(false);
      button.setMaxWidth(Double.MAX_VALUE);
      String words = reasons.get(i);
      button.setOnAction(_ -> choose(words));
      GridPane.setHgrow(button, Priority.ALWAYS);
      quick.add(button, i % 2, i / 2);
    }
  }

  private void choose(String words) {
    model.reasonProperty().set(words);
    reason.requestFocus();
    reason.end();
    if (!model.isAmountRight()) {
      amount.requestFocus();
    }
  }

  private void focusAfterRefusal(Notice said) {
    if (said.kind() == Notice.Kind.ERROR) {
      focus();
    }
  }

  @FXML
  private void confirm() {
    model.confirm();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    int chosen = QUICK.indexOf(key.getCode());
    if (chosen >= 0) {
      choose(model.quickReasons().get(chosen));
      return true;
    }
    switch (key.getCode()) {
      case ENTER -> next();
      case F12 -> model.confirm();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Enter after the amount goes on to the reason, unless that is there already. */
  private void next() {
    if (amount.isFocused() && model.isAmountRight() && reason.getText().isBlank()) {
      reason.requestFocus();
    } else {
      model.confirm();
    }
  }

  @Override
  public void focus() {
    boolean askAmount = model.hasAmount() && !model.isAmountRight();
    TextField field = askAmount ? amount : reason;
    field.requestFocus();
    field.selectAll();
  }
}
