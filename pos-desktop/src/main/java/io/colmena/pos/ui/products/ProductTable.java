package io.colmena.pos.ui.products;

import io.colmena.pos.catalog.ProductCard;
import io.colmena.pos.catalog.ProductFinder;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.ProductState;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import io.colmena.tables.Cell;
import io.colmena.tables.Column;
import io.colmena.tables.Rows;
import io.colmena.tables.Table;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Products as a table, with the columns that a file to be imported has: what is saved can be
 * changed in Excel and brought back.
 */
public final class ProductTable {
  private static final int AT_ONCE = 500;

  private final ProductFinder finder;
  private final Texts texts;

  ProductTable(ProductFinder finder, Texts texts) {
    this.finder = finder;
    this.texts = texts;
  }

  /**
   * @param ids read some hundred at a time while the file is written
   * @param about the shop and what of its products these are
   */
  Table of(List<String> ids, String about) {
    return new Table(
        texts.get("products.title"), about, columns(texts), to -> each(ids, to), List.of());
  }

  /** The same columns with a product that is none, for whoever writes down their own. */
  public static Table template(Texts texts) {
    List<List<Cell>> example =
        List.of(
            List.of(
                new Cell.Words("ARROZ-5"),
                new Cell.Words("7751234567892"),
                new Cell.Words(texts.get("import.example.name")),
                new Cell.Words(texts.get("import.example.category")),
                new Cell.Words(UnitOfSale.UN.name()),
                new Cell.Amount(Money.of("24.90")),
                new Cell.Amount(Money.of("19.50")),
                new Cell.Words(TaxKind.IGV.name()),
                new Cell.Units(Quantity.of(12)),
                new Cell.Units(Quantity.of(3)),
                Cell.none(),
                Cell.none(),
                new Cell.Words(texts.get("import.example.description"))));
    return new Table(
        texts.get("import.template"),
        texts.get("import.templateHint"),
        columns(texts),
        Rows.of(example),
        List.of());
  }

  private static List<Column> columns(Texts texts) {
    return List.of(
        Column.words(texts.get("products.column.code"), 12),
        Column.words(texts.get("products.column.barcode"), 15),
        Column.words(texts.get("products.column.name"), 34),
        Column.words(texts.get("products.column.category"), 16),
        Column.words(texts.get("products.column.unit"), 7),
        Column.amount(texts.get("products.column.price")),
        Column.amount(texts.get("products.column.cost")),
        Column.words(texts.get("products.column.tax"), 10),
        Column.units(texts.get("products.column.stock")),
        Column.units(texts.get("products.column.minimum")),
        Column.words(texts.get("products.column.bag"), 6),
        Column.words(texts.get("products.column.withdrawn"), 9),
        Column.words(texts.get("products.column.description"), 20));
  }

  private void each(List<String> ids, Consumer<List<Cell>> to) {
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      finder
          .cards(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
          .forEach(card -> to.accept(row(card)));
    }
  }

  private List<Cell> row(ProductCard card) {
    ProductState state = card.state();
    return List.of(
        new Cell.Words(state.code()),
        new Cell.Words(String.join(" ", state.barcodes())),
        new Cell.Words(state.name()),
        new Cell.Words(state.category()),
        new Cell.Words(state.unit().name()),
        new Cell.Amount(state.price()),
        amount(state.cost()),
        new Cell.Words(state.taxKind().name()),
        new Cell.Units(card.inStock()),
        units(state.minimumStock()),
        yes(state.bag() != null),
        yes(state.withdrawn()),
        new Cell.Words(Objects.requireNonNullElse(state.description(), "")));
  }

  private Cell yes(boolean is) {
    return is ? new Cell.Words(texts.get("products.yes")) : Cell.none();
  }

  private static Cell amount(@Nullable Money money) {
    return money == null ? Cell.none() : new Cell.Amount(money);
  }

  private static Cell units(@Nullable Quantity quantity) {
    return quantity == null ? Cell.none() : new Cell.Units(quantity);
  }
}
