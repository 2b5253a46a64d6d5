package io.colmena.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Makes commits durable on a database that does not force its file by itself, and lets those that
 * wait at the same time share one fsync: a call returns when a forcing that began after it arrived
 * has ended.
 */
final class DiskForcer {
  private final DataSource dataSource;
  private final Dialect dialect;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private long begun;
  private long done;
  private boolean running;

  DiskForcer(DataSource dataSource, Dialect dialect) {
    this.dataSource = dataSource;
    this.dialect = dialect;
  }

  /**
   * @throws DatabaseException if the disk refuses; the commit may then be lost in a power cut
   */
  void force() {
    if (!dialect.needsForcing()) {
      return;
    }
    long ticket;
    lock.lock();
    try {
      ticket = begun + 1; // a forcing that is already running may have missed our commit
      while (done < ticket && running) {
        ended.awaitUninterruptibly();
      }
      if (done >= ticket) {
        return;
      }
      running = true;
      begun++;
      ticket = begun;
    } finally {
      lock.unlock();
    }
    boolean forced = false;
    try (Connection connection = dataSource.getConnection()) {
      dialect.forceToDisk(connection);
      connection.commit();
      forced = true;
    } catch (SQLException e) {
      throw new DatabaseException(SqlFault.STORAGE, "the disk refused: " + e.getMessage(), e);
    } finally {
      lock.lock();
      try {
        running = false;
        if (forced) {
          done = ticket;
        }
        ended.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
