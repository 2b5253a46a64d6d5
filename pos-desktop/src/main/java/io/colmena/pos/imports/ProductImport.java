package io.colmena.pos.imports;

import io.colmena.database.Database;
import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.ProductDao;
import io.colmena.pos.imports.ImportReport.RejectedRow;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Brings products from a CSV file with the header {@code
 * code,barcode,name,category,unit,price,cost,tax,stock}. Several barcodes are separated by spaces;
 * barcode, cost and stock may be empty. A code that is here already is left as it is.
 */
public final class ProductImport {
  private static final CsvTable TABLE =
      new CsvTable(
          List.of("code", "barcode", "name", "category", "unit", "price", "cost", "tax", "stock"));

  private final Database database;
  private final Catalog catalog;
  private final ProductDao products;

  public ProductImport(Database database, Catalog catalog, ProductDao products) {
    this.database = database;
    this.catalog = catalog;
    this.products = products;
  }

  /**
   * Products are created some hundred at a time: what was created stays if the rest is interrupted.
   */
  private static final int CHUNK = 200;

  private record Wanted(long line, NewProduct product) {}

  public ImportReport read(Path file) throws UnreadableFile {
    List<RejectedRow> rejected = new ArrayList<>();
    List<Wanted> wanted = new ArrayList<>();
    TABLE.read(
        file,
        row -> {
          try {
            wanted.add(new Wanted(row.line(), parse(row)));
          } catch (IllegalArgumentException e) {
            rejected.add(new RejectedRow(row.line(), String.valueOf(e.getMessage())));
          }
        });
    long[] counts = new long[2];
    for (int i = 0; i < wanted.size(); i += CHUNK) {
      create(wanted.subList(i, Math.min(wanted.size(), i + CHUNK)), counts, rejected);
    }
    rejected.sort(java.util.Comparator.comparingLong(RejectedRow::line));
    return new ImportReport(counts[0], counts[1], 0, rejected);
  }

  private void create(List<Wanted> chunk, long[] counts, List<RejectedRow> rejected) {
    record Created(long added, long known, List<RejectedRow> rejected) {}
    Created created =
        database.compute(tx -> {
          long added = 0;
          long known = 0;
          List<RejectedRow> refused = new ArrayList<>();
          for (Wanted wanted : chunk) {
            if (products.byCode(tx, wanted.product().code()).isPresent()) {
              known++;
              continue;
            }
            try {
              catalog.create(tx, wanted.product());
              added++;
            } catch (IllegalArgumentException e) {
              refused.add(new RejectedRow(wanted.line(), String.valueOf(e.getMessage())));
            }
          }
          return new Created(added, known, refused);
        });
    counts[0] += created.added();
    counts[1] += created.known();
    rejected.addAll(created.rejected());
  }

  private static NewProduct parse(CsvTable.Row row) {
    if (!row.isWhole()) {
      throw new IllegalArgumentException(row.fault());
    }
    String cost = row.get("cost");
    String stock = row.get("stock");
    return new NewProduct(
        row.get("code"),
        row.get("name"),
        row.get("category"),
        oneOf(UnitOfSale.class, row.get("unit"), "unit"),
        number("price", row.get("price"), Money::of),
        cost.isEmpty() ? null : number("cost", cost, Money::of),
        oneOf(TaxKind.class, row.get("tax"), "tax"),
        Arrays.stream(row.get("barcode").split("\\s+")).filter(b -> !b.isEmpty()).toList(),
        stock.isEmpty() ? Quantity.ZERO : number("stock", stock, Quantity::of),
        isBag(row.get("bag")));
  }

  /** The column may be missing. */
  private static boolean isBag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "", "no" -> false;
      case "yes" -> true;
      default -> throw new IllegalArgumentException("bag: \"" + text + "\" is not yes or no");
    };
  }

  private static <T> T number(
      String column, String text, java.util.function.Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(column + ": " + e.getMessage(), e);
    }
  }

  private static <E extends Enum<E>> E oneOf(Class<E> type, String text, String column) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        column + ": \"" + text + "\" is not one of " + Arrays.toString(type.getEnumConstants()));
  }
}
