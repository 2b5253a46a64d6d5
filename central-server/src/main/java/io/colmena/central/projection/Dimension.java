package io.colmena.central.projection;

/** The ways in which daily totals are kept. The names are stored: never rename one. */
public enum Dimension {
  ALL,
  HOUR,
  PRODUCT,
  CATEGORY,
  CASHIER,
  PAYMENT
}
