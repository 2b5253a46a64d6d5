package io.colmena.pos.ui.checkout;

import io.colmena.pos.catalog.Offer;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.Texts;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A product that the search found, with its price and what is left of it. */
final class OfferCell extends ListCell<Offer> {
  private static final PseudoClass NONE_LEFT = PseudoClass.getPseudoClass("none-left");

  private final Texts texts;
  private final Label name = styled("line-name");
  private final Label detail = styled("line-detail");
  private final Label stock = styled("offer-stock");
  private final Label price = styled("line-total");
  private final HBox row;

  OfferCell(Texts texts, Consumer<Offer> taken) {
    this.texts = texts;
    VBox middle = new VBox(name, detail);
    middle.getStyleClass().add("line-middle");
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    row = new HBox(middle, stock, price);
    row.getStyleClass().add("line-row");
    setPrefWidth(0);
    setOnMouseClicked(_ -> {
      if (getItem() != null) {
        taken.accept(getItem());
      }
    });
  }

  private static Label styled(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }

  @Override
  protected void updateItem(@Nullable Offer offer, boolean empty) {
    super.updateItem(offer, empty);
    if (offer == null || empty) {
      setGraphic(null);
      return;
    }
    boolean weighed = offer.product().unit().isWeighed();
    name.setText(offer.product().name());
    detail.setText(offer.product().code() + "  ·  " + offer.product().category());
    stock.setText(
        texts.get(weighed ? "checkout.inStockKg" : "checkout.inStock", offer.inStock().toString()));
    stock.pseudoClassStateChanged(NONE_LEFT, !offer.inStock().isPositive());
    price.setText(Amounts.plain(offer.product().price()) + (weighed ? " / kg" : ""));
    setGraphic(row);
  }
}
