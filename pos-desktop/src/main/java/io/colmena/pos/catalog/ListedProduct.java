package io.colmena.pos.catalog;

import io.colmena.shared.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A product as the list of all shows it.
 *
 * @param minimumStock null when nobody said
 */
public record ListedProduct(Product product, Quantity inStock, @Nullable Quantity minimumStock) {
  public StockState state() {
    return StockState.of(product.withdrawn(), inStock, minimumStock);
  }
}
