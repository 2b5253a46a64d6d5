package io.colmena.architecture.broken.pos.checkout;

import java.sql.SQLException;

/** Breaks: SQL faults are told apart in one place. */
public record KnowsTheErrorNumbers(SQLException fault) {
  public boolean isDuplicate() {
    return fault.getErrorCode() == 2627;
  }
}
