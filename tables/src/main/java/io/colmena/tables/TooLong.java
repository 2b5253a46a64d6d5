package io.colmena.tables;

import java.io.IOException;

/** The kind of file has no room for so many rows. */
public final class TooLong extends IOException {
  private static final long serialVersionUID = 1;

  TooLong(String message) {
    super(message);
  }
}
