package io.colmena.database;

/** A database did not do what was asked; {@link #fault()} says what can be done about it. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final SqlFault fault;

  public DatabaseException(SqlFault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  public SqlFault fault() {
    return fault;
  }
}
