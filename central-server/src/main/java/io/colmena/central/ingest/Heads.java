package io.colmena.central.ingest;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
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

  /** Notes the contact. When nothing is missing, the branch's figures are complete up to now. */
  public Optional<HeldJournal.Position> contact(BranchCode branch, BranchState state) {
    return database.compute(tx -> {
      Optional<HeldJournal.Position> position = held.lock(tx, branch, state, clock.instant());
      if (position.isPresent() && position.get().head().sequence() == state.sequence()) {
        noteComplete(tx, branch);
      }
      return position;
    });
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
