package io.colmena.database;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** Tells SQL errors apart, in this one place. */
final class SqlFaults {
  private SqlFaults() {}

  /** A batch hides the error that matters behind a general one: look along the chain. */
  static DatabaseException translated(SQLException e, Dialect dialect, Throwable cause) {
    SQLException telling = e;
    while (dialect.classify(telling) == SqlFault.DEFECT && telling.getNextException() != null) {
      telling = telling.getNextException();
    }
    return new DatabaseException(
        dialect.classify(telling), String.valueOf(telling.getMessage()), cause);
  }

  /** What Jdbi wraps around an SQL error; something of Jdbi's own stays as it is. */
  static RuntimeException translated(JdbiException e, Dialect dialect) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException s) {
        return translated(s, dialect, e);
      }
    }
    return e;
  }
}
