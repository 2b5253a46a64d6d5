package io.colmena.central.reports;

import io.colmena.database.Columns;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Protocol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When a sale reached the centre: that of the stored batch which tells of it. Nothing is kept for
 * this, since hardly anybody asks. The batches of the sale's day are looked through, or those that
 * came after all days that were reconciled.
 */
final class Arrival {
  /** Whoever sends in smaller pieces than this many a day is not searched to the end. */
  private static final int MOST_BATCHES = 300;

  private final Transaction tx;
  private final BranchCode branch;

  Arrival(Transaction tx, BranchCode branch) {
    this.tx = tx;
    this.branch = branch;
  }

  /** Entries with these numbers, both included. */
  private record Range(long first, long last) {}

  private record Batch(JournalBatch entries, Instant receivedAt) {}

  Optional<Instant> of(LocalDate day, String saleId) {
    Range range = range(day);
    return tx
        .query(
            """
            select body, received_at from journal_batches
            where branch_code = :branch and last_sequence >= :first and first_sequence <= :last
            order by last_sequence offset 0 rows fetch next :most rows only
            """)
        .bind("branch", branch)
        .bind("first", range.first())
        .bind("last", range.last())
        .bind("most", MOST_BATCHES)
        .map((rs, _) ->
            new Batch(
                JournalBatch.unpack(rs.getBytes("body"), Protocol.MOST_PLAIN_BYTES),
                Columns.requiredInstant(rs, "received_at")))
        .stream()
        .filter(batch -> tells(batch.entries(), saleId))
        .map(Batch::receivedAt)
        .findFirst();
  }

  private Range range(LocalDate day) {
    List<Range> known =
        tx.query(
                """
                select first_sequence, last_sequence from journal_days
                where branch_code = :branch and business_date = :day
                """)
            .bind("branch", branch)
            .bind("day", day)
            .map((rs, _) -> new Range(rs.getLong(1), rs.getLong(2)))
            .list();
    if (!known.isEmpty()) {
      return known.getFirst();
    }
    long looked =
        tx.query("select sequence from journal_days_state where branch_code = :branch")
            .bind("branch", branch)
            .mapTo(Long.class)
            .findOne()
            .orElse(0L);
    return new Range(looked + 1, Long.MAX_VALUE);
  }

  private static boolean tells(JournalBatch batch, String saleId) {
    return IntStream.range(0, batch.size()).anyMatch(i -> isOf(batch, i, saleId));
  }

  private static boolean isOf(JournalBatch batch, int index, String saleId) {
    try {
      return batch.received(index).entityId().equals(saleId);
    } catch (MalformedJson _) {
      return false; // it stands in quarantine
    }
  }
}
