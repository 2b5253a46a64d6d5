package io.colmena.pos.catalog;

import io.colmena.shared.facts.ProductState;
import io.colmena.shared.money.Quantity;

/**
 * All that the branch knows of one product at some moment.
 *
 * @param revision which change of the products was this one's last; it grows with each
 */
public record ProductCard(String id, ProductState state, Quantity inStock, long revision) {
  /** As a sale names it. */
  public Product product() {
    return new Product(
        id,
        state.code(),
        state.name(),
        state.category(),
        state.unit(),
        state.price(),
        state.cost(),
        state.taxKind(),
        state.withdrawn(),
        state.bag() != null);
  }
}
