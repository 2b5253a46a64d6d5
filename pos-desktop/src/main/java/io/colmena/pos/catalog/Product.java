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
 * @param bag a plastic bag, each of which bears the ICBPER on top of its price
 * @param withdrawn no longer sold, but known to old receipts
 * @param priceVersion the number of the centre's decision that the price is from, or null
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
    boolean withdrawn,
    boolean bag,
    @Nullable Long priceVersion) {

  /** What has a price that the centre did not decide. */
  public Product(
      String id,
      String code,
      String name,
      String category,
      UnitOfSale unit,
      Money price,
      @Nullable Money cost,
      TaxKind taxKind,
      boolean withdrawn,
      boolean bag) {
    this(id, code, name, category, unit, price, cost, taxKind, withdrawn, bag, null);
  }

  /** What is no plastic bag. */
  public Product(
      String id,
      String code,
      String name,
      String category,
      UnitOfSale unit,
      Money price,
      @Nullable Money cost,
      TaxKind taxKind,
      boolean withdrawn) {
    this(id, code, name, category, unit, price, cost, taxKind, withdrawn, false);
  }

  /** The article as an earlier system sold it, whose prices had everything in them. */
  public Product withoutBagTax() {
    return new Product(
        id, code, name, category, unit, price, cost, taxKind, withdrawn, false, priceVersion);
  }

  /** The same article under another identifier. */
  public Product identified(String other) {
    return new Product(
        other, code, name, category, unit, price, cost, taxKind, withdrawn, bag, priceVersion);
  }
}
