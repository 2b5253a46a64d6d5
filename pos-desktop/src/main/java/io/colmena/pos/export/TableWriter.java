package io.colmena.pos.export;

import java.io.IOException;
import java.io.OutputStream;

/** One form of a table. It holds no more than a few rows at a time. */
interface TableWriter {
  /** The stream stays open. */
  void write(Table table, OutputStream out) throws IOException;
}
