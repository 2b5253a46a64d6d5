package io.colmena.pos.export;

import java.io.IOException;

/** The kind of file has no room for so many rows. */
final class TooLong extends IOException {
  private static final long serialVersionUID = 1;

  TooLong(String message) {
    super(message);
  }
}
