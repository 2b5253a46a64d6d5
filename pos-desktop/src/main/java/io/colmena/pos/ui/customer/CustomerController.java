package io.colmena.pos.ui.customer;

import io.colmena.pos.customers.Customer;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Binds the question for the customer. */
public final class CustomerController implements KeyTarget {
  private final CustomerViewModel model;
  private final Texts texts;
  private final boolean removable;

  @FXML private TextField typed;
  @FXML private NoticeLabel notice;
  @FXML private ListView<Customer> found;
  @FXML private VBox fresh;
  @FXML private TextField name;
  @FXML private TextField phone;
  @FXML private TextField address;
  @FXML private Button remove;
  @FXML private Button confirm;

  /**
   * @param removable whether the ticket has a customer that can be taken away
   */
  public CustomerController(CustomerViewModel model, Texts texts, boolean removable) {
    this.model = model;
    this.texts = texts;
    this.removable = removable;
  }

  @FXML
  private void initialize() {
    typed.textProperty().bindBidirectional(model.typedProperty());
    name.textProperty().bindBidirectional(model.nameProperty());
    phone.textProperty().bindBidirectional(model.phoneProperty());
    address.textProperty().bindBidirectional(model.addressProperty());
    notice.follow(model.noticeProperty());
    found.setCellFactory(_ -> new CustomerCell());
    found.setItems(model.found());
    found.setOnMouseClicked(click -> {
      model.chosenProperty().set(found.getSelectionModel().getSelectedIndex());
      if (click.getClickCount() > 1) {
        model.confirm();
      }
    });
    model.chosenProperty().subscribe(index -> choose(index.intValue()));
    remove.setVisible(removable);
    remove.setManaged(removable);
    model.creatingProperty().subscribe(this::showCreating);
  }

  private void choose(int index) {
    found.getSelectionModel().clearAndSelect(index);
    found.scrollTo(Math.max(0, index));
  }

  private void showCreating(boolean creating) {
    fresh.setVisible(creating);
    fresh.setManaged(creating);
    found.setVisible(!creating);
    found.setManaged(!creating);
    confirm.setText(texts.get(creating ? "customer.create" : "customer.take"));
    if (creating) {
      name.requestFocus();
    }
  }

  @FXML
  private void confirm() {
    model.confirm();
  }

  @FXML
  private void remove() {
    model.remove();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.isShortcutDown()) {
      boolean removes = removable && key.getCode() == KeyCode.DELETE;
      if (removes) {
        model.remove();
      }
      return removes;
    }
    switch (key.getCode()) {
      case UP -> model.move(-1);
      case DOWN -> model.move(1);
      case ENTER -> model.confirm();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    typed.requestFocus();
  }
}
