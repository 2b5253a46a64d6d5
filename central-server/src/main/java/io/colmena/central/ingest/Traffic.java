package io.colmena.central.ingest;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many batches are being taken in right now. A branch that waits for its acknowledgement holds
 * a line that may break; what has been acknowledged can wait a moment for its place in the reports.
 */
public final class Traffic {
  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition calm = lock.newCondition();
  private int batches;

  /**
   * @param most batches at once that are no reason to wait
   */
  public Traffic(int most) {
    this.most = most;
  }

  /** Another batch has come. */
  void enter() {
    lock.lock();
    try {
      batches++;
    } finally {
      lock.unlock();
    }
  }

  /** It was answered. */
  void leave() {
    lock.lock();
    try {
      batches--;
      if (batches <= most) {
        calm.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits while more batches are being taken in than can be at once, but not longer than is fair to
   * who waits.
   */
  public void awaitCalm(Duration longest) throws InterruptedException {
    long left = longest.toNanos();
    lock.lockInterruptibly();
    try {
      while (batches > most && left > 0) {
        left = calm.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
