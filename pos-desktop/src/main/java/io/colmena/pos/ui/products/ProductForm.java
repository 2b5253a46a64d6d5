package io.colmena.pos.ui.products;

import io.colmena.pos.catalog.Assortment;
import io.colmena.pos.catalog.ProductCard;
import io.colmena.pos.catalog.ProductField;
import io.colmena.pos.ui.Amounts;
import io.colmena.shared.facts.ProductState;
import io.colmena.shared.goods.Barcodes;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What somebody types of a product, and what is wrong with it. */
public final class ProductForm {
  /** What is typed, in the order of the fields. */
  static final List<ProductField> TYPED =
      List.of(
          ProductField.NAME,
          ProductField.CODE,
          ProductField.BARCODES,
          ProductField.CATEGORY,
          ProductField.PRICE,
          ProductField.COST,
          ProductField.MINIMUM,
          ProductField.DESCRIPTION);

  private final Map<ProductField, StringProperty> texts = new EnumMap<>(ProductField.class);
  private final StringProperty stock = new SimpleStringProperty("");
  private final ObjectProperty<UnitOfSale> unit = new SimpleObjectProperty<>(UnitOfSale.UN);
  private final ObjectProperty<TaxKind> tax = new SimpleObjectProperty<>(TaxKind.IGV);
  private boolean bag;
  private boolean withdrawn;

  ProductForm() {
    TYPED.forEach(field -> texts.put(field, new SimpleStringProperty("")));
  }

  /** What is typed cannot be; the screen says why. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] details;

    Wrong(String key, String... details) {
      super(key);
      this.key = key;
      this.details = details;
    }

    String key() {
      return key;
    }

    Object[] details() {
      return details.clone();
    }
  }

  /** One of {@link #TYPED}. */
  public StringProperty text(ProductField field) {
    return Objects.requireNonNull(texts.get(field));
  }

  /** What a new product begins with. */
  public StringProperty stockProperty() {
    return stock;
  }

  public ObjectProperty<UnitOfSale> unitProperty() {
    return unit;
  }

  public ObjectProperty<TaxKind> taxProperty() {
    return tax;
  }

  private String typed(ProductField field) {
    return text(field).get().strip();
  }

  void clear() {
    TYPED.forEach(field -> text(field).set(""));
    stock.set("");
    unit.set(UnitOfSale.UN);
    tax.set(TaxKind.IGV);
    bag = false;
    withdrawn = false;
  }

  void fill(ProductCard card) {
    Arrays.stream(ProductField.values()).forEach(field -> fill(field, card.state()));
    stock.set("");
  }

  /** Shows what is said of one field, whatever was typed there. */
  void fill(ProductField field, ProductState state) {
    switch (field) {
      case UNIT -> unit.set(state.unit());
      case TAX -> tax.set(state.taxKind());
      case BAG -> bag = state.bag() != null;
      case WITHDRAWN -> withdrawn = state.withdrawn();
      default -> text(field).set(written(field, state));
    }
  }

  private static String written(ProductField field, ProductState state) {
    return switch (field) {
      case CODE -> state.code();
      case NAME -> state.name();
      case BARCODES -> String.join(" ", state.barcodes());
      case CATEGORY -> state.category();
      case PRICE -> state.price().toString();
      case COST -> orEmpty(state.cost());
      case MINIMUM -> orEmpty(state.minimumStock());
      case DESCRIPTION -> orEmpty(state.description());
      case UNIT, TAX, BAG, WITHDRAWN -> "";
    };
  }

  private static String orEmpty(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** Adds a barcode that was scanned. */
  void scanned(String barcode) {
    Set<String> all = new LinkedHashSet<>(barcodes());
    all.add(barcode);
    text(ProductField.BARCODES).set(String.join(" ", all));
  }

  private List<String> barcodes() {
    return Arrays.stream(typed(ProductField.BARCODES).split("[\\s,;]+"))
        .filter(barcode -> !barcode.isEmpty())
        .toList();
  }

  ProductState read() throws Wrong {
    String description = typed(ProductField.DESCRIPTION);
    if (description.length() > ProductState.LONGEST_DESCRIPTION) {
      throw new Wrong("products.longText", String.valueOf(ProductState.LONGEST_DESCRIPTION));
    }
    return new ProductState(
        required(ProductField.CODE, 40),
        required(ProductField.NAME, 200),
        required(ProductField.CATEGORY, 80),
        unit.get(),
        price(),
        cost(),
        tax.get(),
        rightBarcodes(),
        bag,
        description.isEmpty() ? null : description,
        minimum(),
        withdrawn);
  }

  private String required(ProductField field, int most) throws Wrong {
    String text = typed(field);
    if (text.isEmpty() || text.length() > most) {
      throw new Wrong("products.needed." + field, String.valueOf(most));
    }
    return text;
  }

  private Money price() throws Wrong {
    return Amounts.money(typed(ProductField.PRICE))
        .filter(price -> price.isPositive() && !Assortment.MOST_PRICE.isLessThan(price))
        .orElseThrow(() -> new Wrong("products.badPrice", Amounts.soles(Assortment.MOST_PRICE)));
  }

  private @Nullable Money cost() throws Wrong {
    String typed = typed(ProductField.COST);
    if (typed.isEmpty()) {
      return null;
    }
    return Amounts.money(typed)
        .filter(cost -> !cost.isNegative() && !Assortment.MOST_PRICE.isLessThan(cost))
        .orElseThrow(() -> new Wrong("products.badCost", Amounts.soles(Assortment.MOST_PRICE)));
  }

  private List<String> rightBarcodes() throws Wrong {
    List<String> all = barcodes();
    for (String barcode : all) {
      if (!Barcodes.isWellFormed(barcode)) {
        throw new Wrong("products.badBarcode", barcode);
      }
    }
    if (new LinkedHashSet<>(all).size() < all.size()) {
      throw new Wrong("products.barcodeTwice");
    }
    return all;
  }

  private @Nullable Quantity minimum() throws Wrong {
    String typed = typed(ProductField.MINIMUM);
    return typed.isEmpty()
        ? null
        : stock(typed, unit.get()).orElseThrow(() -> new Wrong("products.badMinimum"));
  }

  Quantity openingStock() throws Wrong {
    String typed = stock.get().strip();
    return typed.isEmpty()
        ? Quantity.ZERO
        : stock(typed, unit.get()).orElseThrow(() -> new Wrong("products.badStock"));
  }

  /** A quantity that a shop can have of something. */
  static Optional<Quantity> stock(String typed, UnitOfSale unit) {
    return Amounts.quantity(typed)
        .filter(quantity ->
            quantity.compareTo(Quantity.ZERO) >= 0
                && quantity.compareTo(Assortment.MOST_STOCK) <= 0
                && (unit.isWeighed() || quantity.isWhole()));
  }
}
