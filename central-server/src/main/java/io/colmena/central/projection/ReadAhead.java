package io.colmena.central.projection;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what follows of a branch while what was read is being written, so that one branch with much
 * to project uses two processors. What was read is kept until it is asked for; since stored entries
 * never change it stays true. No more is kept than the given number of readings: beyond that, as
 * when many branches come at once and every processor is busy writing, each is read when it is
 * needed.
 */
public final class ReadAhead implements JournalReader, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

  private final Database database;
  private final JournalReader reader;
  private final ExecutorService threads;
  private final Semaphore places;
  private final Map<BranchCode, Reading> readings = new ConcurrentHashMap<>();

  /**
   * @param most how many readings are kept, and made at once
   */
  public ReadAhead(Database database, JournalReader reader, int most) {
    this.database = database;
    this.reader = reader;
    this.places = new Semaphore(most);
    this.threads =
        Executors.newFixedThreadPool(
            most, Thread.ofPlatform().name("read-ahead-", 1).daemon(true).factory());
  }

  /** What is read, or will be, of a branch. */
  private record Reading(long after, CompletableFuture<List<ReadEntry>> entries) {}

  @Override
  public List<ReadEntry> after(Transaction tx, BranchCode branch, long after) {
    List<ReadEntry> entries = taken(branch, after);
    if (entries.isEmpty()) { // perhaps because there was no more when it was read
      entries = reader.after(tx, branch, after);
    }
    if (!entries.isEmpty() && !entries.getLast().isLast()) { // else there is most likely nothing
      begin(branch, entries.getLast().sequence());
    }
    return entries;
  }

  @Override
  public ReadEntry at(Transaction tx, BranchCode branch, long sequence) {
    return reader.at(tx, branch, sequence);
  }

  private List<ReadEntry> taken(BranchCode branch, long after) {
    Reading reading = readings.get(branch);
    if (reading == null || !forget(branch, reading) || reading.after != after) {
      return List.of();
    }
    try {
      return reading.entries.get();
    } catch (ExecutionException e) {
      LOG.debug("reading ahead of {} failed; it is read again", branch, e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }

  private void begin(BranchCode branch, long after) {
    if (!places.tryAcquire()) {
      return;
    }
    try {
      Reading reading =
          new Reading(
              after,
              CompletableFuture.supplyAsync(
                  () -> database.read(tx -> reader.after(tx, branch, after)), threads));
      Reading earlier = readings.put(branch, reading);
      if (earlier != null) {
        places.release();
      }
      var _ =
          reading.entries.whenComplete((entries, failure) -> {
            if (failure != null || entries.isEmpty()) {
              forget(branch, reading); // an idle branch needs no place
            }
          });
    } catch (RejectedExecutionException _) {
      places.release();
      LOG.debug("nothing more is read ahead: the centre stops");
    }
  }

  /**
   * @return whether the reading was kept until now
   */
  private boolean forget(BranchCode branch, Reading reading) {
    boolean kept = readings.remove(branch, reading);
    if (kept) {
      places.release();
    }
    return kept;
  }

  /** Not by an interrupt, which would close the database's file under everybody else. */
  @Override
  public void close() {
    threads.close();
  }
}
