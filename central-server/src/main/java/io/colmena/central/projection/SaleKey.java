package io.colmena.central.projection;

import io.colmena.shared.identity.SaleNumber;
import java.time.LocalDate;

/**
 * A sale's identifier as one number: branch number × 10^14 + days since 2000-01-01 × 10^9 +
 * counter. Whoever inserts the same sale twice meets its own primary key, and the sales of one
 * branch and day are a range of keys.
 */
public final class SaleKey {
  private static final long COUNTERS = 1_000_000_000L;
  private static final long DAYS = 100_000L;
  private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  private SaleKey() {}

  /**
   * @throws IllegalArgumentException if the day is before 2000 or the counter has ten digits
   */
  public static long of(int branchNumber, SaleNumber sale) {
    if (sale.counter() >= COUNTERS) {
      throw new IllegalArgumentException("no branch has " + sale.counter() + " sales in a day");
    }
    return firstOf(branchNumber, sale.businessDate()) + sale.counter();
  }

  /** Not above any key of that branch and day. */
  public static long firstOf(int branchNumber, LocalDate businessDate) {
    long day = businessDate.toEpochDay() - FIRST_DAY;
    if (day < 0 || day >= DAYS) {
      throw new IllegalArgumentException("no sale was made on " + businessDate);
    }
    return Math.addExact(firstOf(branchNumber), day * COUNTERS);
  }

  /** Not above any key of that branch; the branch with the next number begins where it ends. */
  public static long firstOf(int branchNumber) {
    return Math.multiplyExact(branchNumber, DAYS * COUNTERS);
  }

  /** Not below any key of that branch and day. */
  public static long lastOf(int branchNumber, LocalDate businessDate) {
    return firstOf(branchNumber, businessDate) + COUNTERS - 1;
  }

  /** The business date of a key's sale. */
  public static LocalDate dayOf(long key) {
    return LocalDate.ofEpochDay(FIRST_DAY + key / COUNTERS % DAYS);
  }
}
