package io.colmena.pos.people;

/** What can be a PIN: digits that are quick to type and not the first that anybody would try. */
public final class Pin {
  public static final int SHORTEST = 4;
  public static final int LONGEST = 8;

  private Pin() {}

  /** Whether somebody can choose it. */
  public static boolean isGood(char[] pin) {
    return isPin(pin) && !isRow(pin, 0) && !isRow(pin, 1) && !isRow(pin, -1);
  }

  /** Whether what was typed can be a PIN at all, and not a password. */
  static boolean isPin(char[] typed) {
    if (typed.length < SHORTEST || typed.length > LONGEST) {
      return false;
    }
    for (char digit : typed) {
      if (digit < '0' || digit > '9') {
        return false;
      }
    }
    return true;
  }

  /** 4444, 1234 and 4321 are rows. */
  private static boolean isRow(char[] pin, int step) {
    for (int i = 1; i < pin.length; i++) {
      if (pin[i] - pin[i - 1] != step) {
        return false;
      }
    }
    return true;
  }
}
