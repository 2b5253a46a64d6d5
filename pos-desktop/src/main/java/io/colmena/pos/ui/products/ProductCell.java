package io.colmena.pos.ui.products;

import io.colmena.pos.catalog.ListedProduct;
import io.colmena.pos.catalog.StockState;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.LineRow;
import io.colmena.pos.ui.Texts;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A product in the list; a dash while it is being read. */
final class ProductCell extends ListCell<String> {
  private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
  private static final PseudoClass FEW = PseudoClass.getPseudoClass("few");

  private final Texts texts;
  private final IntFunction<@Nullable ListedProduct> products;
  private final Predicate<String> marked;
  private final Label mark = LineRow.styled("product-mark");
  private final Label stock = LineRow.styled("product-stock");
  private final LineRow row = new LineRow().shortening().after(mark).with(stock);

  ProductCell(
      Texts texts, IntFunction<@Nullable ListedProduct> products, Predicate<String> marked) {
    this.texts = texts;
    this.products = products;
    this.marked = marked;
    stock.setMinWidth(Label.USE_PREF_SIZE);
    mark.setText("✓");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable String id, boolean empty) {
    super.updateItem(id, empty);
    ListedProduct listed = id == null || empty ? null : products.apply(getIndex());
    setGraphic(empty ? null : row);
    boolean isMarked = id != null && !empty && marked.test(id);
    mark.setVisible(isMarked);
    mark.setManaged(isMarked);
    if (listed == null) {
      row.name().setText("–");
      row.detail().setText("");
      stock.setText("");
      row.figure().setText("");
    } else {
      show(listed);
    }
  }

  private void show(ListedProduct listed) {
    boolean weighed = listed.product().unit().isWeighed();
    StockState state = listed.state();
    row.name().setText(listed.product().name());
    row.detail().setText(listed.product().code() + "  ·  " + listed.product().category());
    stock.setText(
        switch (state) {
          case WITHDRAWN -> texts.get("products.withdrawn");
          case OUT -> texts.get("products.out", listed.inStock().toString());
          case LOW -> texts.get("products.low", listed.inStock().toString());
          case AVAILABLE ->
              texts.get(
                  weighed ? "checkout.inStockKg" : "checkout.inStock", listed.inStock().toString());
        });
    row.figure().setText(Amounts.plain(listed.product().price()) + (weighed ? " / kg" : ""));
    pseudoClassStateChanged(GONE, state == StockState.WITHDRAWN);
    stock.pseudoClassStateChanged(FEW, state == StockState.OUT || state == StockState.LOW);
  }
}
