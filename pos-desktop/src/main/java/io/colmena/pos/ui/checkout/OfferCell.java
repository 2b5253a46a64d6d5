package io.colmena.pos.ui.checkout;

import io.colmena.pos.catalog.Offer;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.LineRow;
import io.colmena.pos.ui.Texts;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A product that the search found, with its price and what is left of it. */
final class OfferCell extends ListCell<Offer> {
  private static final PseudoClass NONE_LEFT = PseudoClass.getPseudoClass("none-left");

  private final Texts texts;
  private final Label stock = LineRow.styled("offer-stock");
  private final LineRow row = new LineRow().with(stock);

  OfferCell(Texts texts, Consumer<Offer> taken) {
    this.texts = texts;
    setPrefWidth(0);
    setOnMouseClicked(_ -> {
      if (getItem() != null) {
        taken.accept(getItem());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable Offer offer, boolean empty) {
    super.updateItem(offer, empty);
    if (offer == null || empty) {
      setGraphic(null);
      return;
    }
    boolean weighed = offer.product().unit().isWeighed();
    row.name().setText(offer.product().name());
    row.detail().setText(offer.product().code() + "  ·  " + offer.product().category());
    stock.setText(
        texts.get(weighed ? "checkout.inStockKg" : "checkout.inStock", offer.inStock().toString()));
    stock.pseudoClassStateChanged(NONE_LEFT, !offer.inStock().isPositive());
    row.figure().setText(Amounts.plain(offer.product().price()) + (weighed ? " / kg" : ""));
    setGraphic(row);
  }
}
