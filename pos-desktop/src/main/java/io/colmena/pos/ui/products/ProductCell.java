package io.colmena.pos.ui.products;

import io.colmena.pos.catalog.ListedProduct;
import io.colmena.pos.catalog.StockState;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.Texts;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A product in the list; a dash while it is being read. */
final class ProductCell extends ListCell<String> {
  private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
  private static final PseudoClass FEW = PseudoClass.getPseudoClass("few");

  private final Texts texts;
  private final IntFunction<@Nullable ListedProduct> products;
  private final Predicate<String> marked;
  private final Label mark = styled("product-mark");
  private final Label name = styled("line-name");
  private final Label detail = styled("line-detail");
  private final Label stock = styled("product-stock");
  private final Label price = styled("line-total");
  private final HBox row;

  ProductCell(
      Texts texts, IntFunction<@Nullable ListedProduct> products, Predicate<String> marked) {
    this.texts = texts;
    this.products = products;
    this.marked = marked;
    name.getStyleClass().add("may-shorten");
    detail.getStyleClass().add("may-shorten");
    VBox middle = new VBox(name, detail);
    middle.getStyleClass().add("line-middle");
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    stock.setMinWidth(Label.USE_PREF_SIZE);
    price.setMinWidth(Label.USE_PREF_SIZE);
    mark.setText("✓");
    row = new HBox(mark, middle, stock, price);
    row.getStyleClass().add("line-row");
    setPrefWidth(0);
  }

  private static Label styled(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
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
      name.setText("–");
      detail.setText("");
      stock.setText("");
      price.setText("");
    } else {
      show(listed);
    }
  }

  private void show(ListedProduct listed) {
    boolean weighed = listed.product().unit().isWeighed();
    StockState state = listed.state();
    name.setText(listed.product().name());
    detail.setText(listed.product().code() + "  ·  " + listed.product().category());
    stock.setText(
        switch (state) {
          case WITHDRAWN -> texts.get("products.withdrawn");
          case OUT -> texts.get("products.out", listed.inStock().toString());
          case LOW -> texts.get("products.low", listed.inStock().toString());
          case AVAILABLE ->
              texts.get(
                  weighed ? "checkout.inStockKg" : "checkout.inStock", listed.inStock().toString());
        });
    price.setText(Amounts.plain(listed.product().price()) + (weighed ? " / kg" : ""));
    pseudoClassStateChanged(GONE, state == StockState.WITHDRAWN);
    stock.pseudoClassStateChanged(FEW, state == StockState.OUT || state == StockState.LOW);
  }
}
