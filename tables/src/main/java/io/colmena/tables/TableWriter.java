package io.colmena.tables;

import java.io.IOException;
import java.io.OutputStream;

/** One form of a table. It holds no more than a few rows at a time. */
public interface TableWriter {
  /** The stream stays open. */
  void write(Table table, OutputStream out) throws IOException;
}
