package io.colmena.central.web.today;

import io.colmena.central.reports.Today;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Today's figures for everybody who watches. They are read once for all of them, after something
 * new was projected, at most once a second however many batches come, and now and then anyway: time
 * passes, and another node may have projected something. While nobody watches nothing is read.
 */
public final class LiveToday implements AutoCloseable {
  /** Each has a connection; a chain's head office has fewer screens. */
  static final int MOST_VIEWERS = 100;

  private static final Logger LOG = LoggerFactory.getLogger(LiveToday.class);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final Supplier<Today> report;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread reader;

  private int viewers;
  private boolean hasNews;
  private boolean closed;

  /** How many editions were begun to be read. */
  private long begun;

  private @Nullable Edition latest;

  public LiveToday(Supplier<Today> report) {
    this.report = report;
    this.reader = Thread.ofVirtual().name("today").unstarted(this::read);
  }

  /**
   * What everybody sees at a moment.
   *
   * @param number counts them, from 1
   */
  record Edition(long number, Today today) {}

  public void start() {
    reader.start();
  }

  /** Something may be new in the tables. Returns at once. */
  public void news() {
    lock.lock();
    try {
      hasNews = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Lets one more watch, who has a page of this moment.
   *
   * @return the number of the last edition that may be older than that page; then {@link #leave}
   *     must follow. Empty if there is no room.
   */
  OptionalLong enter() {
    lock.lock();
    try {
      if (closed || viewers >= MOST_VIEWERS) {
        return OptionalLong.empty();
      }
      viewers++;
      hasNews = true; // what came since the page was made
      changed.signalAll();
      return OptionalLong.of(begun);
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      viewers--;
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for an edition after that number; empty if none came in time, or none will. */
  Optional<Edition> await(long seen, Duration longest) throws InterruptedException {
    long left = longest.toNanos();
    lock.lock();
    try {
      while (!closed && left > 0 && (latest == null || latest.number() <= seen)) {
        left = changed.awaitNanos(left);
      }
      return closed
          ? Optional.empty()
          : Optional.ofNullable(latest).filter(edition -> edition.number() > seen);
    } finally {
      lock.unlock();
    }
  }

  private void read() {
    try {
      while (awaitReason()) {
        publish();
        pause();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * @return false if it is over
   */
  private boolean awaitReason() throws InterruptedException {
    long left = LONGEST.toNanos();
    lock.lock();
    try {
      while (!closed && (viewers == 0 || (!hasNews && left > 0))) {
        if (viewers == 0) {
          changed.await();
        } else {
          left = changed.awaitNanos(left);
        }
      }
      hasNews = false;
      begun++;
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void publish() {
    try {
      Today today = report.get();
      lock.lock();
      try {
        latest = new Edition(begun, today);
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    } catch (RuntimeException e) {
      LOG.warn("today's figures could not be read; they are tried again", e);
    }
  }

  /** Nothing is read again within a second, unless it is over. */
  private void pause() throws InterruptedException {
    long left = SHORTEST.toNanos();
    lock.lock();
    try {
      while (!closed && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Everybody who watches is let go. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      if (reader.isAlive() && !reader.join(Duration.ofSeconds(10))) {
        LOG.warn("reading today's figures did not end in time");
        reader.interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
