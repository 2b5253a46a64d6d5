package io.colmena.shared.identity;

import java.util.Locale;

/** The counter at the end of an identifier: three digits, or more where it needs them. */
final class Counter {
  /** What stands there is no counter. */
  static final long NONE = 0;

  private static final int LEAST_DIGITS = 3;
  private static final int MOST_DIGITS = 18;

  private Counter() {}

  static String written(long counter) {
    return String.format(Locale.ROOT, "%0" + LEAST_DIGITS + "d", counter);
  }

  /**
   * Reads a counter as it is written, and no other spelling of it.
   *
   * @param from where it begins in the identifier; it goes to the end
   * @return {@link #NONE} if it is none
   */
  static long at(String id, int from) {
    int length = id.length() - from;
    boolean padded = length > LEAST_DIGITS && id.charAt(from) == '0';
    return length < LEAST_DIGITS || length > MOST_DIGITS || padded
        ? NONE
        : Math.max(NONE, digits(id, from, id.length()));
  }

  /**
   * @return negative if they are not all digits
   */
  static long digits(String id, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      char digit = id.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = number * 10 + (digit - '0');
    }
    return number;
  }
}
