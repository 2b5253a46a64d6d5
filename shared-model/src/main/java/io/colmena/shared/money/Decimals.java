package io.colmena.shared.money;

import java.math.BigDecimal;

/** Reads decimal numbers strictly: digits and one point, no exponents, no grouping. */
final class Decimals {
  /** Bounded, so that a hostile text cannot make the arithmetic expensive. */
  private static final int MOST_WHOLE = 15;

  private static final int MOST_DECIMALS = 10;

  private Decimals() {}

  static BigDecimal parse(String text) {
    if (!isPlain(text)) {
      throw new IllegalArgumentException("not a number such as 12.50: \"" + text + "\"");
    }
    return new BigDecimal(text);
  }

  /** By hand and not by a pattern: a till reads a few of these, a centre millions. */
  private static boolean isPlain(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    if (point < 0) {
      return areDigits(text, start, text.length(), MOST_WHOLE);
    }
    return areDigits(text, start, point, MOST_WHOLE)
        && areDigits(text, point + 1, text.length(), MOST_DECIMALS);
  }

  private static boolean areDigits(String text, int from, int to, int most) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return to > from && to - from <= most;
  }
}
