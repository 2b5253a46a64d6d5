package io.colmena.pos.imports;

import io.colmena.database.Transaction;
import io.colmena.pos.catalog.Assortment;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.catalog.ProductCard;
import io.colmena.pos.catalog.ProductDao;
import io.colmena.pos.catalog.ProductField;
import io.colmena.shared.facts.ProductState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Sorts the rows of a file into what each would do. Belongs to one reading of it. */
final class ProductPlanner {
  private final Transaction tx;
  private final ProductDao products;
  private final Predicate<ProductCard> isOurs;
  private final List<NewProduct> fresh = new ArrayList<>();
  private final List<NewProduct> changed = new ArrayList<>();
  private final List<ImportPlan.Rejected> rejected = new ArrayList<>();
  private final List<ImportPlan.Noted> notes = new ArrayList<>();
  private final Map<String, Long> codes = new HashMap<>();
  private final Map<String, Long> barcodes = new HashMap<>();
  private long unchanged;

  ProductPlanner(Transaction tx, ProductDao products, Predicate<ProductCard> isOurs) {
    this.tx = tx;
    this.products = products;
    this.isOurs = isOurs;
  }

  void add(CsvTable.Row row) {
    List<ImportPlan.Noted> ofThis = new ArrayList<>();
    try {
      add(row.line(), ProductRow.parse(row, ofThis::add));
      notes.addAll(ofThis);
    } catch (RowProblem e) {
      rejected.add(e.at(row.line()));
    }
  }

  private void add(long line, NewProduct wanted) {
    Long twin = codes.putIfAbsent(wanted.code(), line);
    if (twin != null) {
      throw new RowProblem(
          RowFault.CODE_TWICE,
          "code",
          wanted.code(),
          "the code " + wanted.code() + " stands in line " + twin + " already");
    }
    Optional<ProductCard> present = products.cardByCode(tx, wanted.code());
    requireFree(line, wanted, present.map(ProductCard::id).orElse(""));
    if (present.isEmpty()) {
      fresh.add(wanted);
    } else if (isSame(present.get().state(), wanted)) {
      unchanged++;
    } else {
      change(present.get(), wanted);
    }
  }

  private void change(ProductCard present, NewProduct wanted) {
    if (!isOurs.test(present)) {
      throw new RowProblem(
          RowFault.NOT_OURS,
          "code",
          wanted.code(),
          wanted.code() + " is written by the centre or another branch");
    }
    changed.add(wanted);
  }

  private void requireFree(long line, NewProduct wanted, String id) {
    for (String barcode : wanted.barcodes()) {
      Optional<Product> other =
          products.byBarcode(tx, barcode).filter(each -> !each.id().equals(id));
      if (other.isPresent()) {
        throw taken(barcode, other.get().code() + " " + other.get().name());
      }
      Long twin = barcodes.putIfAbsent(barcode, line);
      if (twin != null) {
        throw taken(barcode, "line " + twin);
      }
    }
  }

  private static RowProblem taken(String barcode, String whose) {
    return new RowProblem(
        RowFault.BARCODE_TAKEN,
        "barcode",
        barcode + " · " + whose,
        "the barcode " + barcode + " is that of " + whose);
  }

  private static boolean isSame(ProductState present, NewProduct wanted) {
    return ProductField.differences(present, Assortment.merged(present, wanted)).isEmpty();
  }

  ImportPlan plan() {
    return new ImportPlan(fresh, changed, unchanged, rejected, notes);
  }
}
