package io.colmena.central.projection;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what follows of a branch while what was read is being written, or while the branch still
 * tells, so that one branch with much to project uses two processors. What was read is kept until
 * it is asked for; since stored entries never change it stays true. No more is kept than the given
 * number of readings: beyond that, as when many branches come at once and every processor is busy
 * writing, each is read when it is needed.
 */
public final class ReadAhead implements JournalReader, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

  private final Database database;
  private final JournalReader reader;
  private final ExecutorService threads;
  private final int most;

  private final ReentrantLock lock = new ReentrantLock();

  /** Of each branch those that follow each other; none follows one that has not ended yet. */
  private final Map<BranchCode, Deque<Pending>> readings = new HashMap<>();

  private int kept;

  /**
   * @param threads how many readings are made at once
   * @param most how many are kept
   */
  public ReadAhead(Database database, JournalReader reader, int threads, int most) {
    this.database = database;
    this.reader = reader;
    this.most = most;
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("read-ahead-", 1).daemon(true).factory());
  }

  /** What was read of a branch. */
  private record Reading(long after, List<ReadEntry> entries) {
    /** Whether the branch had told more when this was read. */
    boolean goesOn() {
      return !entries.isEmpty() && !entries.getLast().isLast();
    }

    long end() {
      return entries.isEmpty() ? after : entries.getLast().sequence();
    }
  }

  /** One that is being made, or was. */
  private static final class Pending {
    private final CompletableFuture<Reading> reading;

    Pending(CompletableFuture<Reading> reading) {
      this.reading = reading;
    }

    boolean isMade() {
      return reading.isDone() && !reading.isCompletedExceptionally();
    }
  }

  @Override
  public List<ReadEntry> after(Transaction tx, BranchCode branch, long after) {
    List<ReadEntry> entries = taken(branch, after);
    if (entries.isEmpty()) { // perhaps because there was no more when it was read
      entries = reader.after(tx, branch, after);
    }
    Reading reading = new Reading(after, entries);
    if (reading.goesOn()) {
      goOn(branch, OptionalLong.of(reading.end()));
    }
    return entries;
  }

  @Override
  public ReadEntry at(Transaction tx, BranchCode branch, long sequence) {
    return reader.at(tx, branch, sequence);
  }

  @Override
  public void prepare(BranchCode branch) {
    goOn(branch, OptionalLong.empty());
  }

  private Deque<Pending> of(BranchCode branch) {
    return readings.computeIfAbsent(branch, _ -> new ArrayDeque<>());
  }

  private List<ReadEntry> taken(BranchCode branch, long after) {
    Pending first = first(branch);
    if (first == null) {
      return List.of();
    }
    try {
      Reading reading = first.reading.get();
      if (reading.after() == after) {
        return reading.entries();
      }
      forgetAll(branch);
    } catch (ExecutionException e) {
      LOG.debug("reading ahead of {} failed; it is read again", branch, e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }

  private @Nullable Pending first(BranchCode branch) {
    lock.lock();
    try {
      Pending first = of(branch).pollFirst();
      if (first != null) {
        kept--;
      }
      return first;
    } finally {
      lock.unlock();
    }
  }

  private void forgetAll(BranchCode branch) {
    lock.lock();
    try {
      kept -= of(branch).size();
      of(branch).clear();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Reads what follows the last reading of a branch; one that is still being made goes on by
   * itself.
   *
   * @param after where to begin if nothing of the branch is kept; empty for where it is projected
   *     to
   */
  private void goOn(BranchCode branch, OptionalLong after) {
    lock.lock();
    try {
      Pending last = of(branch).peekLast();
      if (last == null) {
        begin(branch, after);
      } else if (last.isMade()) {
        begin(branch, OptionalLong.of(last.reading.join().end()));
      }
    } finally {
      lock.unlock();
    }
  }

  private void begin(BranchCode branch, OptionalLong after) {
    if (kept >= most) {
      return;
    }
    try {
      Pending next =
          new Pending(
              CompletableFuture.supplyAsync(
                  () -> database.read(tx -> read(tx, branch, after)), threads));
      of(branch).addLast(next);
      kept++;
      var _ = next.reading.whenComplete((read, _) -> ended(branch, next, read));
    } catch (RejectedExecutionException _) {
      LOG.debug("nothing more is read ahead: the centre stops");
    }
  }

  private Reading read(Transaction tx, BranchCode branch, OptionalLong from) {
    long after = from.orElseGet(() -> Projector.projected(tx, branch));
    return new Reading(after, reader.after(tx, branch, after));
  }

  /**
   * @param read null if it failed
   */
  private void ended(BranchCode branch, Pending pending, @Nullable Reading read) {
    lock.lock();
    try {
      if (of(branch).peekLast() != pending) {
        return; // somebody has taken it already
      }
      if (read == null || read.entries().isEmpty()) {
        of(branch).removeLast(); // an idle branch needs no place
        kept--;
      } else if (read.goesOn()) {
        begin(branch, OptionalLong.of(read.end()));
      }
    } finally {
      lock.unlock();
    }
  }

  /** Not by an interrupt, which would close the database's file under everybody else. */
  @Override
  public void close() {
    threads.close();
  }
}
