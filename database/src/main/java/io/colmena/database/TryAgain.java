package io.colmena.database;

/** Thrown inside a transaction by work that lost a race and will succeed when it is run again. */
public final class TryAgain extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TryAgain(String message) {
    super(message);
  }
}
