package io.colmena.shared.decisions;

import io.colmena.shared.facts.Required;
import io.colmena.shared.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code price.decided}: what one unit of an article costs from some moment on. Its number in the
 * list of changes is the price's version, which each line sold at it names. Of those that are in
 * force together, one for a single branch goes before one for all, then the one that began later,
 * then the one that was decided later.
 *
 * @param product of the chain, such as {@code COLMENA-PROD-017}
 * @param version the number of this very change
 * @param price for one unit, tax included, more than nothing
 * @param from the centre's time; it may be past
 * @param until the first moment at which it is no longer in force, or null for one without end
 * @param ownBranch whether it is for one branch alone
 */
public record PriceDecided(
    String product,
    long version,
    Money price,
    Instant from,
    @Nullable Instant until,
    boolean ownBranch)
    implements Decision {

  /**
   * @throws IllegalArgumentException naming what is missing or wrong
   */
  public PriceDecided {
    Required.text(product, "product", 40);
    if (!Required.field(price, "price").isPositive()) {
      throw new IllegalArgumentException("price must be more than 0.00, not " + price);
    }
    Required.field(from, "from");
    if (until != null && !until.isAfter(from)) {
      throw new IllegalArgumentException("until must be after from");
    }
  }

  @Override
  public DecisionKind kind() {
    return DecisionKind.PRICE_DECIDED;
  }

  @Override
  public String entityId() {
    return product + "@" + version;
  }
}
