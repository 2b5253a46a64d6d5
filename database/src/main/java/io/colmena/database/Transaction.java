package io.colmena.database;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** A transaction that is open now. Who is handed one takes part in it and never opens its own. */
public final class Transaction {
  /** SQL Server takes some two thousand parameters. */
  private static final int MOST_VALUES = 500;

  private final Handle handle;
  private final Dialect dialect;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private int savepoints;
  private boolean mayHaveWritten;

  Transaction(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  public Update update(String sql) {
    mayHaveWritten = true;
    return handle.createUpdate(sql);
  }

  public Query query(String sql) {
    return handle.createQuery(sql);
  }

  /**
   * The same query for any number of values, some at a time.
   *
   * @param name of the list that the query has as {@code <name>}
   * @return none if there are no values
   */
  public Stream<Query> queries(String sql, String name, List<?> values) {
    return values.stream()
        .gather(Gatherers.windowFixed(MOST_VALUES))
        .map(some -> query(sql).bindList(name, some));
  }

  public PreparedBatch batch(String sql) {
    mayHaveWritten = true;
    return handle.prepareBatch(sql);
  }

  /**
   * Runs an insert that somebody else may be making at the same moment. If they were first, the
   * whole transaction is run again, and then meets what they inserted.
   *
   * @return how many rows were inserted
   */
  public int insertOrTryAgain(Update insert) {
    try {
      return insert.execute();
    } catch (JdbiException e) {
      if (SqlFaults.translated(e, dialect) instanceof DatabaseException d
          && d.fault() == SqlFault.DUPLICATE) {
        throw new TryAgain("somebody else inserted the same: " + d.getMessage());
      }
      throw e;
    }
  }

  /** Many rows for one statement with question marks, written through one plain JDBC batch. */
  public Rows rows(String sql) {
    mayHaveWritten = true;
    return new Rows(handle.getConnection(), dialect, sql);
  }

  /**
   * Runs work that may fail without failing the transaction: what it wrote is undone, and the
   * caller decides.
   *
   * @throws DatabaseException as the work threw it, with the transaction as it was before
   */
  public void orUndo(Runnable work) {
    String savepoint = "s" + ++savepoints;
    handle.savepoint(savepoint);
    try {
      work.run();
    } catch (DatabaseException e) {
      handle.rollbackToSavepoint(savepoint);
      throw e;
    }
  }

  /**
   * Runs once the transaction is on disk, and not at all if it fails. Failures in it are only
   * logged.
   */
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  /** Whether anything but queries was asked for. */
  boolean mayHaveWritten() {
    return mayHaveWritten;
  }

  List<Runnable> afterCommitActions() {
    return afterCommit;
  }
}
