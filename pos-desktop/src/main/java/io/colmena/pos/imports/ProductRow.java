package io.colmena.pos.imports;

import io.colmena.pos.catalog.NewProduct;
import io.colmena.shared.goods.Barcodes;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a file of products, its values checked one by one. */
final class ProductRow {
  static final List<String> COLUMNS =
      List.of("code", "barcode", "name", "category", "unit", "price", "cost", "tax", "stock");

  /** What the products of the till are called when they are saved as a file in Spanish. */
  static final Headings HEADINGS =
      new Headings(
          COLUMNS,
          Map.ofEntries(
              Map.entry("codigo", "code"),
              Map.entry("codigo de barras", "barcode"),
              Map.entry("codigos de barras", "barcode"),
              Map.entry("nombre", "name"),
              Map.entry("categoria", "category"),
              Map.entry("unidad", "unit"),
              Map.entry("precio", "price"),
              Map.entry("costo", "cost"),
              Map.entry("impuesto", "tax"),
              Map.entry("minimo", "minimum"),
              Map.entry("bolsa", "bag"),
              Map.entry("descripcion", "description")));

  private static final Pattern WITHOUT_ZERO = Pattern.compile("\\d{12}");
  private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");

  private final CsvTable.Row row;
  private final Consumer<ImportPlan.Noted> notes;

  private ProductRow(CsvTable.Row row, Consumer<ImportPlan.Noted> notes) {
    this.row = row;
    this.notes = notes;
  }

  /**
   * @param notes told what somebody should know of the row
   * @throws RowProblem naming the column and what is wrong
   */
  static NewProduct parse(CsvTable.Row row, Consumer<ImportPlan.Noted> notes) {
    CsvTable.Flaw flaw = row.flaw();
    if (flaw != null) {
      throw new RowProblem(flaw.kind(), "", flaw.where(), flaw.reason());
    }
    return new ProductRow(row, notes).product();
  }

  private NewProduct product() {
    UnitOfSale unit = oneOf(UnitOfSale.class, "unit");
    boolean bag = isBag();
    if (bag && unit.isWeighed()) {
      throw new RowProblem(RowFault.CHOICE, "bag", "", "a bag is sold by the piece");
    }
    return new NewProduct(
        text("code", 40),
        text("name", 200),
        text("category", 80),
        unit,
        price(),
        row.get("cost").isEmpty() ? null : amount("cost"),
        oneOf(TaxKind.class, "tax"),
        barcodes(),
        row.get("stock").isEmpty() ? Quantity.ZERO : stock("stock"),
        bag,
        description(),
        row.get("minimum").isEmpty() ? null : stock("minimum"));
  }

  private String text(String column, int most) {
    String text = row.get(column);
    if (text.isEmpty() || text.length() > most) {
      throw new RowProblem(
          RowFault.TEXT, column, text, "the " + column + " must have 1 to " + most + " characters");
    }
    return text;
  }

  private @Nullable String description() {
    return row.get("description").isEmpty() ? null : text("description", 500);
  }

  private Money price() {
    Money price = amount("price");
    if (!price.isPositive()) {
      throw new RowProblem(
          RowFault.NO_PRICE, "price", row.get("price"), "the price must be more than 0");
    }
    return price;
  }

  private Money amount(String column) {
    Money amount = number(column, Money::of);
    if (amount.isNegative()) {
      throw new RowProblem(
          RowFault.NEGATIVE, column, row.get(column), "price and cost must not be negative");
    }
    return amount;
  }

  private Quantity stock(String column) {
    Quantity quantity = number(column, Quantity::of);
    if (quantity.compareTo(Quantity.ZERO) < 0) {
      throw new RowProblem(
          RowFault.NEGATIVE, column, row.get(column), "the opening stock must not be negative");
    }
    return quantity;
  }

  private <T> T number(String column, Function<String, T> parser) {
    try {
      return parser.apply(row.get(column));
    } catch (IllegalArgumentException e) {
      throw new RowProblem(
          RowFault.NUMBER, column, row.get(column), column + ": " + e.getMessage());
    }
  }

  private <E extends Enum<E>> E oneOf(Class<E> type, String column) {
    String text = row.get(column);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new RowProblem(
        RowFault.CHOICE,
        column,
        text,
        column + ": \"" + text + "\" is not one of " + Arrays.toString(type.getEnumConstants()));
  }

  /** The column may be missing. */
  private boolean isBag() {
    String text = row.get("bag");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "", "no" -> false;
      case "yes", "sí", "si" -> true;
      default ->
          throw new RowProblem(
              RowFault.CHOICE, "bag", text, "bag: \"" + text + "\" is not yes or no");
    };
  }

  private List<String> barcodes() {
    List<String> all =
        Arrays.stream(row.get("barcode").split("\\s+"))
            .filter(barcode -> !barcode.isEmpty())
            .map(this::withItsZero)
            .toList();
    Set<String> seen = new HashSet<>();
    for (String barcode : all) {
      if (SHORTENED.matcher(barcode).matches()) {
        throw new RowProblem(
            RowFault.BARCODE_SHORTENED,
            "barcode",
            barcode,
            "Excel shortened the barcode to "
                + barcode
                + ": make the column text and type it again");
      }
      if (!seen.add(barcode)) {
        throw new RowProblem(
            RowFault.BARCODE, "barcode", barcode, "the barcode " + barcode + " is given twice");
      }
      if (!Barcodes.isWellFormed(barcode)) {
        throw new RowProblem(
            RowFault.BARCODE, "barcode", barcode, "the barcode " + barcode + " is not right");
      }
    }
    return all;
  }

  /** An EAN-13 that begins with 0 and was kept as a number has twelve digits that are a UPC-A. */
  private String withItsZero(String barcode) {
    if (!WITHOUT_ZERO.matcher(barcode).matches() || !Barcodes.isWellFormed(barcode)) {
      return barcode;
    }
    if (row.numbers().contains("barcode")) {
      note(RowNote.ZERO_PUT_BACK, "0" + barcode);
      return "0" + barcode;
    }
    if (!row.typed()) {
      note(RowNote.ZERO_LOST, barcode);
    }
    return barcode;
  }

  private void note(RowNote note, String value) {
    notes.accept(new ImportPlan.Noted(row.line(), "barcode", note, value));
  }
}
