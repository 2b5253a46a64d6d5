package io.colmena.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
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
