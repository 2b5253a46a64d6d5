package io.colmena.central.projection;

import io.colmena.central.ingest.Heads;
import io.colmena.central.ingest.HeldJournal;
import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.colmena.database.SqlFault;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.ReceivedEntry;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.JournalBatch;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a branch's journal entries into tables, in order. Who projects a branch holds its row in
 * {@code projections} until commit, so any number of projectors may try. Entries are projected many
 * at a time; one that cannot be goes to quarantine with its reason, and those behind it go on.
 * Nothing here needs forcing to disk: after a power cut the tables and how far they reach go back
 * together.
 */
public final class Projector {
  private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

  /** Entries of one transaction: enough to make inserts cheap, few enough to show up soon. */
  private static final int CHUNK = 1000;

  private final Database database;
  private final HeldJournal held;
  private final Quarantine quarantine;
  private final Clock clock;
  private final KnownCategories categories = new KnownCategories();

  public Projector(Database database, HeldJournal held, Quarantine quarantine, Clock clock) {
    this.database = database;
    this.held = held;
    this.quarantine = quarantine;
    this.clock = clock;
  }

  /**
   * An entry and, if it cannot be read, why.
   *
   * @param completeUpTo set on the last entry of a batch that held all that the branch had by then
   */
  private record Read(
      long sequence, Optional<ReceivedEntry> entry, String fault, Optional<Instant> completeUpTo) {}

  /** Projects until nothing is left. */
  public void project(BranchCode branch) {
    while (projectSome(branch)) {
      LOG.trace("more of {} to project", branch);
    }
  }

  /**
   * Projects as much as goes into one transaction.
   *
   * @return whether there may be more
   */
  boolean projectSome(BranchCode branch) {
    return database.computeUnforced(tx -> projectNext(tx, branch)) > 0;
  }

  private static String reason(DatabaseException e) {
    return e.fault() == SqlFault.DUPLICATE
        ? "something with this identifier is in the tables already"
        : "a value does not fit: " + e.getMessage();
  }

  /**
   * @return how many entries were taken on
   */
  private int projectNext(Transaction tx, BranchCode branch) {
    long sequence = lock(tx, branch);
    List<Read> next = next(tx, branch, sequence, CHUNK);
    if (!next.isEmpty()) {
      write(tx, branch, next);
      advance(tx, branch, next);
    }
    return next.size();
  }

  /**
   * Writes what the entries change; when the tables refuse that, halves them to find which it is.
   */
  private void write(Transaction tx, BranchCode branch, List<Read> entries) {
    try {
      tx.orUndo(() -> writeAll(tx, branch, entries));
    } catch (DatabaseException e) {
      if (e.fault() != SqlFault.DUPLICATE && e.fault() != SqlFault.BAD_VALUE) {
        throw e;
      }
      if (entries.size() == 1) {
        Read one = entries.getFirst();
        quarantine.put(tx, branch, one.sequence(), one.entry(), reason(e), clock.instant());
      } else {
        int half = entries.size() / 2;
        write(tx, branch, entries.subList(0, half));
        write(tx, branch, entries.subList(half, entries.size()));
      }
    }
  }

  private void writeAll(Transaction tx, BranchCode branch, List<Read> entries) {
    Projection projection = new Projection(tx, branch, branchNumber(tx, branch), categories);
    for (Read read : entries) {
      Optional<String> fault =
          read.entry().isEmpty() ? Optional.of(read.fault()) : projection.add(read.entry().get());
      fault.ifPresent(reason ->
          quarantine.put(tx, branch, read.sequence(), read.entry(), reason, clock.instant()));
    }
    projection.write();
  }

  private static long lock(Transaction tx, BranchCode branch) {
    tx.update("update projections set sequence = sequence where branch_code = :branch")
        .bind("branch", branch)
        .execute();
    return tx.query("select sequence from projections where branch_code = :branch")
        .bind("branch", branch)
        .mapTo(Long.class)
        .one();
  }

  private static int branchNumber(Transaction tx, BranchCode branch) {
    return tx.query("select branch_number from branches where branch_code = :branch")
        .bind("branch", branch)
        .mapTo(Integer.class)
        .one();
  }

  private void advance(Transaction tx, BranchCode branch, List<Read> projected) {
    tx.update("update projections set sequence = :sequence where branch_code = :branch")
        .bind("sequence", projected.getLast().sequence())
        .bind("branch", branch)
        .execute();
    projected.stream()
        .flatMap(read -> read.completeUpTo().stream())
        .max(Comparator.naturalOrder())
        .ifPresent(moment -> noteComplete(tx, branch, moment));
    Heads.noteComplete(tx, branch);
  }

  /** A branch whose clock is fast does not make its figures complete beyond our own present. */
  private void noteComplete(Transaction tx, BranchCode branch, Instant moment) {
    Instant now = clock.instant();
    tx.update(
            """
            update projections set complete_up_to = :moment
            where branch_code = :branch and (complete_up_to is null or complete_up_to < :moment)
            """)
        .bind("moment", moment.isAfter(now) ? now : moment)
        .bind("branch", branch)
        .execute();
  }

  private List<Read> next(Transaction tx, BranchCode branch, long after, int most) {
    List<Read> next = new ArrayList<>();
    long sequence = after;
    while (next.size() < most) {
      List<JournalBatch> batches = held.batchesAfter(tx, branch, sequence, 1);
      if (batches.isEmpty()) {
        break;
      }
      JournalBatch batch = batches.getFirst();
      long first = batch.header().after().sequence() + 1;
      for (int i = (int) (sequence + 1 - first); i < batch.size() && next.size() < most; i++) {
        sequence = first + i;
        next.add(read(batch, i, sequence, branch));
      }
    }
    return next;
  }

  private static Read read(JournalBatch batch, int index, long sequence, BranchCode branch) {
    BatchHeader.BranchState state = batch.header().state();
    Optional<Instant> complete =
        index == batch.size() - 1 && state.sequence() <= sequence
            ? Optional.of(state.at())
            : Optional.empty();
    try {
      ReceivedEntry entry = batch.received(index);
      if (entry.sequence() == sequence && entry.branch().equals(branch)) {
        return new Read(sequence, Optional.of(entry), "", complete);
      }
      String lie = "it calls itself entry " + entry.sequence() + " of " + entry.branch();
      return new Read(sequence, Optional.empty(), lie, complete);
    } catch (MalformedJson e) {
      String fault = "it cannot be read: " + e.getMessage();
      return new Read(sequence, Optional.empty(), fault, complete);
    }
  }

  /**
   * Makes a branch's tables anew from its raw journal, in one transaction: reports show the old
   * tables until the new ones are there.
   *
   * @return how many entries were projected
   */
  public long rebuild(BranchCode branch) {
    return database.compute(tx -> {
      lock(tx, branch);
      int number = branchNumber(tx, branch);
      ProjectedTables.clear(tx, branch, SaleKey.firstOf(number), SaleKey.firstOf(number + 1));
      quarantine.clear(tx, branch);
      tx.update("update projections set sequence = 0 where branch_code = :branch")
          .bind("branch", branch)
          .execute();
      long entries = 0;
      int some;
      do {
        some = projectNext(tx, branch);
        entries += some;
      } while (some > 0);
      return entries;
    });
  }

  /**
   * Tries the quarantined entries of a branch again, in order, after whatever stopped them was
   * repaired.
   *
   * @return how many left the quarantine
   */
  public int retryQuarantined(BranchCode branch) {
    int released = 0;
    for (long sequence : database.read(tx -> quarantine.sequences(tx, branch))) {
      try {
        released += database.compute(tx -> retry(tx, branch, sequence));
      } catch (DatabaseException e) {
        LOG.info("entry {} of {} stays in quarantine: {}", sequence, branch, e.getMessage());
      }
    }
    return released;
  }

  private int retry(Transaction tx, BranchCode branch, long sequence) {
    lock(tx, branch);
    Read read = next(tx, branch, sequence - 1, 1).getFirst();
    if (read.entry().isEmpty()) {
      return 0;
    }
    Projection projection = new Projection(tx, branch, branchNumber(tx, branch), categories);
    if (projection.add(read.entry().get()).isPresent()) {
      return 0;
    }
    projection.write();
    quarantine.remove(tx, branch, sequence);
    return 1;
  }
}
