package io.colmena.central.projection;

import java.time.LocalDate;

/**
 * The key of a row of daily totals as one number: dimension × 10^17 + days since 2000-01-01 × 10^12
 * + branch number × 10^7 + the number that its branch gave to the member. So the rows of a
 * dimension's days are a range of keys, and in it those of a branch's day another.
 */
public final class TotalKey {
  private static final long MEMBERS = 10_000_000L;
  private static final long BRANCHES = 100_000L;
  private static final long DAYS = 100_000L;
  private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  private TotalKey() {}

  /**
   * @param member from 1
   * @throws IllegalArgumentException if the branch has too many members or too high a number
   */
  static long of(Dimension dimension, LocalDate businessDate, int branchNumber, int member) {
    if (member < 1 || member >= MEMBERS || branchNumber < 0 || branchNumber >= BRANCHES) {
      throw new IllegalArgumentException(
          "no totals for member " + member + " of branch number " + branchNumber);
    }
    return firstOf(dimension, businessDate, branchNumber) + member;
  }

  /** Not above any key of that dimension and day. Days that cannot be are the nearest that can. */
  public static long firstOf(Dimension dimension, LocalDate businessDate) {
    long day = Math.clamp(businessDate.toEpochDay() - FIRST_DAY, 0, DAYS - 1);
    return (dimension.number() * DAYS + day) * BRANCHES * MEMBERS;
  }

  /** Not below any key of that dimension and day. */
  public static long lastOf(Dimension dimension, LocalDate businessDate) {
    return firstOf(dimension, businessDate) + BRANCHES * MEMBERS - 1;
  }

  /** Not above any key of that dimension, day and branch. */
  public static long firstOf(Dimension dimension, LocalDate businessDate, int branchNumber) {
    return firstOf(dimension, businessDate) + branchNumber * MEMBERS;
  }

  /** Not below any key of that dimension, day and branch. */
  public static long lastOf(Dimension dimension, LocalDate businessDate, int branchNumber) {
    return firstOf(dimension, businessDate, branchNumber) + MEMBERS - 1;
  }
}
