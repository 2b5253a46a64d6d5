package io.colmena.central.ingest;

import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.wire.BatchHeader;
import java.time.Instant;

/**
 * The sync runs of all branches as the centre sees them: begun, how much came, whether all of it.
 */
public final class SyncRunLog {
  private static final int MOST_RUN_ID = 40;

  /** Notes a batch of a run. */
  void batch(
      Transaction tx, BranchCode branch, BatchHeader header, int entries, int bytes, Instant now) {
    String run = header.run();
    if (run == null || run.isEmpty() || run.length() > MOST_RUN_ID) {
      return;
    }
    boolean whole = header.head().sequence() >= header.state().sequence();
    int updated =
        tx.update(
                """
                update sync_runs
                set last_at = :now, batches = batches + 1, entries = entries + :entries,
                    wire_bytes = wire_bytes + :bytes, outcome = :outcome
                where branch_code = :branch and run_id = :run
                """)
            .bind("now", now)
            .bind("entries", entries)
            .bind("bytes", bytes)
            .bind("outcome", whole ? "DONE" : "RUNNING")
            .bind("branch", branch)
            .bind("run", run)
            .execute();
    if (updated == 0) {
      tx.update(
              """
              insert into sync_runs (branch_code, run_id, started_at, last_at, batches, entries,
                                     wire_bytes, outcome)
              values (:branch, :run, :now, :now, 1, :entries, :bytes, :outcome)
              """)
          .bind("branch", branch)
          .bind("run", run)
          .bind("now", now)
          .bind("entries", entries)
          .bind("bytes", bytes)
          .bind("outcome", whole ? "DONE" : "RUNNING")
          .execute();
    }
  }
}
