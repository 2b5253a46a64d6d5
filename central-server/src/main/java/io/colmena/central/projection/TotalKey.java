package io.colmena.central.projection;

import java.time.LocalDate;

/**
 * The key of a branch's day in the tables of sums, as one number: dimension × 10^10 + days since
 * 2000-01-01 × 10^5 + branch number. So a dimension's days are a range of keys.
 */
public final class TotalKey {
  private static final long BRANCHES = 100_000L;
  private static final long DAYS = 100_000L;
  private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  private TotalKey() {}

  /**
   * Days that cannot be are the nearest that can.
   *
   * @throws IllegalArgumentException if no branch has such a number
   */
  public static long of(Dimension dimension, LocalDate businessDate, int branchNumber) {
    if (branchNumber < 0 || branchNumber >= BRANCHES) {
      throw new IllegalArgumentException("no totals for branch number " + branchNumber);
    }
    return firstOf(dimension, businessDate) + branchNumber;
  }

  /** Not above any key of that dimension and day. Days that cannot be are the nearest that can. */
  public static long firstOf(Dimension dimension, LocalDate businessDate) {
    long day = Math.clamp(businessDate.toEpochDay() - FIRST_DAY, 0, DAYS - 1);
    return (dimension.number() * DAYS + day) * BRANCHES;
  }

  /** Not below any key of that dimension and day. */
  public static long lastOf(Dimension dimension, LocalDate businessDate) {
    return firstOf(dimension, businessDate) + BRANCHES - 1;
  }
}
