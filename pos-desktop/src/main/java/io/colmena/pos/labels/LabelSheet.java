package io.colmena.pos.labels;

/**
 * A sheet of A4 with 24 stickers of 70 × 37 mm, three side by side and eight below each other, as
 * shops sell them (Avery 3474 and its kin). They cover the whole width; above and below half a
 * millimetre is left. Lengths are in points of 1/72 inch.
 */
public final class LabelSheet {
  public static final int COLUMNS = 3;
  public static final int ROWS = 8;
  public static final int PLACES = COLUMNS * ROWS;

  static final float POINTS_PER_MM = 72 / 25.4f;
  static final float WIDTH = 70 * POINTS_PER_MM;
  static final float HEIGHT = 37 * POINTS_PER_MM;
  static final float PAGE_WIDTH = 210 * POINTS_PER_MM;
  static final float PAGE_HEIGHT = 297 * POINTS_PER_MM;
  private static final float TOP = (PAGE_HEIGHT - ROWS * HEIGHT) / 2;

  private LabelSheet() {}

  /** Left edge of a place, 0 being the first of the sheet. */
  static float left(int place) {
    return place % COLUMNS * WIDTH;
  }

  /** Bottom edge of a place. */
  static float bottom(int place) {
    return PAGE_HEIGHT - TOP - (place / COLUMNS + 1) * HEIGHT;
  }

  /**
   * How many sheets are needed.
   *
   * @param first place that is free on the first, from 0
   */
  public static int sheets(int labels, int first) {
    return (first + labels + PLACES - 1) / PLACES;
  }
}
