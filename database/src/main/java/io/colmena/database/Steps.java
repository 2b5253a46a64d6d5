package io.colmena.database;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Tells moments in which something changes in a database from those in which nothing does. Any
 * number of steps are taken at once; between steps there are none.
 */
final class Steps {
  private static final long MANNERS_MILLIS = 5;

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** Something that may change the database. */
  @FunctionalInterface
  interface Step {
    @Nullable Object take() throws Throwable;
  }

  /**
   * @param goesOn whether it belongs to something that has begun, so that a step that is being
   *     taken may wait for it
   */
  @Nullable Object take(boolean goesOn, Step step) throws Throwable {
    if (goesOn) {
      passWhoWaits();
    } else {
      lock.readLock().lock();
    }
    try {
      return step.take();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Lets whoever waits for a moment without steps go first, but not for long: perhaps they wait for
   * a step that itself waits for us.
   */
  private void passWhoWaits() {
    boolean interrupted = false;
    boolean entered = false;
    while (!entered) {
      try {
        entered = lock.readLock().tryLock(MANNERS_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      entered = entered || lock.readLock().tryLock(); // passes those who wait, unlike the other
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the steps that are being taken; whatever begins now waits for the end of this. */
  void between(Runnable work) {
    lock.writeLock().lock();
    try {
      work.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Likewise, for somebody who has begun something: gives up soon, since the steps that are being
   * taken may wait for them.
   *
   * @return whether there was such a moment
   */
  boolean betweenIfSoon(Runnable work) {
    boolean alone = false;
    try {
      alone = lock.writeLock().tryLock(MANNERS_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!alone) {
      return false;
    }
    try {
      work.run();
      return true;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
