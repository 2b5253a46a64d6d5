package io.colmena.pos.ui.quantity;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.TicketLine;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.money.Quantity;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Asks how many pieces, or how many kilograms, of a product. */
public final class QuantityViewModel {
  private final Texts texts;
  private final Product product;
  private final Consumer<Quantity> answer;
  private final StringProperty typed;
  private final StringProperty error = new SimpleStringProperty("");
  private final StringProperty price = new SimpleStringProperty("");

  /**
   * @param present the quantity to begin with, or null for an empty field
   */
  public QuantityViewModel(
      Texts texts, Product product, @Nullable Quantity present, Consumer<Quantity> answer) {
    this.texts = texts;
    this.product = product;
    this.answer = answer;
    this.typed = new SimpleStringProperty(present == null ? "" : present.toString());
    this.typed.subscribe(this::changed);
  }

  public Product product() {
    return product;
  }

  public StringProperty typedProperty() {
    return typed;
  }

  public StringProperty errorProperty() {
    return error;
  }

  /** What the typed quantity costs, or empty. */
  public StringProperty priceProperty() {
    return price;
  }

  private void changed(String now) {
    error.set("");
    price.set(
        sellable(now).map(quantity -> Amounts.soles(product.price().times(quantity))).orElse(""));
  }

  /** Enter. */
  public void confirm() {
    sellable(typed.get())
        .ifPresentOrElse(
            answer,
            () ->
                error.set(
                    texts.get(
                        product.unit().isWeighed() ? "quantity.badWeight" : "quantity.badNumber")));
  }

  private Optional<Quantity> sellable(String text) {
    return Amounts.quantity(text).filter(quantity -> TicketLine.isSellable(product, quantity));
  }
}
