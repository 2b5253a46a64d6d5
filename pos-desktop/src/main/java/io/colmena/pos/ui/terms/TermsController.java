package io.colmena.pos.ui.terms;

import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Texts;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Binds the question for other terms. */
public final class TermsController implements KeyTarget {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final TermsViewModel model;
  private final Texts texts;

  @FXML private Label subject;
  @FXML private Label present;
  @FXML private Button line;
  @FXML private Button whole;
  @FXML private Button percent;
  @FXML private Button amount;
  @FXML private Button price;
  @FXML private Label currency;
  @FXML private Label sign;
  @FXML private TextField field;
  @FXML private Label outcome;
  @FXML private Label error;

  public TermsController(TermsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    field.setTextFormatter(new TextFormatter<>(TermsController::noLetters));
    field.textProperty().bindBidirectional(model.typedProperty());
    outcome.textProperty().bind(model.outcomeProperty());
    error.textProperty().bind(model.errorProperty());
    model.kindProperty().subscribe(_ -> show());
    model.wholeProperty().subscribe(_ -> show());
  }

  /** Letters choose. */
  private static TextFormatter.Change noLetters(TextFormatter.Change change) {
    if (change.getText().chars().anyMatch(Character::isLetter)) {
      change.setText("");
      change.setRange(change.getControlAnchor(), change.getControlAnchor());
      change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
    }
    return change;
  }

  private void show() {
    boolean all = model.wholeProperty().get();
    TermsKind kind = model.kindProperty().get();
    line.pseudoClassStateChanged(CHOSEN, !all);
    whole.pseudoClassStateChanged(CHOSEN, all);
    Map.of(percent, TermsKind.PERCENT, amount, TermsKind.AMOUNT, price, TermsKind.PRICE)
        .forEach((button, its) -> button.pseudoClassStateChanged(CHOSEN, its == kind));
    boolean isPercent = kind == TermsKind.PERCENT;
    sign.setText(isPercent ? "%" : "");
    currency.setText(isPercent ? "" : "S/");
    subject.setText(all ? texts.get("terms.ticket") : model.line().product().name());
    present.setText(
        all
            ? texts.get(
                "hold.content",
                model.ticket().lines().size(),
                Amounts.soles(model.ticket().total()))
            : texts.get(
                "terms.line",
                model.line().quantity().toString(),
                Amounts.soles(model.line().price()),
                Amounts.soles(model.line().total())));
  }

  @FXML
  private void chooseLine() {
    model.chooseWhole(false);
  }

  @FXML
  private void chooseWhole() {
    model.chooseWhole(true);
  }

  @FXML
  private void choosePercent() {
    model.choose(TermsKind.PERCENT);
  }

  @FXML
  private void chooseAmount() {
    model.choose(TermsKind.AMOUNT);
  }

  @FXML
  private void choosePrice() {
    model.choose(TermsKind.PRICE);
  }

  @FXML
  private void confirm() {
    model.confirm();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      model.confirm();
      return true;
    }
    return !key.isShortcutDown() && chooseByLetter(key.getCode().getName());
  }

  private boolean chooseByLetter(String letter) {
    if (letter.equals(texts.get("terms.lineKey"))) {
      chooseLine();
    } else if (letter.equals(texts.get("terms.ticketKey"))) {
      chooseWhole();
    } else if (letter.equals(texts.get("terms.percentKey"))) {
      choosePercent();
    } else if (letter.equals(texts.get("terms.amountKey"))) {
      chooseAmount();
    } else if (letter.equals(texts.get("terms.priceKey"))) {
      choosePrice();
    } else {
      return false;
    }
    return true;
  }

  @Override
  public void focus() {
    field.requestFocus();
    field.selectAll();
  }
}
