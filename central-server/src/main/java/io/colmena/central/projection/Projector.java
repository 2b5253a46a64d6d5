package io.colmena.central.projection;

import io.colmena.central.branches.Branches;
import io.colmena.central.ingest.Heads;
import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.colmena.database.SqlFault;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import java.time.Clock;
import java.time.Instant;
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

  private final Database database;
  private final JournalReader journal;
  private final Quarantine quarantine;
  private final Clock clock;
  private final KnownCategories categories = new KnownCategories();

  public Projector(Database database, JournalReader journal, Quarantine quarantine, Clock clock) {
    this.database = database;
    this.journal = journal;
    this.quarantine = quarantine;
    this.clock = clock;
  }

  /** Projects until nothing is left. */
  public void project(BranchCode branch) {
    while (projectSome(branch)) {
      LOG.trace("more of {} to project", branch);
    }
  }

  /** More of a branch has come, which is to be projected soon. Returns at once. */
  void prepare(BranchCode branch) {
    journal.prepare(branch);
  }

  /**
   * Projects as much as goes into one transaction.
   *
   * @return whether there may be more
   */
  boolean projectSome(BranchCode branch) {
    return database.computeUnforced(tx -> projectNext(tx, branch)) > 0;
  }

  /** Returns once what was projected is on the disk too. */
  void settle() {
    database.force();
  }

  static String reason(DatabaseException e) {
    return e.fault() == SqlFault.DUPLICATE
        ? "something with this identifier is in the tables already"
        : "a value does not fit: " + e.getMessage();
  }

  /**
   * @return how many entries were taken on
   */
  private int projectNext(Transaction tx, BranchCode branch) {
    long sequence = lock(tx, branch);
    List<ReadEntry> next = journal.after(tx, branch, sequence);
    if (!next.isEmpty()) {
      write(tx, branch, next);
      advance(tx, branch, next);
    }
    return next.size();
  }

  /**
   * Writes what the entries change; when the tables refuse that, halves them to find which it is.
   */
  private void write(Transaction tx, BranchCode branch, List<ReadEntry> entries) {
    try {
      tx.orUndo(() -> writeAll(tx, branch, entries));
    } catch (DatabaseException e) {
      if (e.fault() != SqlFault.DUPLICATE && e.fault() != SqlFault.BAD_VALUE) {
        throw e;
      }
      if (entries.size() == 1) {
        ReadEntry one = entries.getFirst();
        quarantine.put(tx, branch, one.sequence(), one.entry(), reason(e), clock.instant());
      } else {
        int half = entries.size() / 2;
        write(tx, branch, entries.subList(0, half));
        write(tx, branch, entries.subList(half, entries.size()));
      }
    }
  }

  private void writeAll(Transaction tx, BranchCode branch, List<ReadEntry> entries) {
    Projection projection = projection(tx, branch);
    for (ReadEntry read : entries) {
      projection
          .add(read)
          .ifPresent(reason ->
              quarantine.put(tx, branch, read.sequence(), read.entry(), reason, clock.instant()));
    }
    projection.write();
  }

  private static long lock(Transaction tx, BranchCode branch) {
    tx.update("update projections set sequence = sequence where branch_code = :branch")
        .bind("branch", branch)
        .execute();
    return projected(tx, branch);
  }

  /** Up to which entry a branch is in the tables. */
  static long projected(Transaction tx, BranchCode branch) {
    return tx.query("select sequence from projections where branch_code = :branch")
        .bind("branch", branch)
        .mapTo(Long.class)
        .one();
  }

  private Projection projection(Transaction tx, BranchCode branch) {
    categories.trust(
        branch,
        tx.query("select categories_changed_at from projections where branch_code = :branch")
            .bind("branch", branch)
            .mapTo(Long.class)
            .one());
    return new Projection(tx, branch, Branches.number(tx, branch), categories);
  }

  private void advance(Transaction tx, BranchCode branch, List<ReadEntry> projected) {
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

  /**
   * Makes a branch's tables anew from its raw journal, in one transaction: reports show the old
   * tables until the new ones are there.
   *
   * @return how many entries were projected
   */
  public long rebuild(BranchCode branch) {
    return database.compute(tx -> {
      lock(tx, branch);
      ProjectedTables.clear(tx, branch, Branches.number(tx, branch));
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
    return release(tx, branch, sequence).isEmpty() ? 1 : 0;
  }

  /**
   * Projects an entry that is in quarantine.
   *
   * @return why it cannot be, or empty once it left the quarantine
   */
  Optional<String> release(Transaction tx, BranchCode branch, long sequence) {
    lock(tx, branch);
    Projection projection = projection(tx, branch);
    Optional<String> reason = projection.add(journal.at(tx, branch, sequence));
    if (reason.isEmpty()) {
      projection.write();
      quarantine.remove(tx, branch, sequence);
    }
    return reason;
  }
}
