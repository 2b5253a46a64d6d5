package io.colmena.central.projection;

import java.util.List;

/**
 * The ways in which the sums of a day are kept: all of it, and broken down in five ways. Names and
 * numbers are stored: never change one.
 */
public enum Dimension {
  ALL(1),
  HOUR(2),
  PRODUCT(3),
  CATEGORY(4),
  CASHIER(5),
  PAYMENT(6);

  private static final List<Dimension> BROKEN = List.of(HOUR, PRODUCT, CATEGORY, CASHIER, PAYMENT);

  private final int number;

  Dimension(int number) {
    this.number = number;
  }

  /** All but the whole. */
  public static List<Dimension> broken() {
    return BROKEN;
  }

  /** What it is in a {@link TotalKey}: one digit. */
  int number() {
    return number;
  }
}
