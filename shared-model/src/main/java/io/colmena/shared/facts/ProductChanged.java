package io.colmena.shared.facts;

/**
 * {@code product.changed}, version 1: the branch says something else of one of its own products, or
 * sells it no more. It says what was before, so that it can be taken back.
 *
 * @param id such as {@code CUS-PROD-017}
 */
public record ProductChanged(String id, ProductState before, ProductState after) implements Fact {
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
