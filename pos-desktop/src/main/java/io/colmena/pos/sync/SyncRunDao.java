package io.colmena.pos.sync;

import io.colmena.database.Columns;
import io.colmena.database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log of sync runs. */
final class SyncRunDao {
  void insert(Transaction tx, SyncRun run) {
    tx.update(
            """
            insert into sync_runs (run_id, started_by, started_at, sent_entries,
                                   acknowledged_entries, sent_bytes)
            values (:id, :by, :at, 0, 0, 0)
            """)
        .bind("id", run.id())
        .bind("by", run.startedBy().name())
        .bind("at", run.startedAt())
        .execute();
  }

  void finish(Transaction tx, SyncRun run) {
    tx.update(
            """
            update sync_runs
            set ended_at = :ended, sent_entries = :sent, acknowledged_entries = :acknowledged,
                sent_bytes = :bytes, outcome = :outcome, message = :message,
                clock_offset_millis = :offset
            where run_id = :id
            """)
        .bind("id", run.id())
        .bindByType("ended", run.endedAt(), Instant.class)
        .bind("sent", run.sentEntries())
        .bind("acknowledged", run.acknowledgedEntries())
        .bind("bytes", run.sentBytes())
        .bind("outcome", run.outcome() == null ? null : run.outcome().name())
        .bind("message", shortened(run.message()))
        .bindByType("offset", run.clockOffsetMillis(), Long.class)
        .execute();
  }

  private static @Nullable String shortened(@Nullable String message) {
    return message == null || message.length() <= 500 ? message : message.substring(0, 500);
  }

  List<SyncRun> latest(Transaction tx, int most) {
    return tx.query(
            """
            select * from sync_runs order by started_at desc, run_id desc
            offset 0 rows fetch next :most rows only
            """)
        .bind("most", most)
        .map((rs, _) -> run(rs))
        .list();
  }

  /** When a run last brought everything over. */
  Optional<Instant> lastDone(Transaction tx) {
    return tx.query(
            """
            select started_at from sync_runs where outcome = 'DONE'
            order by started_at desc offset 0 rows fetch next 1 rows only
            """)
        .mapTo(Instant.class)
        .findOne();
  }

  /** When the centre last answered. */
  Optional<Instant> lastContact(Transaction tx) {
    return tx.query(
            """
            select coalesce(ended_at, started_at) from sync_runs
            where clock_offset_millis is not null
            order by started_at desc offset 0 rows fetch next 1 rows only
            """)
        .mapTo(Instant.class)
        .findOne();
  }

  private static SyncRun run(ResultSet rs) throws SQLException {
    String outcome = rs.getString("outcome");
    long offset = rs.getLong("clock_offset_millis");
    Long offsetOrNull = rs.wasNull() ? null : offset;
    return new SyncRun(
        rs.getString("run_id"),
        SyncTrigger.valueOf(rs.getString("started_by")),
        Columns.requiredInstant(rs, "started_at"),
        Columns.instant(rs, "ended_at"),
        rs.getLong("sent_entries"),
        rs.getLong("acknowledged_entries"),
        rs.getLong("sent_bytes"),
        outcome == null ? null : SyncOutcome.valueOf(outcome),
        rs.getString("message"),
        offsetOrNull);
  }
}
