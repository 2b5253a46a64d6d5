package io.colmena.pos.imports;

/** A file that cannot be imported at all; nothing was changed. The message says why. */
public final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;

  /** What the screens say in words. */
  public enum Kind {
    OLD_EXCEL,
    NOT_EXCEL,
    TOO_LARGE,
    EMPTY,
    LACKS_COLUMN,
    OTHER
  }

  private final Kind kind;

  public UnreadableFile(String message) {
    this(Kind.OTHER, message);
  }

  UnreadableFile(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
