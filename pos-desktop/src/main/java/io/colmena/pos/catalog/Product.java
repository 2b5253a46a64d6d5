package io.colmena.pos.catalog;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import org.jspecify.annotations.Nullable;

/**
 * Something that the branch sells.
 *
 * @param id such as {@code CUS-PROD-017}
 * @param code short, unique in the branch; the same article has the same code in every branch
 * @param price for one unit, tax included
 * @param cost for one unit, or null when unknown
 * @param withdrawn no longer sold, but known to old receipts
 */
public record Product(
    String id,
    String code,
    String name,
    String category,
    UnitOfSale unit,
    Money price,
    @Nullable Money cost,
    TaxKind taxKind,
    boolean withdrawn) {

  /** The same article under another identifier. */
  public Product identified(String other) {
    return new Product(
        other, code, name, category, unit, price, cost, taxKind, withdrawn);
  }
}
