package io.colmena.tables;

import java.util.List;
import java.util.function.Consumer;

/** The rows of a table, one after the other, so that not all of them must be held at once. */
@FunctionalInterface
public interface Rows {
  void each(Consumer<List<Cell>> to);

  /** Of a table that is small enough to be held. */
  static Rows of(List<List<Cell>> rows) {
    return rows::forEach;
  }
}
