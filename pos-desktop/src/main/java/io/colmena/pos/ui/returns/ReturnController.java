package io.colmena.pos.ui.returns;

import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.money.PaymentMethod;
import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the goods that come back. */
public final class ReturnController implements KeyTarget {
  private static final List<KeyCode> QUICK =
      List.of(KeyCode.F5, KeyCode.F6, KeyCode.F7, KeyCode.F8);

  private final ReturnViewModel model;
  private final Texts texts;
  private final Runnable close;

  @FXML private VBox ask;
  @FXML private VBox goods;
  @FXML private VBox done;
  @FXML private TextField receipt;
  @FXML private NoticeLabel askNotice;
  @FXML private Label sale;
  @FXML private Label receiptTotal;
  @FXML private TextField entry;
  @FXML private ListView<ReturnRow> rows;
  @FXML private Button whole;
  @FXML private Button price;
  @FXML private Label empty;
  @FXML private TextField reason;
  @FXML private GridPane quick;
  @FXML private Button cash;
  @FXML private Label total;
  @FXML private Label refunds;
  @FXML private NoticeLabel notice;
  @FXML private Button confirm;
  @FXML private Label given;
  @FXML private Label givenHow;
  @FXML private Label note;
  @FXML private NoticeLabel doneNotice;
  @FXML private Button print;

  public ReturnController(ReturnViewModel model, Texts texts, Runnable close) {
    this.model = model;
    this.texts = texts;
    this.close = close;
  }

  @FXML
  private void initialize() {
    rows.setCellFactory(_ -> new ReturnRowCell(texts));
    rows.setOnMouseClicked(
        _ -> model.chosenProperty().set(rows.getSelectionModel().getSelectedIndex()));
    receipt.textProperty().bindBidirectional(model.entryProperty());
    entry.textProperty().bindBidirectional(model.entryProperty());
    reason.textProperty().bindBidirectional(model.reasonProperty());
    for (NoticeLabel label : List.of(askNotice, notice, doneNotice)) {
      label.follow(model.noticeProperty());
    }
    confirm.disableProperty().bind(model.busyProperty());
    addQuickReasons();
    model.noticeProperty().subscribe(this::focusAfterRefusal);
    model.chosenProperty().subscribe(_ -> showChosen());
    model.inCashProperty().subscribe(_ -> showMoney());
    model.sheetProperty().subscribe(this::show);
    model.doneProperty().subscribe(this::show);
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
      button.setOnAction(_ -> model.reasonProperty().set(words));
      GridPane.setHgrow(button, Priority.ALWAYS);
      quick.add(button, i % 2, i / 2);
    }
  }

  private void show(@Nullable ReturnSheet sheet) {
    showOnly(sheet == null ? ask : goods);
    if (sheet == null) {
      return;
    }
    sale.setText(sheet.sale());
    boolean foreign = sheet instanceof ForeignSheet;
    shown(whole, !foreign);
    shown(price, foreign);
    shown(empty, sheet.rows().isEmpty());
    entry.setPromptText(texts.get(foreign ? "returns.goodsPrompt" : "returns.quantityPrompt"));
    receiptTotal.setText(
        switch (sheet) {
          case ReceiptSheet here ->
              texts.get("returns.paid", Amounts.soles(here.from().sale().total()));
          case ForeignSheet other ->
              texts.get(
                  "returns.sealed",
                  Amounts.soles(other.seal().total()),
                  Amounts.soles(other.left()));
        });
    rows.getItems().setAll(sheet.rows());
    showChosen();
    showMoney();
    focus();
  }

  private void showMoney() {
    ReturnSheet sheet = model.sheetProperty().get();
    if (sheet == null) {
      return;
    }
    shown(cash, model.isCashOtherwise());
    cash.setText(texts.get(model.inCashProperty().get() ? "returns.asItCame" : "returns.inCash"));
    total.setText(Amounts.soles(sheet.total()));
    refunds.setText(inWords(model.refunds()));
  }

  private String inWords(List<SaleReturned.Refund> all) {
    return all.stream()
        .filter(refund -> !refund.method().isRounding())
        .map(refund -> {
          String method = texts.get("method." + refund.method().name());
          String words =
              refund.method() == PaymentMethod.CREDIT
                  ? texts.get("returns.offAccount", Amounts.soles(refund.amount()))
                  : texts.get("returns.refund", Amounts.soles(refund.amount()), method);
          return refund.reference() == null
              ? words
              : words + texts.get("returns.reference", refund.reference());
        })
        .collect(Collectors.joining("\n"));
  }

  private void show(@Nullable SaleReturned returned) {
    if (returned != null) {
      showOnly(done);
      given.setText(Amounts.soles(returned.moneyBack()));
      givenHow.setText(inWords(returned.refunds()));
      note.setText(
          texts.get(
              returned.document() == null ? "returns.madeInternal" : "returns.madeNote",
              returned.document() == null ? returned.id() : returned.document().toString()));
      shown(print, model.hasPrinter());
      focus();
    }
  }

  private void showOnly(Node one) {
    for (Node node : List.of(ask, goods, done)) {
      shown(node, node.equals(one));
    }
  }

  private static void shown(Node node, boolean isShown) {
    node.setVisible(isShown);
    node.setManaged(isShown);
  }

  private void showChosen() {
    int index = model.chosenProperty().get();
    if (index >= 0 && index < rows.getItems().size()) {
      rows.getSelectionModel().clearAndSelect(index);
      rows.scrollTo(Math.max(0, index - 3));
    }
  }

  private void focusAfterRefusal(Notice said) {
    if (said.kind() == Notice.Kind.ERROR && model.doneProperty().get() == null) {
      focus();
    }
  }

  @FXML
  private void find() {
    model.submit();
  }

  @FXML
  private void takeWhole() {
    model.takeWhole();
  }

  @FXML
  private void changeDestination() {
    model.changeDestination();
  }

  @FXML
  private void setQuantity() {
    model.setQuantity();
  }

  @FXML
  private void setPrice() {
    model.setPrice();
  }

  @FXML
  private void toggleCash() {
    model.toggleCash();
  }

  @FXML
  private void confirm() {
    model.confirm();
  }

  @FXML
  private void print() {
    model.print();
  }

  @FXML
  private void close() {
    close.run();
  }

  @Override
  public boolean scanned(String code) {
    model.scanned(code);
    return true;
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (model.doneProperty().get() != null) {
      return whenDone(key.getCode());
    }
    int chosen = QUICK.indexOf(key.getCode());
    if (chosen >= 0 && goods.isVisible()) {
      model.reasonProperty().set(model.quickReasons().get(chosen));
      return true;
    }
    return onGoods(key.getCode()) || (isNothingTyped() && onEmptyField(key.getCode()));
  }

  private boolean whenDone(KeyCode code) {
    switch (code) {
      case ENTER -> close.run();
      case P -> model.print();
      default -> {
        return code == KeyCode.F12; // pressed once too often
      }
    }
    return true;
  }

  private boolean onGoods(KeyCode code) {
    switch (code) {
      case F1 -> model.takeWhole();
      case F2 -> model.changeDestination();
      case F3 -> model.setQuantity();
      case F4 -> model.setPrice();
      case F9 -> toggleCashIfItMatters();
      case F12 -> model.confirm();
      case ENTER -> enter();
      case UP -> model.move(-1);
      case DOWN -> model.move(1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void toggleCashIfItMatters() {
    if (model.isCashOtherwise()) {
      model.toggleCash();
    }
  }

  private boolean isNothingTyped() {
    return entry.isFocused() && entry.getText().isEmpty();
  }

  private boolean onEmptyField(KeyCode code) {
    switch (code) {
      case ADD, PLUS -> model.changeQuantity(1);
      case SUBTRACT, MINUS -> model.changeQuantity(-1);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** After the reason nothing is left to be typed; an empty field leads on to the reason. */
  private void enter() {
    if (reason.isFocused() && goods.isVisible()) {
      model.confirm();
    } else if (goods.isVisible() && entry.getText().isBlank()) {
      reason.requestFocus();
    } else {
      model.submit();
    }
  }

  @Override
  public void focus() {
    if (done.isVisible()) {
      done.requestFocus();
    } else if (ask.isVisible()) {
      receipt.requestFocus();
      receipt.selectAll();
    } else {
      entry.requestFocus();
      entry.selectAll();
    }
  }
}
