package io.colmena.database;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Tells moments in which something changes in a database from those in which nothing does. Any
 * number of steps are taken at once; between steps there are none.
 */
final class Steps {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** Something that may change the database. */
  @FunctionalInterface
  interface Step {
    @Nullable Object take() throws Throwable;
  }

  @Nullable Object take(Step step) throws Throwable {
    lock.readLock().lock();
    try {
      return step.take();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Waits for the steps that are being taken; new ones wait for the end of this. */
  void between(Runnable work) {
    lock.writeLock().lock();
    try {
      work.run();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
