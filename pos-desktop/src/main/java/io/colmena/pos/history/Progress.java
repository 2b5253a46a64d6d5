package io.colmena.pos.history;

/** Told how far a long look goes; it may end it. */
@FunctionalInterface
public interface Progress {
  Progress NONE = (_, _) -> true;

  /**
   * @return whether to go on
   */
  boolean goesOn(long done, long of);

  /** Whoever waited did not want to any more. */
  final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
