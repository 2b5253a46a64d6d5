package io.colmena.central.projection;

import io.colmena.database.Columns;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is projected in place of what a branch told, because that could not be. The raw journal, and
 * with it the chain, stays as it came; a rebuilding takes the corrections again.
 */
final class Corrections {
  /** One, with who made it and why. */
  record Correction(long sequence, String payload, String reason, Instant at, String who) {}

  /**
   * The corrected payloads of some entries.
   *
   * @param from the first of them
   * @param to the last of them
   */
  Map<Long, String> between(Transaction tx, BranchCode branch, long from, long to) {
    Map<Long, String> payloads = new HashMap<>();
    tx.query(
            """
            select sequence, payload from journal_corrections
            where branch_code = :branch and sequence >= :from and sequence <= :to
            """)
        .bind("branch", branch)
        .bind("from", from)
        .bind("to", to)
        .map((rs, _) -> Optional.ofNullable(payloads.put(rs.getLong(1), rs.getString(2))))
        .list();
    return payloads;
  }

  List<Correction> all(Transaction tx, BranchCode branch) {
    return tx.query(
            "select * from journal_corrections where branch_code = :branch order by sequence desc")
        .bind("branch", branch)
        .map((rs, _) ->
            new Correction(
                rs.getLong("sequence"),
                rs.getString("payload"),
                rs.getString("reason"),
                Columns.requiredInstant(rs, "corrected_at"),
                rs.getString("corrected_by")))
        .list();
  }

  void put(Transaction tx, BranchCode branch, Correction correction) {
    remove(tx, branch, correction.sequence());
    tx.update(
            """
            insert into journal_corrections (branch_code, sequence, payload, reason, corrected_at,
                                             corrected_by)
            values (:branch, :sequence, :payload, :reason, :at, :who)
            """)
        .bind("branch", branch)
        .bind("sequence", correction.sequence())
        .bind("payload", correction.payload())
        .bind("reason", correction.reason())
        .bind("at", correction.at())
        .bind("who", correction.who())
        .execute();
  }

  /**
   * @return whether there was one
   */
  boolean remove(Transaction tx, BranchCode branch, long sequence) {
    return tx.update(
                "delete from journal_corrections where branch_code = :branch and sequence = :sequence")
            .bind("branch", branch)
            .bind("sequence", sequence)
            .execute()
        > 0;
  }
}
