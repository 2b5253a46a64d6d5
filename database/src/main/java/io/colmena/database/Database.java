package io.colmena.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database with Colmena's tables. Work happens in visible blocks:
 *
 * <pre>{@code
 * database.inTransaction(tx -> {
 *   sales.insert(tx, sale);
 *   journal.append(tx, fact);
 * });
 * }</pre>
 *
 * <p>When {@link #inTransaction} returns, the work has reached the disk. A transaction that loses a
 * deadlock or a race is run again from its beginning, so the block must not change anything but the
 * database.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int MOST_ATTEMPTS = 12;

  private final DataSource source;
  private final Runnable closing;
  private final Jdbi jdbi;
  private final Dialect dialect;
  private final DiskForcer forcer;

  private Database(DataSource source, Dialect dialect, Runnable closing) {
    this.source = source;
    this.closing = closing;
    this.dialect = dialect;
    this.jdbi = ColumnTypes.registerOn(Jdbi.create(source));
    this.forcer = new DiskForcer(source, dialect);
  }

  /**
   * Opens a database and brings its tables up to date.
   *
   * @throws DatabaseException with {@link SqlFault#IN_USE} when another process holds the file
   */
  public static Database open(DatabaseSettings settings, Schema schema) {
    Dialect dialect = Dialect.of(settings.url());
    HikariConfig config = new HikariConfig();
    config.setPoolName(schema.name().toLowerCase(java.util.Locale.ROOT));
    String url = dialect.complete(settings.url());
    dialect.connect(config, settings, url);
    config.setAutoCommit(false);
    config.setMaximumPoolSize(settings.connections());
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(1);
    config.setConnectionTimeout(30_000);
    try {
      HikariDataSource pool = new HikariDataSource(config);
      migrate(pool, dialect, schema);
      Database database = new Database(pool, dialect, pool::close);
      database.forcer.force();
      return database;
    } catch (PoolInitializationException e) {
      SqlFault fault =
          e.getCause() instanceof SQLException s ? dialect.classify(s) : SqlFault.DEFECT;
      throw new DatabaseException(fault, "the database cannot be opened: " + e.getMessage(), e);
    }
  }

  private static void migrate(HikariDataSource pool, Dialect dialect, Schema schema) {
    try {
      new Migration(pool, dialect).run(schema);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** A block that only has effects. */
  @FunctionalInterface
  public interface Work {
    void in(Transaction tx);
  }

  /** Runs the block, commits, and returns once the commit is on the disk itself. */
  public <T> T compute(Function<Transaction, T> work) {
    return attempt(work, true);
  }

  /** Runs the block, commits, and returns once the commit is on the disk itself. */
  public void inTransaction(Work work) {
    compute(tx -> {
      work.in(tx);
      return Boolean.TRUE;
    });
  }

  /**
   * Like {@link #compute} for what can be derived again (projections, logs): a power cut may undo
   * the last moments of it, always as a whole.
   */
  public <T> T computeUnforced(Function<Transaction, T> work) {
    return attempt(work, false);
  }

  /**
   * Returns once everything that anybody has committed so far is on the disk itself. Commits are
   * seen by others a moment before that: whoever tells the world of them waits here first.
   */
  public void force() {
    forcer.force();
  }

  /** Reads; whatever the block writes is rolled back. */
  public <T> T read(Function<Transaction, T> work) {
    try (Handle handle = jdbi.open()) {
      handle.begin();
      Transaction tx = new Transaction(handle, dialect);
      boolean onlyRead = false;
      try {
        T result = work.apply(tx);
        onlyRead = !tx.mayHaveWritten();
        return result;
      } finally {
        endReading(handle, onlyRead);
      }
    } catch (JdbiException e) {
      throw SqlFaults.translated(e, dialect);
    }
  }

  /** At a rollback H2 forgets every statement that it has parsed for the connection. */
  private static void endReading(Handle handle, boolean onlyRead) {
    if (onlyRead) {
      handle.commit();
    } else {
      handle.rollback();
    }
  }

  private <T> T attempt(Function<Transaction, T> work, boolean forced) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work, forced);
      } catch (TryAgain | DatabaseException e) {
        boolean hopeless = e instanceof DatabaseException d && d.fault() != SqlFault.TRY_AGAIN;
        if (hopeless || attempt == MOST_ATTEMPTS) {
          throw e;
        }
        LOG.debug("transaction lost a race, attempt {}", attempt, e);
        LockSupport.parkNanos(
            ThreadLocalRandom.current().nextLong(1_000_000L << Math.min(attempt, 6)));
      }
    }
  }

  private <T> T once(Function<Transaction, T> work, boolean forced) {
    Transaction tx;
    T result;
    try (Handle handle = jdbi.open()) {
      tx = new Transaction(handle, dialect);
      handle.begin();
      try {
        result = work.apply(tx);
        handle.commit();
      } catch (RuntimeException | Error e) {
        rollBack(handle, e);
        throw e;
      }
    } catch (JdbiException e) {
      throw SqlFaults.translated(e, dialect);
    }
    if (forced) {
      forcer.force();
    }
    for (Runnable action : tx.afterCommitActions()) {
      try {
        action.run();
      } catch (RuntimeException e) {
        LOG.warn("what should follow a commit failed; the commit stands", e);
      }
    }
    return result;
  }

  private static void rollBack(Handle handle, Throwable reason) {
    try {
      handle.rollback();
    } catch (RuntimeException e) {
      reason.addSuppressed(e);
    }
  }

  /**
   * Writes a copy of the embedded database's file, with everything in it that was committed before;
   * others go on working meanwhile. The copy is like a file whose program crashed: the next to open
   * it puts it right.
   *
   * @throws IOException also where the database is a server's, with a sentence that says so
   */
  public void copyTo(WritableByteChannel target) throws IOException {
    try (Connection connection = source.getConnection()) {
      dialect.copy(connection, target);
      connection.commit();
    } catch (SQLException e) {
      throw SqlFaults.translated(e, dialect, e);
    }
  }

  /** For libraries that bring their own SQL (Quartz, bulk loads of the benchmarks). */
  public DataSource dataSource() {
    return source;
  }

  /**
   * The same database, reached through connections that the caller sees first, such as those of a
   * process that is made to die in mid-transaction. Closing it leaves this one open.
   */
  public Database through(UnaryOperator<DataSource> view) {
    return new Database(view.apply(source), dialect, () -> {});
  }

  @Override
  public void close() {
    closing.run();
  }
}
