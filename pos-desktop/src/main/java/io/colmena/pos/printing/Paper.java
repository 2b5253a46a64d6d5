package io.colmena.pos.printing;

/** The two widths of paper that receipt printers take. */
public enum Paper {
  MM58(58, 48, 32, 384),
  /** Printers of 80 mm put 42 or 48 letters on a line; 42 fit on all of them. */
  MM80(80, 72, 42, 512);

  private final int millimetres;
  private final int printable;
  private final int columns;
  private final int dots;

  Paper(int millimetres, int printable, int columns, int dots) {
    this.millimetres = millimetres;
    this.printable = printable;
    this.columns = columns;
    this.dots = dots;
  }

  /** The paper of that many millimetres. */
  static Paper of(String text) {
    return switch (text.strip()) {
      case "58" -> MM58;
      case "80" -> MM80;
      default -> throw new IllegalArgumentException("it must be 58 or 80");
    };
  }

  public int columns() {
    return columns;
  }

  int millimetres() {
    return millimetres;
  }

  /** The middle of the paper, in millimetres, that a print head reaches. */
  int printable() {
    return printable;
  }

  /** Most dots of a picture side by side. */
  int dots() {
    return dots;
  }
}
