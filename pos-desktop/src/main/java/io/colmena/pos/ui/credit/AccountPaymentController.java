package io.colmena.pos.ui.credit;

import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.charge.PaymentEntry;
import io.colmena.shared.money.PaymentMethod;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Binds what a customer pays of a debt. */
public final class AccountPaymentController implements KeyTarget {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final AccountPaymentViewModel model;
  private final Texts texts;

  @FXML private Label who;
  @FXML private Label owed;
  @FXML private Button cash;
  @FXML private Button card;
  @FXML private Button yape;
  @FXML private Button plin;
  @FXML private TextField amount;
  @FXML private VBox referenceBox;
  @FXML private TextField reference;
  @FXML private Label after;
  @FXML private NoticeLabel notice;
  @FXML private Button confirm;

  public AccountPaymentController(AccountPaymentViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    who.setText(model.customer().name());
    owed.setText(Amounts.soles(model.customer().owed()));
    amount.textProperty().bindBidirectional(model.amountProperty());
    reference.textProperty().bindBidirectional(model.referenceProperty());
    notice.follow(model.noticeProperty());
    confirm.disableProperty().bind(model.busyProperty());
    model.owedAfterProperty().subscribe(rest -> after.setText(Amounts.soles(rest)));
    model.methodProperty().subscribe(this::showMethod);
    model.noticeProperty().subscribe(this::focusAfterRefusal);
  }

  private void focusAfterRefusal(Notice now) {
    if (now.kind() == Notice.Kind.ERROR && !reference.isFocused()) {
      focus();
    }
  }

  private void showMethod(PaymentMethod chosen) {
    Map<Button, PaymentMethod> buttons =
        Map.of(
            cash, PaymentMethod.CASH,
            card, PaymentMethod.CARD,
            yape, PaymentMethod.YAPE,
            plin, PaymentMethod.PLIN);
    buttons.forEach((button, method) -> button.pseudoClassStateChanged(CHOSEN, method == chosen));
    referenceBox.setVisible(chosen != PaymentMethod.CASH);
    if (amount.getScene() != null) {
      focus();
    }
  }

  @FXML
  private void chooseCash() {
    model.choose(PaymentMethod.CASH);
  }

  @FXML
  private void chooseCard() {
    model.choose(PaymentMethod.CARD);
  }

  @FXML
  private void chooseYape() {
    model.choose(PaymentMethod.YAPE);
  }

  @FXML
  private void choosePlin() {
    model.choose(PaymentMethod.PLIN);
  }

  @FXML
  private void confirm() {
    model.confirm();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.isShortcutDown()) {
      return false;
    }
    if (key.getCode() == KeyCode.ENTER) {
      enter();
      return true;
    }
    return amount.isFocused() && chooseByLetter(key.getCode());
  }

  /** With a card or a wallet the operation number comes after the amount. */
  private void enter() {
    if (referenceBox.isVisible() && amount.isFocused()) {
      reference.requestFocus();
    } else {
      model.confirm();
    }
  }

  private boolean chooseByLetter(KeyCode code) {
    Optional<PaymentMethod> named = PaymentEntry.byLetter(texts, code, PaymentMethod.money());
    named.ifPresent(model::choose);
    return named.isPresent();
  }

  @Override
  public void focus() {
    amount.requestFocus();
    amount.selectAll();
  }
}
