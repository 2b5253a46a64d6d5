package io.colmena.pos.ui.products;

/**
 * What becomes of a row of a file, in words.
 *
 * @param where the row and its column, or the product
 */
public record ImportLine(Kind kind, String where, String what) {
  /** What becomes of it; the colour says so too. */
  public enum Kind {
    REJECTED,
    NOTE,
    CHANGED,
    FRESH
  }
}
