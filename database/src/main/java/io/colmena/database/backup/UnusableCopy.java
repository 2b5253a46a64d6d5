package io.colmena.database.backup;

import java.io.IOException;

/** A database that came out of a backup was looked at and cannot be used. */
public final class UnusableCopy extends IOException {
  private static final long serialVersionUID = 1L;

  UnusableCopy(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
