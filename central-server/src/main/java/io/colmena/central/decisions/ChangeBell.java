package io.colmena.central.decisions;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Wakes whoever waits for something new. What another node of the centre decides rings no bell
 * here, so everybody also looks now and then.
 */
final class ChangeBell {
  private static final long LOOK_MILLIS = 2000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();

  void ring() {
    lock.lock();
    try {
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Returns when it is there, at the latest after that time, or when interrupted. */
  void await(BooleanSupplier isThere, Duration most) {
    long end = System.nanoTime() + most.toNanos();
    lock.lock();
    try {
      while (!isThere.getAsBoolean()) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return;
        }
        rung.await(Math.min(left, LOOK_MILLIS), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
