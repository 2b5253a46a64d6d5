package io.colmena.shared.decisions;

import io.colmena.shared.facts.ProductState;
import io.colmena.shared.facts.Required;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code product.decided}: what the chain says of an article. A branch knows it by its code, or by
 * one of its other codes if it was first met there under that.
 *
 * @param id of the chain, such as {@code COLMENA-PROD-017}; branches give it one of their own
 * @param otherCodes by which branches may know the same article
 * @param price for one unit, tax included, at a branch that does not sell it yet, until a {@link
 *     PriceDecided} says otherwise
 * @param cost for one unit, or null when unknown
 * @param bag true for a plastic bag, which is taxed apart (ICBPER); else null
 * @param description more than the name says, or null
 * @param withdrawn no longer sold
 */
public record ProductDecided(
    String id,
    String code,
    List<String> otherCodes,
    String name,
    String category,
    UnitOfSale unit,
    Money price,
    @Nullable Money cost,
    TaxKind taxKind,
    List<String> barcodes,
    @Nullable Boolean bag,
    @Nullable String description,
    boolean withdrawn)
    implements Decision {

  /**
   * @throws IllegalArgumentException naming what is missing or wrong
   */
  public ProductDecided {
    Required.text(id, "id", 40);
    otherCodes = List.copyOf(Required.field(otherCodes, "otherCodes"));
    otherCodes.forEach(other -> Required.text(other, "otherCodes", 40));
    Required.field(price, "price");
    ProductState state =
        new ProductState(
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
            null,
            withdrawn);
    barcodes = state.barcodes();
    bag = state.bag();
  }

  /**
   * What a branch says of it from then on.
   *
   * @param at the price at that branch
   * @param before what it said until now, or null; how little it keeps is its own affair
   */
  public ProductState state(Money at, @Nullable ProductState before) {
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
        before == null ? null : before.minimumStock(),
        withdrawn);
  }

  @Override
  public DecisionKind kind() {
    return DecisionKind.PRODUCT_DECIDED;
  }

  @Override
  public String entityId() {
    return id;
  }
}
