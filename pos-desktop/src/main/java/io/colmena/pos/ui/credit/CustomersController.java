package io.colmena.pos.ui.credit;

import io.colmena.pos.customers.AccountMovement;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.money.Money;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the customers and their accounts. */
public final class CustomersController implements KeyTarget {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass FIXED = PseudoClass.getPseudoClass("fixed");

  private final CustomersViewModel model;
  private final Texts texts;

  @FXML private TextField typed;
  @FXML private Button debtors;
  @FXML private ListView<Customer> found;
  @FXML private Label nobody;
  @FXML private HBox sum;
  @FXML private Label owedInAll;
  @FXML private VBox form;
  @FXML private Label title;
  @FXML private TextField document;
  @FXML private TextField name;
  @FXML private TextField phone;
  @FXML private TextField address;
  @FXML private TextField limit;
  @FXML private VBox account;
  @FXML private Label owed;
  @FXML private Label credit;
  @FXML private ListView<AccountMovement> movements;
  @FXML private Label noMovements;
  @FXML private Button pay;
  @FXML private Button print;
  @FXML private NoticeLabel notice;
  @FXML private Button submit;

  public CustomersController(CustomersViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    typed.textProperty().bindBidirectional(model.typedProperty());
    document.textProperty().bindBidirectional(model.form().document());
    name.textProperty().bindBidirectional(model.form().name());
    phone.textProperty().bindBidirectional(model.form().phone());
    address.textProperty().bindBidirectional(model.form().address());
    limit.textProperty().bindBidirectional(model.form().limit());
    notice.follow(model.noticeProperty());
    submit.disableProperty().bind(model.busyProperty());
    found.setCellFactory(_ -> new DebtorCell(texts));
    found.setOnMouseClicked(_ -> model.choose(found.getSelectionModel().getSelectedItem()));
    movements.setCellFactory(_ -> new MovementCell(texts));
    model.foundProperty().subscribe(this::show);
    model.chosenProperty().subscribe(this::showChosen);
    model.movementsProperty().subscribe(this::showMovements);
    model.owedInAllProperty().subscribe(this::showSum);
    model.onlyDebtorsProperty().subscribe(only -> debtors.pseudoClassStateChanged(CHOSEN, only));
  }

  private void showSum(Money all) {
    owedInAll.setText(Amounts.soles(all));
    sum.setVisible(!all.isZero());
  }

  private void show(List<Customer> all) {
    found.getItems().setAll(all);
    boolean none = all.isEmpty();
    nobody.setVisible(none);
    nobody.setText(
        texts.get(
            model.typedProperty().get().isBlank()
                ? (model.onlyDebtorsProperty().get() ? "credit.noDebtors" : "credit.noCustomers")
                : "credit.nobodyFound"));
    showChosen(model.chosenProperty().get());
  }

  private void showChosen(@Nullable Customer customer) {
    boolean fresh = model.isFresh();
    form.setVisible(fresh || customer != null);
    account.setVisible(customer != null);
    title.setText(customer == null ? texts.get("credit.newTitle") : customer.name());
    document.setEditable(fresh);
    document.pseudoClassStateChanged(FIXED, !fresh);
    submit.setVisible(fresh || customer != null);
    submit.setText(texts.get(fresh ? "customer.create" : "people.save"));
    pay.setVisible(customer != null);
    print.setVisible(customer != null);
    if (customer == null) {
      found.getSelectionModel().clearSelection();
    } else {
      found.getSelectionModel().select(customer);
      found.scrollTo(customer);
      owed.setText(Amounts.soles(customer.owed()));
      credit.setText(
          customer.hasCredit() ? Amounts.soles(customer.credit()) : texts.get("credit.noLimit"));
    }
    if (fresh && typed.getScene() != null) {
      (document.getText().isBlank() ? document : name).requestFocus();
    }
  }

  private void showMovements(List<AccountMovement> all) {
    movements.getItems().setAll(all);
    noMovements.setVisible(all.isEmpty());
    all.stream()
        .filter(movement -> movement.kind() == AccountMovement.Kind.PAYMENT)
        .findFirst()
        .ifPresent(movements.getSelectionModel()::select);
  }

  @FXML
  private void begin() {
    model.begin();
    showChosen(null); // also if nobody was chosen before
  }

  @FXML
  private void toggleDebtors() {
    model.onlyDebtorsProperty().set(!model.onlyDebtorsProperty().get());
  }

  @FXML
  private void pay() {
    model.pay();
  }

  @FXML
  private void print() {
    model.print(movements.getSelectionModel().getSelectedItem());
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
      case N -> begin();
      case D -> toggleDebtors();
      case B -> pay();
      case P -> print();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** From the search Enter goes to the fields, between those of somebody new on to the next. */
  private void enter() {
    if (typed.isFocused()) {
      (form.isVisible() ? name : typed).requestFocus();
    } else if (model.isFresh() && document.isFocused()) {
      name.requestFocus();
    } else {
      model.save();
    }
  }

  @Override
  public void focus() {
    typed.requestFocus();
  }
}
