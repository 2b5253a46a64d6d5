package io.colmena.tables;

/**
 * @param letters how wide it usually is
 */
public record Column(String title, Kind kind, int letters) {
  /** What its cells are. */
  public enum Kind {
    WORDS,
    AMOUNT,
    UNITS,
    COUNT,
    DAY,
    MOMENT;

    /** Whether its figures stand one below the other, at the right. */
    public boolean isFigure() {
      return this == AMOUNT || this == UNITS || this == COUNT;
    }
  }

  public static Column words(String title, int letters) {
    return new Column(title, Kind.WORDS, letters);
  }

  public static Column amount(String title) {
    return new Column(title, Kind.AMOUNT, 11);
  }

  public static Column units(String title) {
    return new Column(title, Kind.UNITS, 9);
  }

  public static Column count(String title) {
    return new Column(title, Kind.COUNT, 8);
  }

  public static Column day(String title) {
    return new Column(title, Kind.DAY, 10);
  }

  public static Column moment(String title) {
    return new Column(title, Kind.MOMENT, 15);
  }
}
