package io.colmena.shared.facts;

import org.jspecify.annotations.Nullable;

/**
 * {@code product.changed}, version 1: the branch says something else of a product, or sells it no
 * more. It says what was before, so that it can be taken back.
 *
 * @param id such as {@code CUS-PROD-017}
 * @param decision the number of the centre's change that it comes from, or null
 */
public record ProductChanged(
    String id, ProductState before, ProductState after, @Nullable Long decision) implements Fact {

  /** What somebody at the branch changed. */
  public ProductChanged(String id, ProductState before, ProductState after) {
    this(id, before, after, null);
  }

  public ProductChanged {
    Required.text(id, "id", 40);
    Required.field(before, "before");
    Required.field(after, "after");
  }

  @Override
  public FactKind kind() {
    return FactKind.PRODUCT_CHANGED;
  }

  @Override
  public String entityId() {
    return id;
  }
}
