package io.colmena.central.projection;

/** The ways in which daily totals are kept. Names and numbers are stored: never change one. */
public enum Dimension {
  ALL(1),
  HOUR(2),
  PRODUCT(3),
  CATEGORY(4),
  CASHIER(5),
  PAYMENT(6);

  private final int number;

  Dimension(int number) {
    this.number = number;
  }

  /** What it is in a {@link TotalKey}: one digit. */
  int number() {
    return number;
  }
}
