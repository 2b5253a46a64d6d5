package io.colmena.central.projection;

import io.colmena.shared.identity.ProductNumber;

/**
 * The key of a product's stock in one branch, as one number: number of that branch × 10^14 + number
 * of the branch where the product was first met × 10^9 + the product's counter there. So the stock
 * of a branch is a range of keys.
 */
public final class StockKey {
  private static final long COUNTERS = 1_000_000_000L;
  private static final long BRANCHES = 100_000L;

  private StockKey() {}

  /**
   * @param branchNumber where it lies
   * @param firstMetAt number of the branch where the product was first met
   * @throws IllegalArgumentException if the counter has ten digits or no branch has such a number
   */
  public static long of(int branchNumber, int firstMetAt, ProductNumber product) {
    if (product.counter() >= COUNTERS) {
      throw new IllegalArgumentException("no branch has " + product.counter() + " products");
    }
    if (firstMetAt < 0 || firstMetAt >= BRANCHES) {
      throw new IllegalArgumentException("no products of branch number " + firstMetAt);
    }
    return Math.addExact(firstOf(branchNumber), firstMetAt * COUNTERS + product.counter());
  }

  /** Not above any key of that branch; the branch with the next number begins where it ends. */
  public static long firstOf(int branchNumber) {
    return Math.multiplyExact(branchNumber, BRANCHES * COUNTERS);
  }
}
