package io.colmena.central.ingest;

import io.colmena.database.Database;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Head;
import java.time.Instant;

/**
 * Remembers where a branch's journal and the centre's went apart, once for each state of the
 * branch.
 */
public final class Forks {
  private final Database database;

  public Forks(Database database) {
    this.database = database;
  }

  void report(BranchCode branch, IngestResult.Fork fork, Head branchHead, Instant now) {
    database.inTransaction(tx ->
        tx.update(
                """
                insert into forks (branch_code, detected_at, centre_sequence, centre_hash,
                                   branch_sequence, branch_hash, detail)
                select :branch, :now, :centreSequence, :centreHash, :branchSequence, :branchHash,
                       :detail
                where not exists (select 1 from forks where branch_code = :branch
                                  and branch_hash = :branchHash)
                """)
            .bind("branch", branch)
            .bind("now", now)
            .bind("centreSequence", fork.head().sequence())
            .bind("centreHash", fork.head().hash())
            .bind("branchSequence", branchHead.sequence())
            .bind("branchHash", branchHead.hash())
            .bind("detail", fork.detail())
            .execute());
  }
}
