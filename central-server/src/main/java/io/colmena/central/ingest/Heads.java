package io.colmena.central.ingest;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader.BranchState;
import java.time.Clock;
import java.util.Optional;

/**
 * Answers what the centre holds of a branch, and hears from it how far its own journal reaches. An
 * answer leaves once what it says is on the disk: another request may have committed it a moment
 * ago.
 */
public final class Heads {
  private final Database database;
  private final HeldJournal held;
  private final Clock clock;

  public Heads(Database database, HeldJournal held, Clock clock) {
    this.database = database;
    this.held = held;
    this.clock = clock;
  }

  /** Only what is held, for a caller that says nothing of itself. */
  public HeldJournal.Position of(BranchCode branch) {
    return database.compute(tx -> held.position(tx, branch));
  }

  /** A part of a branch's history, for the branch to take back: a batch as it once came. */
  public Optional<byte[]> storedAfter(BranchCode branch, long sequence) {
    return database.read(tx -> held.storedAfter(tx, branch, sequence));
  }

  /**
   * Hears from a branch that its history is not the one held, and remembers it if that is so. What
   * was compared with another head than the present one says nothing: the message is late.
   */
  public Optional<HeldJournal.Position> fork(BranchCode branch, Head own, Head comparedWith) {
    return database.compute(tx -> {
      Optional<HeldJournal.Position> position = held.touch(tx, branch, clock.instant());
      position
          .map(HeldJournal.Position::head)
          .filter(comparedWith::equals)
          .flatMap(head -> difference(tx, branch, own, head))
          .ifPresent(fork -> Forks.note(tx, branch, fork, own, clock.instant()));
      return position;
    });
  }

  private Optional<IngestResult.Fork> difference(
      Transaction tx, BranchCode branch, Head own, Head head) {
    if (own.equals(head)) {
      return Optional.empty();
    }
    boolean isOlderCopy =
        own.sequence() < head.sequence()
            && heldAt(tx, branch, own.sequence()).equals(Optional.of(own.hash()));
    String detail =
        isOlderCopy
            ? "the branch's database went back to entry %s, the centre holds %s"
            : "the branch's history ends at entry %s and is not the one the centre holds up to %s";
    return Optional.of(new IngestResult.Fork(head, detail.formatted(own, head), false));
  }

  /** Notes the contact. When nothing is missing, the branch's figures are complete up to now. */
  public Optional<HeldJournal.Position> contact(BranchCode branch, BranchState state) {
    return database.compute(tx -> {
      if (isAnotherHistory(tx, branch, state)) {
        return held.touch(tx, branch, clock.instant());
      }
      Optional<HeldJournal.Position> position = held.lock(tx, branch, state, clock.instant());
      if (position.isPresent() && position.get().head().sequence() == state.sequence()) {
        noteComplete(tx, branch);
      }
      return position;
    });
  }

  /** Of a history that is not ours, however long, nothing can be said to be complete. */
  private boolean isAnotherHistory(Transaction tx, BranchCode branch, BranchState state) {
    Hash told = state.hash();
    return told != null
        && heldAt(tx, branch, state.sequence()).filter(hash -> !hash.equals(told)).isPresent();
  }

  private Optional<Hash> heldAt(Transaction tx, BranchCode branch, long sequence) {
    return held.find(tx, branch)
        .map(HeldJournal.Position::head)
        .filter(head -> sequence <= head.sequence())
        .map(head -> sequence == head.sequence() ? head.hash() : held.hashAt(tx, branch, sequence));
  }

  /**
   * Everything the branch has said it has is in the reports: they are complete up to that moment.
   */
  public static void noteComplete(Transaction tx, BranchCode branch) {
    tx.update(
            """
            update projections
            set complete_up_to = (select h.stated_at from journal_heads h
                                   where h.branch_code = projections.branch_code)
            where branch_code = :branch
              and sequence >= (select h.stated_sequence from journal_heads h
                                where h.branch_code = projections.branch_code)
            """)
        .bind("branch", branch)
        .execute();
  }
}
