package io.colmena.pos.ui.quantity;

import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Binds the question for a quantity or a weight. */
public final class QuantityController implements KeyTarget {
  private final QuantityViewModel model;
  private final Texts texts;

  @FXML private Label title;
  @FXML private Label product;
  @FXML private Label unitPrice;
  @FXML private Label unit;
  @FXML private TextField field;
  @FXML private Label price;
  @FXML private Label error;

  public QuantityController(QuantityViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    boolean weighed = model.product().unit().isWeighed();
    title.setText(texts.get(weighed ? "quantity.weightTitle" : "quantity.title"));
    unit.setText(texts.get(weighed ? "quantity.kg" : "quantity.pieces"));
    product.setText(model.product().name());
    unitPrice.setText(
        texts.get(
            weighed ? "quantity.perKg" : "quantity.perPiece",
            Amounts.soles(model.product().price())));
    field.textProperty().bindBidirectional(model.typedProperty());
    price.textProperty().bind(model.priceProperty());
    error.textProperty().bind(model.errorProperty());
  }

  @FXML
  private void confirm() {
    model.confirm();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.getCode() != KeyCode.ENTER) {
      return false;
    }
    model.confirm();
    return true;
  }

  @Override
  public void focus() {
    field.requestFocus();
    field.selectAll();
  }
}
