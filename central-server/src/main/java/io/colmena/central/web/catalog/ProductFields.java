package io.colmena.central.web.catalog;

import io.colmena.central.catalog.ChainProduct;
import io.colmena.central.catalog.MetProducts;
import io.colmena.central.catalog.ProductForm;
import io.colmena.central.decisions.Refused;
import io.colmena.central.web.page.Forms;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as somebody types it: kept as typed, so that what is wrong can be mended.
 *
 * @param barcodes one in each line
 */
public record ProductFields(
    String code,
    String name,
    String category,
    String brand,
    String unit,
    String cost,
    String tax,
    String barcodes,
    boolean bag,
    String description,
    String price) {

  static final ProductFields EMPTY =
      new ProductFields(
          "", "", "", "", UnitOfSale.UN.name(), "", TaxKind.IGV.name(), "", false, "", "");

  static ProductFields of(Context ctx) {
    return new ProductFields(
        Forms.text(ctx, "code"),
        Forms.text(ctx, "name"),
        Forms.text(ctx, "category"),
        Forms.text(ctx, "brand"),
        Forms.text(ctx, "unit"),
        Forms.text(ctx, "cost"),
        Forms.text(ctx, "tax"),
        Forms.text(ctx, "barcodes"),
        Forms.isChecked(ctx, "bag"),
        Forms.text(ctx, "description"),
        Forms.text(ctx, "price"));
  }

  static ProductFields of(ChainProduct product) {
    return new ProductFields(
        product.code(),
        product.name(),
        product.category(),
        orEmpty(product.brand()),
        product.unit().name(),
        amount(product.cost()),
        product.taxKind().name(),
        String.join("\n", product.barcodes()),
        product.bag(),
        orEmpty(product.description()),
        product.price().toString());
  }

  /** As the branch says that comes first by its code. */
  static ProductFields of(MetProducts.Met met) {
    MetProducts.AtBranch first = met.first();
    List<String> barcodes =
        met.at().stream().flatMap(at -> at.barcodes().stream()).distinct().sorted().toList();
    return new ProductFields(
        met.code(),
        first.name(),
        first.category(),
        "",
        first.unit().name(),
        amount(first.cost()),
        first.taxKind().name(),
        String.join("\n", barcodes),
        false,
        orEmpty(first.description()),
        first.price().toString());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String amount(@Nullable Money money) {
    return money == null ? "" : money.toString();
  }

  /**
   * @throws Refused naming the field that is wrong
   */
  ProductForm form(Context ctx, boolean withdrawn) throws Refused {
    return new ProductForm(
        code,
        name,
        category,
        Forms.textOrNull(ctx, "brand"),
        chosen(UnitOfSale.class, "unit", unit),
        Forms.moneyOrNull(ctx, "cost"),
        chosen(TaxKind.class, "tax", tax),
        barcodes.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
        bag,
        Forms.textOrNull(ctx, "description"),
        withdrawn);
  }

  private static <E extends Enum<E>> E chosen(Class<E> type, String field, String name)
      throws Refused {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refused("choice." + field, name));
  }
}
