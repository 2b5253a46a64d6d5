package io.colmena.shared.facts;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a branch says of a product at some moment, all but its identifier and its stock.
 *
 * @param price for one unit, tax included
 * @param cost for one unit, or null when unknown
 * @param bag true for a plastic bag; else null
 * @param description more than the name says, or null
 * @param minimumStock with that much or less the shop runs low; null when nobody said
 * @param withdrawn no longer sold
 */
public record ProductState(
    String code,
    String name,
    String category,
    UnitOfSale unit,
    Money price,
    @Nullable Money cost,
    TaxKind taxKind,
    List<String> barcodes,
    @Nullable Boolean bag,
    @Nullable String description,
    @Nullable Quantity minimumStock,
    boolean withdrawn) {
  public static final int LONGEST_DESCRIPTION = 500;

  public ProductState {
    bag = Boolean.TRUE.equals(bag) ? Boolean.TRUE : null;
    Required.text(code, "code", 40);
    Required.text(name, "name", 200);
    Required.text(category, "category", 80);
    Required.field(unit, "unit");
    Required.field(price, "price");
    Required.field(taxKind, "taxKind");
    barcodes = List.copyOf(Required.field(barcodes, "barcodes"));
    if (description != null) {
      Required.text(description, "description", LONGEST_DESCRIPTION);
    }
  }

  /** As a product begins. */
  public static ProductState of(ProductCreated created) {
    return new ProductState(
        created.code(),
        created.name(),
        created.category(),
        created.unit(),
        created.price(),
        created.cost(),
        created.taxKind(),
        created.barcodes(),
        created.bag(),
        created.description(),
        created.minimumStock(),
        false);
  }

  public ProductState withdrawn(boolean now) {
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
        now);
  }

  /** The same at another price. */
  public ProductState priced(Money at) {
    return new ProductState(
        code,
        name,
        category,
        unit,
        at,
        cost,
        taxKind,
        barcodes,
        bag,
        description,
        minimumStock,
        withdrawn);
  }

  /** The same, known by other codes. */
  public ProductState known(String byCode, List<String> byBarcodes) {
    return new ProductState(
        byCode,
        name,
        category,
        unit,
        price,
        cost,
        taxKind,
        byBarcodes,
        bag,
        description,
        minimumStock,
        withdrawn);
  }
}
