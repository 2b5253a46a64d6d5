package io.colmena.shared.wire;

/** A batch that cannot be read. The message says what is wrong and in which line. */
public final class MalformedBatch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedBatch(String message) {
    super(message);
  }
}
