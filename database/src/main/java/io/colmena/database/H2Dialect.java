package io.colmena.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.h2.api.ErrorCode;

/** H2 as an embedded file, speaking SQL Server's words where it can. */
final class H2Dialect implements Dialect {
  /**
   * H2 closes the file when the last connection goes, and waits for a row lock as long as we say.
   */
  private static final String[] OPTIONS = {
    "MODE=MSSQLServer",
    "DATABASE_TO_UPPER=TRUE",
    "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
    "LOCK_TIMEOUT=10000",
    // A sale needs more statements than the eight that H2 remembers for a connection by default.
    "QUERY_CACHE_SIZE=64",
    "CACHE_SIZE=98304",
    "DB_CLOSE_ON_EXIT=FALSE"
  };

  @Override
  public String complete(String url) {
    StringBuilder complete = new StringBuilder(url);
    String given = url.toUpperCase(Locale.ROOT);
    for (String option : OPTIONS) {
      String name = option.substring(0, option.indexOf('=') + 1);
      if (!given.contains(";" + name)) {
        complete.append(';').append(option);
      }
    }
    return complete.toString();
  }

  @Override
  public Map<String, String> types() {
    // VARCHAR and VARBINARY stay in the row; H2's large objects live elsewhere and are slower.
    return Map.of("text", "VARCHAR(1000000)", "bytes", "VARBINARY(1000000)");
  }

  @Override
  public boolean needsForcing() {
    return true;
  }

  /** H2 writes at commit but does not force; this does, with one fsync. */
  @Override
  public void forceToDisk(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  @Override
  public SqlFault classify(SQLException e) {
    return switch (e.getErrorCode()) {
      case ErrorCode.DUPLICATE_KEY_1 -> SqlFault.DUPLICATE;
      case ErrorCode.LOCK_TIMEOUT_1, ErrorCode.DEADLOCK_1, ErrorCode.CONCURRENT_UPDATE_1 ->
          SqlFault.TRY_AGAIN;
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> SqlFault.IN_USE;
      case ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.DATABASE_IS_READ_ONLY,
          ErrorCode.FILE_CREATION_FAILED_1,
          ErrorCode.DATABASE_IS_CLOSED ->
          SqlFault.STORAGE;
      case ErrorCode.VALUE_TOO_LONG_2, ErrorCode.NUMERIC_VALUE_OUT_OF_RANGE_1 -> SqlFault.BAD_VALUE;
      default -> SqlFault.DEFECT;
    };
  }
}
