package io.colmena.central.catalog;

import io.colmena.shared.decisions.ProductDecided;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article of the chain.
 *
 * @param id such as {@code COLMENA-PROD-017}
 * @param otherCodes by which branches know the same article
 * @param brand or null
 * @param price with which it begins at a branch; what is in force is {@link ChainPrices}' to say
 * @param cost for one unit, or null when unknown
 * @param revision the number of the change that was its last
 */
public record ChainProduct(
    String id,
    String code,
    List<String> otherCodes,
    String name,
    String category,
    @Nullable String brand,
    UnitOfSale unit,
    Money price,
    @Nullable Money cost,
    TaxKind taxKind,
    List<String> barcodes,
    boolean bag,
    @Nullable String description,
    boolean withdrawn,
    long revision) {

  ProductDecided decided() {
    return new ProductDecided(
        id,
        code,
        otherCodes,
        name,
        category,
        unit,
        price,
        cost,
        taxKind,
        barcodes,
        bag,
        description,
        withdrawn);
  }

  /** What of it can be changed. */
  public ProductForm form() {
    return new ProductForm(
        code, name, category, brand, unit, cost, taxKind, barcodes, bag, description, withdrawn);
  }

  static ChainProduct of(
      String id, List<String> otherCodes, Money price, ProductForm form, long revision) {
    return new ChainProduct(
        id,
        form.code(),
        otherCodes,
        form.name(),
        form.category(),
        form.brand(),
        form.unit(),
        price,
        form.cost(),
        form.taxKind(),
        form.barcodes(),
        form.bag(),
        form.description(),
        form.withdrawn(),
        revision);
  }
}
