package io.colmena.pos.catalog;

import io.colmena.shared.facts.ProductState;
import io.colmena.shared.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * All that the branch knows of one product at some moment.
 *
 * @param revision which change of the products was this one's last; it grows with each
 * @param chain what the centre decided of it, or null for a product of the branch's own
 */
public record ProductCard(
    String id, ProductState state, Quantity inStock, long revision, @Nullable Chain chain) {

  /**
   * @param id of the chain, such as {@code COLMENA-PROD-017}
   * @param priceVersion the number of the decision that the price is from, or null
   */
  public record Chain(String id, @Nullable Long priceVersion) {}

  /** A product of the branch's own. */
  public ProductCard(String id, ProductState state, Quantity inStock, long revision) {
    this(id, state, inStock, revision, null);
  }

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
        state.bag() != null,
        chain == null ? null : chain.priceVersion());
  }
}
