package io.colmena.central.projection;

import io.colmena.database.Columns;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.ReceivedEntry;
import io.colmena.shared.wire.QuarantineAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Entries that could not be projected, each with its reason; the raw journal still holds them. */
public final class Quarantine {
  void put(
      Transaction tx,
      BranchCode branch,
      long sequence,
      Optional<ReceivedEntry> entry,
      String reason,
      Instant now) {
    tx.update(
            """
            insert into quarantine (branch_code, sequence, kind, entity_id, reason, since)
            values (:branch, :sequence, :kind, :entity, :reason, :now)
            """)
        .bind("branch", branch)
        .bind("sequence", sequence)
        .bind("kind", cut(entry.map(ReceivedEntry::kind).orElse("?"), 60))
        .bind("entity", cut(entry.map(ReceivedEntry::entityId).orElse("?"), 60))
        .bind("reason", cut(reason, 500))
        .bind("now", now)
        .execute();
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(most, text.length()));
  }

  List<Long> sequences(Transaction tx, BranchCode branch) {
    return tx.query("select sequence from quarantine where branch_code = :branch order by sequence")
        .bind("branch", branch)
        .mapTo(Long.class)
        .list();
  }

  long count(Transaction tx, BranchCode branch) {
    return tx.query("select count(*) from quarantine where branch_code = :branch")
        .bind("branch", branch)
        .mapTo(Long.class)
        .one();
  }

  List<QuarantineAnswer.Entry> page(Transaction tx, BranchCode branch, long after, int most) {
    return tx.query(
            """
            select sequence, kind, entity_id, reason, since from quarantine
            where branch_code = :branch and sequence > :after
            order by sequence offset 0 rows fetch next :most rows only
            """)
        .bind("branch", branch)
        .bind("after", after)
        .bind("most", most)
        .map((rs, _) ->
            new QuarantineAnswer.Entry(
                rs.getLong("sequence"),
                rs.getString("kind"),
                rs.getString("entity_id"),
                rs.getString("reason"),
                Columns.requiredInstant(rs, "since")))
        .list();
  }

  void remove(Transaction tx, BranchCode branch, long sequence) {
    tx.update("delete from quarantine where branch_code = :branch and sequence = :sequence")
        .bind("branch", branch)
        .bind("sequence", sequence)
        .execute();
  }

  void clear(Transaction tx, BranchCode branch) {
    tx.update("delete from quarantine where branch_code = :branch")
        .bind("branch", branch)
        .execute();
  }
}
