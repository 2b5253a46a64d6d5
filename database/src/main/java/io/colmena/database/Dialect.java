package io.colmena.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** The few needs for which the databases have different words. Everything else is SQL both run. */
interface Dialect {
  /** Finds the dialect of a JDBC address. */
  static Dialect of(String url) {
    if (url.startsWith("jdbc:h2:")) {
      return new H2Dialect(url);
    }
    if (url.startsWith("jdbc:sqlserver:")) {
      return new SqlServerDialect();
    }
    throw new IllegalArgumentException(
        "the address must start with jdbc:h2: or jdbc:sqlserver:, not \"" + url + "\"");
  }

  /** The address with the options that Colmena relies on. */
  String complete(String url);

  /**
   * Tells a pool where its connections come from.
   *
   * @param url as {@link #complete} gave it
   */
  default void connect(HikariConfig pool, DatabaseSettings settings, String url) {
    pool.setJdbcUrl(url);
    if (settings.user() != null) {
      pool.setUsername(settings.user());
    }
    if (settings.password() != null) {
      pool.setPassword(settings.password());
    }
  }

  /**
   * Called before tables are changed: until {@link #endMigrating}, whatever stops the program
   * leaves the database as it is now.
   */
  default void beginMigrating(Connection connection) throws SQLException, IOException {
    // most databases change tables in the migration's transaction
  }

  /** The tables are changed, and on the disk. */
  default void endMigrating(Connection connection) throws SQLException, IOException {
    // nothing was begun
  }

  /** Types that have different names, for the migrations' placeholders. */
  Map<String, String> types();

  /** Whether a commit needs {@link #forceToDisk} before it survives a power cut. */
  boolean needsForcing();

  /** Returns when every transaction committed so far is on the disk itself. */
  void forceToDisk(Connection connection) throws SQLException;

  /**
   * Writes a copy of the whole database, with every transaction committed so far, while others go
   * on working.
   *
   * @throws IOException also where making copies is the database server's business, with a sentence
   *     that says so
   */
  default void copy(Connection connection, WritableByteChannel target)
      throws SQLException, IOException {
    throw new IOException(
        "This database is on a server, and making copies of it is the server's business"
            + " (on SQL Server: BACKUP DATABASE): docs/operations.md says more.");
  }

  /** A statement's values are given to this, which may be quicker than what a pool hands out. */
  default PreparedStatement forValues(PreparedStatement statement) throws SQLException {
    return statement;
  }

  /** What went wrong, told by SQLState and vendor code, never by the message's text. */
  SqlFault classify(SQLException e);
}
