package io.colmena.pos.imports;

/** A file that cannot be imported at all; nothing was changed. The message says why. */
public final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableFile(String message) {
    super(message);
  }
}
