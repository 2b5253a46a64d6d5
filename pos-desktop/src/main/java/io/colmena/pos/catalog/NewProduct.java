package io.colmena.pos.catalog;

import io.colmena.shared.facts.ProductState;
import io.colmena.shared.goods.Barcodes;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product before it has an identifier.
 *
 * @param openingStock zero or more
 * @param bag a plastic bag, each of which bears the ICBPER; sold by the piece
 * @param description more than the name says, or null
 * @param minimumStock with that much or less the shop runs low; null when nobody said
 */
public record NewProduct(
    String code,
    String name,
    String category,
    UnitOfSale unit,
    Money price,
    @Nullable Money cost,
    TaxKind taxKind,
    List<String> barcodes,
    Quantity openingStock,
    boolean bag,
    @Nullable String description,
    @Nullable Quantity minimumStock) {

  /** What is no plastic bag. */
  public NewProduct(
      String code,
      String name,
      String category,
      UnitOfSale unit,
      Money price,
      @Nullable Money cost,
      TaxKind taxKind,
      List<String> barcodes,
      Quantity openingStock) {
    this(code, name, category, unit, price, cost, taxKind, barcodes, openingStock, false);
  }

  /** What there is no more to say of. */
  public NewProduct(
      String code,
      String name,
      String category,
      UnitOfSale unit,
      Money price,
      @Nullable Money cost,
      TaxKind taxKind,
      List<String> barcodes,
      Quantity openingStock,
      boolean bag) {
    this(code, name, category, unit, price, cost, taxKind, barcodes, openingStock, bag, null, null);
  }

  /**
   * @throws IllegalArgumentException naming what is wrong
   */
  public NewProduct {
    barcodes = List.copyOf(barcodes);
    requireText(code, "the code", 40);
    requireText(name, "the name", 200);
    requireText(category, "the category", 80);
    if (price.isNegative() || (cost != null && cost.isNegative())) {
      throw new IllegalArgumentException("price and cost must not be negative");
    }
    if (openingStock.compareTo(Quantity.ZERO) < 0) {
      throw new IllegalArgumentException("the opening stock must not be negative");
    }
    if (bag && unit.isWeighed()) {
      throw new IllegalArgumentException("a bag is sold by the piece");
    }
    Set<String> seen = new HashSet<>();
    for (String barcode : barcodes) {
      if (!seen.add(barcode)) {
        throw new IllegalArgumentException("the barcode " + barcode + " is given twice");
      }
      if (!Barcodes.isWellFormed(barcode)) {
        throw new IllegalArgumentException("the barcode " + barcode + " is not right");
      }
    }
  }

  /** What is said of it from the beginning. */
  public ProductState state() {
    return new ProductState(
        code,
        name,
        category,
        unit,
        price,
        cost,
        taxKind,
        barcodes,
        bag,
        description,
        minimumStock,
        false);
  }

  private static void requireText(String text, String what, int most) {
    if (text.isBlank() || text.length() > most) {
      throw new IllegalArgumentException(what + " must have 1 to " + most + " characters");
    }
  }
}
