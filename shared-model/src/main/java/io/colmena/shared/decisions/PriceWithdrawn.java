package io.colmena.shared.decisions;

import io.colmena.shared.facts.Required;

/**
 * {@code price.withdrawn}: a price that is no longer to be in force, or is never to be.
 *
 * @param product of the chain
 * @param version of the price
 */
public record PriceWithdrawn(String product, long version) implements Decision {
  public PriceWithdrawn {
    Required.text(product, "product", 40);
  }

  @Override
  public DecisionKind kind() {
    return DecisionKind.PRICE_WITHDRAWN;
  }

  @Override
  public String entityId() {
    return product + "@" + version;
  }
}
