package io.colmena.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** SQL Server 2014 and later, and what speaks its protocol. */
final class SqlServerDialect implements Dialect {
  @Override
  public String complete(String url) {
    return url;
  }

  @Override
  public Map<String, String> types() {
    return Map.of("text", "NVARCHAR(MAX)", "bytes", "VARBINARY(MAX)");
  }

  /** SQL Server forces its log at every commit. */
  @Override
  public boolean needsForcing() {
    return false;
  }

  @Override
  public void forceToDisk(Connection connection) {
    // the commit did it
  }

  /** Error numbers from "Database Engine events and errors" of the SQL Server documentation. */
  @Override
  public SqlFault classify(SQLException e) {
    return switch (e.getErrorCode()) {
      case 2627, 2601 -> SqlFault.DUPLICATE;
      case 1205, 1222, 3960 -> SqlFault.TRY_AGAIN;
      case 1105, 9002 -> SqlFault.STORAGE;
      case 8152, 2628, 8115 -> SqlFault.BAD_VALUE;
      default -> SqlFault.DEFECT;
    };
  }
}
