package io.colmena.shared.facts;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code product.created}, version 1: a product that the branch did not sell before.
 *
 * @param id such as {@code CUS-PROD-017}
 * @param code the short code that people use; the same article has the same code in every branch
 * @param unit pieces or kilograms
 * @param price for one unit, tax included
 * @param cost for one unit, or null when unknown
 * @param bag true for a plastic bag, which is taxed apart (ICBPER); else null
 * @param description more than the name says, or null
 * @param minimumStock with that much or less the shop runs low; null when nobody said
 * @param decision the number of the centre's change that it comes from, or null
 */
public record ProductCreated(
    String id,
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
    @Nullable Long decision)
    implements Fact {

  /** What the branch met first. */
  public ProductCreated(
      String id,
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
      @Nullable Quantity minimumStock) {
    this(
        id,
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
        null);
  }

  /** What is no plastic bag. */
  public ProductCreated(
      String id,
      String code,
      String name,
      String category,
      UnitOfSale unit,
      Money price,
      @Nullable Money cost,
      TaxKind taxKind,
      List<String> barcodes) {
    this(id, code, name, category, unit, price, cost, taxKind, barcodes, null, null, null, null);
  }

  public ProductCreated {
    bag = Boolean.TRUE.equals(bag) ? Boolean.TRUE : null;
    Required.text(id, "id", 40);
    Required.text(code, "code", 40);
    Required.text(name, "name", 200);
    Required.text(category, "category", 80);
    Required.field(unit, "unit");
    Required.field(price, "price");
    Required.field(taxKind, "taxKind");
    barcodes = List.copyOf(Required.field(barcodes, "barcodes"));
    if (description != null) {
      Required.text(description, "description", ProductState.LONGEST_DESCRIPTION);
    }
  }

  @Override
  public FactKind kind() {
    return FactKind.PRODUCT_CREATED;
  }

  @Override
  public String entityId() {
    return id;
  }
}
