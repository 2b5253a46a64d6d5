package io.colmena.pos.ui.charge;

import io.colmena.pos.checkout.Tender;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the charging of a ticket. */
public final class ChargeController implements KeyTarget {
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{0,9}[.,]?[0-9]{0,2}");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass CHANGE = PseudoClass.getPseudoClass("change");

  private final ChargeViewModel model;
  private final Texts texts;

  @FXML private Button cash;
  @FXML private Button card;
  @FXML private Button yape;
  @FXML private Button plin;
  @FXML private Button credit;
  @FXML private Label amountLabel;
  @FXML private TextField amount;
  @FXML private HBox quick;
  @FXML private VBox referenceBox;
  @FXML private TextField reference;
  @FXML private VBox creditBox;
  @FXML private Label debtor;
  @FXML private Label debt;
  @FXML private NoticeLabel notice;
  @FXML private Label total;
  @FXML private VBox roundingBox;
  @FXML private Label rounding;
  @FXML private Label inCash;
  @FXML private VBox payments;
  @FXML private Label noPayments;
  @FXML private Button undoPayment;
  @FXML private VBox outlookBox;
  @FXML private Label outlookName;
  @FXML private Label outlook;
  @FXML private Button confirm;
  @FXML private Button writing;

  public ChargeController(ChargeViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    total.setText(Amounts.soles(model.total()));
    amount.setTextFormatter(new TextFormatter<>(ChargeController::onlyAmounts));
    amount.textProperty().bindBidirectional(model.amountProperty());
    reference.textProperty().bindBidirectional(model.referenceProperty());
    notice.follow(model.noticeProperty());
    model.noticeProperty().subscribe(this::focusAfterRefusal);
    model.debtorProperty().subscribe(this::showDebtor);
    model.methodProperty().subscribe(this::showMethod);
    model.tenderProperty().subscribe(this::showPayments);
    model.outlookProperty().subscribe(this::showOutlook);
    writing.visibleProperty().bind(model.busyProperty());
    confirm.visibleProperty().bind(model.busyProperty().not());
  }

  private void focusAfterRefusal(Notice notice) {
    if (notice.kind() == Notice.Kind.ERROR) {
      focus();
    }
  }

  /** Whatever is no amount changes nothing. */
  private static TextFormatter.Change onlyAmounts(TextFormatter.Change change) {
    if (!AMOUNT.matcher(change.getControlNewText()).matches()) {
      change.setText("");
      change.setRange(change.getControlAnchor(), change.getControlAnchor());
      change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
    }
    return change;
  }

  private void showMethod(PaymentMethod chosen) {
    Map<Button, PaymentMethod> buttons =
        Map.of(
            cash, PaymentMethod.CASH,
            card, PaymentMethod.CARD,
            yape, PaymentMethod.YAPE,
            plin, PaymentMethod.PLIN,
            credit, PaymentMethod.CREDIT);
    buttons.forEach((button, method) -> button.pseudoClassStateChanged(CHOSEN, method == chosen));
    boolean notes = chosen.givesChange();
    boolean owed = chosen == PaymentMethod.CREDIT;
    amountLabel.setText(texts.get(notes ? "charge.received" : "charge.amount"));
    quick.setVisible(notes);
    referenceBox.setVisible(!notes && !owed);
    creditBox.setVisible(owed);
    showRounding();
    if (amount.getScene() != null) {
      focus();
    }
  }

  private void showDebtor(@Nullable Customer customer) {
    if (customer != null) {
      debtor.setText(customer.name());
      debt.setText(
          texts.get(
              "charge.debt", Amounts.soles(customer.owed()), Amounts.soles(customer.credit())));
    }
  }

  private void showPayments(Tender tender) {
    payments.getChildren().setAll(tender.payments().stream().map(this::row).toList());
    boolean none = tender.payments().isEmpty();
    noPayments.setVisible(none);
    noPayments.setManaged(none);
    undoPayment.setVisible(!none);
    showRounding();
    if (!none && amount.getScene() != null) {
      focus();
    }
  }

  private Node row(Sale.Payment payment) {
    Label name = new Label(texts.get("method." + payment.method().name()));
    Label detail =
        new Label(
            payment.reference() == null ? "" : texts.get("charge.operation", payment.reference()));
    detail.getStyleClass().addAll("muted", "may-shorten");
    detail.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    String sign = payment.method().isRounding() ? "−" : "";
    Label paid = new Label(sign + Amounts.soles(payment.amount()));
    paid.getStyleClass().add("figure");
    HBox row = new HBox(name, detail, gap, paid);
    row.getStyleClass().addAll("pair", "payment");
    return row;
  }

  private void showRounding() {
    Money down = model.rounding();
    roundingBox.setVisible(down.isPositive());
    rounding.setText("−" + Amounts.soles(down));
    inCash.setText(Amounts.soles(model.tenderProperty().get().remaining().minus(down)));
  }

  private void showOutlook(ChargeViewModel.Outlook now) {
    showRounding();
    boolean change = now.remaining().isZero();
    outlookBox.pseudoClassStateChanged(CHANGE, change);
    outlookName.setText(texts.get(change ? "charge.change" : "charge.remaining"));
    outlook.setText(Amounts.soles(change ? now.change() : now.remaining()));
    confirm.setText(texts.get(change ? "charge.confirm" : "charge.addPayment"));
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
  private void chooseCredit() {
    model.choose(PaymentMethod.CREDIT);
  }

  @FXML
  private void exact() {
    model.proposeRest();
    focus();
  }

  /** The notes' buttons carry their value as user data. */
  @FXML
  private void note(ActionEvent event) {
    if (event.getSource() instanceof Button button) {
      model.quick(Money.of(String.valueOf(button.getUserData())));
      amount.requestFocus();
      amount.end();
    }
  }

  @FXML
  private void undoPayment() {
    model.undoPayment();
    focus();
  }

  @FXML
  private void confirm() {
    model.confirm();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.isShortcutDown() && key.getCode() == KeyCode.Z) {
      undoPayment();
      return true;
    }
    if (key.getCode() == KeyCode.ENTER) {
      enter();
      return true;
    }
    return amount.isFocused() && chooseByLetter(key.getCode());
  }

  private boolean chooseByLetter(KeyCode code) {
    Optional<PaymentMethod> named = PaymentEntry.byLetter(texts, code, PaymentMethod.offered());
    named.ifPresent(model::choose);
    return named.isPresent();
  }

  /** With a card or a wallet the operation number comes after the amount. */
  private void enter() {
    boolean referenceNext = referenceBox.isVisible() && amount.isFocused();
    if (referenceNext && !model.tenderProperty().get().isComplete()) {
      reference.requestFocus();
    } else {
      model.confirm();
    }
  }

  @Override
  public void focus() {
    amount.requestFocus();
    amount.selectAll();
  }
}
