package io.colmena.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables of a database up to date: wholly, or, if something stops it, as if it had not
 * begun once the database is opened again.
 */
final class Migration {
  private static final Logger LOG = LoggerFactory.getLogger(Migration.class);
  private static final String HISTORY = "flyway_schema_history";
  private static final MigrationVersion FIRST = MigrationVersion.fromVersion("1");

  private final DataSource source;
  private final Dialect dialect;
  private boolean begun;

  Migration(DataSource source, Dialect dialect) {
    this.source = source;
    this.dialect = dialect;
  }

  /**
   * @throws DatabaseException if it cannot be done; the database is to be closed then
   */
  void run(Schema schema) {
    try {
      if (isUpToDate(schema)) {
        return; // Flyway takes a third of a second to find that out, at each start
      }
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:io/colmena/database/" + schema.name().toLowerCase(Locale.ROOT))
          .placeholders(dialect.types())
          .validateMigrationNaming(true)
          .callbacks(new Beginning())
          .load()
          .migrate();
      end();
    } catch (FlywayException | UncheckedIOException e) {
      throw new DatabaseException(
          fault(e), "the tables cannot be brought up to date: " + e.getMessage(), e);
    } catch (SQLException e) {
      throw SqlFaults.translated(e, dialect, e);
    }
  }

  /** Whether the newest migration was done, and none before it was left half done. */
  private boolean isUpToDate(Schema schema) throws SQLException {
    try (Connection connection = source.getConnection()) {
      boolean found = hasHistory(connection) && isNewest(connection, schema.newest());
      connection.rollback();
      return found;
    }
  }

  private static boolean hasHistory(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select count(*) from information_schema.tables where table_name = ?")) {
      query.setString(1, HISTORY);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() && rows.getInt(1) == 1;
      }
    }
  }

  private static boolean isNewest(Connection connection, int newest) throws SQLException {
    boolean found = false;
    try (PreparedStatement query =
            connection.prepareStatement(
                "select \"version\", \"success\" from \"" + HISTORY + "\"");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        if (!rows.getBoolean(2)) {
          return false;
        }
        String version = rows.getString(1);
        found |= version != null && Integer.parseInt(version) == newest;
      }
    }
    return found;
  }

  /** Flyway wraps what it was thrown, more than once. */
  private SqlFault fault(Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      switch (e) {
        case DatabaseException database -> {
          return database.fault();
        }
        case UncheckedIOException _ -> {
          return SqlFault.STORAGE;
        }
        case SQLException sql -> {
          return dialect.classify(sql);
        }
        default -> {
          // the reason is further down
        }
      }
    }
    return SqlFault.DEFECT;
  }

  private void end() throws SQLException {
    if (begun) {
      try (Connection connection = source.getConnection()) {
        dialect.endMigrating(connection);
        connection.commit();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Called by Flyway before each of the migrations that this database lacks. */
  private final class Beginning extends BaseCallback {
    @Override
    public boolean supports(Event event, Context context) {
      return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
      if (begun) {
        return;
      }
      MigrationVersion version = context.getMigrationInfo().getVersion();
      if (!FIRST.equals(version)) {
        LOG.info("bringing the tables up to date, from version {} on", version);
      }
      try {
        dialect.beginMigrating(context.getConnection());
        begun = true;
      } catch (IOException e) {
        throw new UncheckedIOException("there is no copy to go back to: " + e.getMessage(), e);
      } catch (SQLException e) {
        throw SqlFaults.translated(e, dialect, e);
      }
    }
  }
}
