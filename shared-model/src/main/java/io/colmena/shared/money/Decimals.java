package io.colmena.shared.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads decimal numbers strictly: digits and one point, no exponents, no grouping. */
final class Decimals {
  /** Bounded, so that a hostile text cannot make the arithmetic expensive. */
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

  private Decimals() {}

  static BigDecimal parse(String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw new IllegalArgumentException("not a number such as 12.50: \"" + text + "\"");
    }
    return new BigDecimal(text);
  }
}
