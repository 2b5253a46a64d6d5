package io.colmena.central.ingest;

import io.colmena.database.Columns;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where a branch's journal and the centre's went apart, once for each state of the
 * branch, until the branch goes on under a new epoch.
 */
public final class Forks {
  private final Database database;

  public Forks(Database database) {
    this.database = database;
  }

  /**
   * What each side had.
   *
   * @param settledAt when the branch had taken its history back, null while it has not
   */
  public record Fork(
      BranchCode branch,
      Instant detectedAt,
      Head centre,
      Head own,
      String detail,
      @Nullable Instant settledAt) {}

  /** Those that somebody must still look at, the latest first. */
  public List<Fork> open() {
    return database.read(tx ->
        tx.query(
                """
                select branch_code, detected_at, centre_sequence, centre_hash, branch_sequence,
                       branch_hash, detail, settled_at
                from forks where settled_at is null order by fork_id desc
                """)
            .map((rs, _) ->
                new Fork(
                    BranchCode.of(rs.getString("branch_code")),
                    Columns.requiredInstant(rs, "detected_at"),
                    new Head(rs.getLong("centre_sequence"), Hash.of(rs.getBytes("centre_hash"))),
                    new Head(rs.getLong("branch_sequence"), Hash.of(rs.getBytes("branch_hash"))),
                    rs.getString("detail"),
                    Columns.instant(rs, "settled_at")))
            .list());
  }

  void report(BranchCode branch, IngestResult.Fork fork, Head branchHead, Instant now) {
    database.inTransaction(tx -> note(tx, branch, fork, branchHead, now));
  }

  static void note(
      Transaction tx, BranchCode branch, IngestResult.Fork fork, Head branchHead, Instant now) {
    tx.update(
            """
            insert into forks (branch_code, detected_at, centre_sequence, centre_hash,
                               branch_sequence, branch_hash, detail)
            select :branch, :now, :centreSequence, :centreHash, :branchSequence, :branchHash,
                   :detail
            where not exists (select 1 from forks where branch_code = :branch
                              and branch_hash = :branchHash and settled_at is null)
            """)
        .bind("branch", branch)
        .bind("now", now)
        .bind("centreSequence", fork.head().sequence())
        .bind("centreHash", fork.head().hash())
        .bind("branchSequence", branchHead.sequence())
        .bind("branchHash", branchHead.hash())
        .bind("detail", fork.detail())
        .execute();
  }

  /** The branch goes on from what the centre holds. */
  static void settle(Transaction tx, BranchCode branch, Instant now) {
    tx.update(
            """
            update forks set settled_at = :now where branch_code = :branch and settled_at is null
            """)
        .bind("now", now)
        .bind("branch", branch)
        .execute();
  }
}
