package io.colmena.central.catalog;

import io.colmena.central.decisions.Refused;
import io.colmena.shared.goods.Barcodes;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be said of an article.
 *
 * @param brand or null
 * @param cost for one unit, or null when unknown
 */
public record ProductForm(
    String code,
    String name,
    String category,
    @Nullable String brand,
    UnitOfSale unit,
    @Nullable Money cost,
    TaxKind taxKind,
    List<String> barcodes,
    boolean bag,
    @Nullable String description,
    boolean withdrawn) {
  private static final int LONGEST_DESCRIPTION = 500;

  public ProductForm {
    barcodes = List.copyOf(barcodes);
  }

  ProductForm withdrawn(boolean now) {
    return new ProductForm(
        code, name, category, brand, unit, cost, taxKind, barcodes, bag, description, now);
  }

  ProductForm known(List<String> by) {
    return new ProductForm(
        code, name, category, brand, unit, cost, taxKind, by, bag, description, withdrawn);
  }

  /**
   * @throws Refused naming the field that is wrong
   */
  void require() throws Refused {
    requireText("code", code, 40);
    requireText("name", name, 200);
    requireText("category", category, 80);
    requireText("brand", brand == null ? "-" : brand, 80);
    requireText("description", description == null ? "-" : description, LONGEST_DESCRIPTION);
    if (cost != null && cost.isNegative()) {
      throw new Refused("cost-negative");
    }
    if (bag && unit.isWeighed()) {
      throw new Refused("bag-weighed");
    }
    Set<String> seen = new HashSet<>();
    for (String barcode : barcodes) {
      if (!Barcodes.isWellFormed(barcode)) {
        throw new Refused("barcode-wrong", barcode);
      }
      if (!seen.add(barcode)) {
        throw new Refused("barcode-twice", barcode);
      }
    }
  }

  private static void requireText(String field, String text, int most) throws Refused {
    if (text.isBlank() || text.length() > most) {
      throw new Refused("length." + field, most);
    }
  }
}
