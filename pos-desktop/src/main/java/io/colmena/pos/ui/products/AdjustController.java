package io.colmena.pos.ui.products;

import io.colmena.pos.catalog.AdjustReason;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/** Binds the correction of a quantity. */
public final class AdjustController implements KeyTarget {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final AdjustViewModel model;
  private final Texts texts;

  @FXML private Label product;
  @FXML private Label present;
  @FXML private TextField quantity;
  @FXML private Label unit;
  @FXML private FlowPane reasons;
  @FXML private TextField words;
  @FXML private NoticeLabel notice;

  public AdjustController(AdjustViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    product.setText(model.card().state().name());
    present.setText(texts.get("products.booked", model.card().inStock().toString()));
    unit.setText(
        texts.get(model.card().state().unit().isWeighed() ? "quantity.kg" : "quantity.pieces"));
    quantity.textProperty().bindBidirectional(model.typedProperty());
    words.textProperty().bindBidirectional(model.wordsProperty());
    notice.follow(model.noticeProperty());
    for (AdjustReason reason : AdjustReason.values()) {
      reasons.getChildren().add(button(reason));
    }
  }

  private Button button(AdjustReason reason) {
    Button button = new Button(texts.get("products.reason." + reason));
    button.getStyleClass().add("method");
    button.setFocusTraversable(false);
    button.setOnAction(_ -> model.reasonProperty().set(reason));
    model.reasonProperty().subscribe(now -> button.pseudoClassStateChanged(CHOSEN, now == reason));
    return button;
  }

  @FXML
  private void confirm() {
    model.confirm();
  }

  @Override
  public boolean pressed(KeyEvent key) {
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
    quantity.requestFocus();
  }
}
