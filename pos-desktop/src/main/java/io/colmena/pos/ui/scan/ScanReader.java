package io.colmena.pos.ui.scan;

import java.util.Optional;

/**
 * Tells a keyboard-wedge scanner from a person. A scanner's characters follow each other within a
 * few milliseconds and end with Enter, wherever the focus is; no person types six characters like
 * that.
 */
public final class ScanReader {
  /**
   * Fewer could be a roll of the fingers. In the search field a shorter code is found all the same.
   */
  public static final int SHORTEST = 6;

  /** Scanners on USB send a character in 1 to 20 ms; the fastest typists need 60 and more. */
  public static final long LONGEST_GAP_MILLIS = 40;

  private final StringBuilder burst = new StringBuilder();
  private long lastAt;

  /**
   * Takes a character.
   *
   * @param atMillis when it came, on any clock that only goes forward
   * @return whether it begins anew: if a scan begins here, what the focused field holds before this
   *     character is what it must hold again afterwards
   */
  public boolean typed(String character, long atMillis) {
    boolean begins = burst.isEmpty() || atMillis - lastAt > LONGEST_GAP_MILLIS;
    if (begins) {
      burst.setLength(0);
    }
    burst.append(character);
    lastAt = atMillis;
    return begins;
  }

  /** Takes an Enter; what was scanned, if it was a scanner that pressed it. */
  public Optional<String> enter(long atMillis) {
    boolean scanned =
        burst.length() >= SHORTEST
            && atMillis - lastAt <= LONGEST_GAP_MILLIS
            && burst.chars().anyMatch(Character::isDigit); // no barcode is words alone
    String text = burst.toString().strip();
    burst.setLength(0);
    return scanned ? Optional.of(text) : Optional.empty();
  }
}
