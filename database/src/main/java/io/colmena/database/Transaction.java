package io.colmena.database;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** A transaction that is open now. Who is handed one takes part in it and never opens its own. */
public final class Transaction {
  private final Handle handle;
  private final List<Runnable> afterCommit = new ArrayList<>();

  Transaction(Handle handle) {
    this.handle = handle;
  }

  public Update update(String sql) {
    return handle.createUpdate(sql);
  }

  public Query query(String sql) {
    return handle.createQuery(sql);
  }

  public PreparedBatch batch(String sql) {
    return handle.prepareBatch(sql);
  }

  /** For the hot paths that write through plain JDBC. */
  public java.sql.Connection connection() {
    return handle.getConnection();
  }

  /** Runs once the transaction is on disk, and not at all if it fails. Failures in it are only logged. */
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  List<Runnable> afterCommitActions() {
    return afterCommit;
  }
}
