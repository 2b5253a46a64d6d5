package io.colmena.pos.catalog;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a scale printed on a bag, as a number for use inside the shop (GS1 General Specifications,
 * prefixes 20 to 29).
 *
 * @param code of the product, five digits
 * @param weight in kilograms, or null when the label bears a price
 * @param price of the bag, or null when the label bears a weight
 */
public record ScaleLabel(String code, @Nullable Quantity weight, @Nullable Money price) {

  /**
   * How much of the product it is. From a price that is the nearest gram, which is the one that was
   * weighed whenever the scale has the same price for a kilogram: for one of S/ 10.00 or more no
   * two grams cost the same, and below that the nearest gram costs what the label says. A label
   * printed at another price is still worth what it says; only its grams are approximate.
   *
   * @return empty if the label says nothing that can be sold
   */
  public Optional<Quantity> quantity(Product product) {
    Quantity quantity = weight;
    if (quantity == null && price != null && product.price().isPositive()) {
      BigDecimal grams =
          price.amount().divide(product.price().amount(), Quantity.SCALE, RoundingMode.HALF_UP);
      quantity = new Quantity(grams);
    }
    return Optional.ofNullable(quantity).filter(Quantity::isPositive);
  }
}
