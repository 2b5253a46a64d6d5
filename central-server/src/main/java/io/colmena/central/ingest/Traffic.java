package io.colmena.central.ingest;

import io.colmena.shared.identity.BranchCode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many batches are being taken in right now, and from whom more are about to come. A branch
 * that waits for its acknowledgement holds a line that may break; what has been acknowledged can
 * wait a moment for its place in the reports.
 */
public final class Traffic {
  private final int most;
  private final Duration nextBatch;
  private final Map<BranchCode, Long> expected = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition calm = lock.newCondition();
  private int batches;

  /**
   * @param most batches at once that are no reason to wait
   * @param nextBatch who said that more follows, and does not send it by then, has lost its line
   */
  public Traffic(int most, Duration nextBatch) {
    this.most = most;
    this.nextBatch = nextBatch;
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

  /** What a branch said with its batch: whether it has more than that. */
  void expect(BranchCode branch, boolean more) {
    lock.lock();
    try {
      if (more) {
        expected.put(branch, System.nanoTime() + nextBatch.toNanos());
      } else if (expected.remove(branch) != null) {
        calm.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether a branch that tells more is the only one that tells anything. */
  public boolean leavesRoomFor(BranchCode branch) {
    lock.lock();
    try {
      return batches <= 1 && expected.containsKey(branch);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits while more batches are being taken in than can be at once, or more of this branch is
   * about to come, but not longer than is fair to who waits.
   */
  public void awaitCalm(BranchCode branch, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    lock.lockInterruptibly();
    try {
      for (long left = left(branch, end); left > 0; left = left(branch, end)) {
        calm.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private long left(BranchCode branch, long end) {
    long now = System.nanoTime();
    Long next = expected.get(branch);
    if (next != null && next - now <= 0) {
      expected.remove(branch);
    }
    if (batches > most) {
      return end - now;
    }
    return next == null ? 0 : Math.min(end - now, next - now);
  }
}
