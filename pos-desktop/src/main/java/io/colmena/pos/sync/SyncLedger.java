package io.colmena.pos.sync;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written down about synchronising, for whoever looks: it is read, never changed. */
public final class SyncLedger {
  private static final int MOST_RUNS = 100;

  private final Database database;
  private final BranchIdentity identity;
  private final SyncRunDao runs = new SyncRunDao();

  /** Entries of one kind that the centre does not have yet. */
  public record Waiting(String kind, long count) {}

  /**
   * Everything at one moment.
   *
   * @param waiting the most first
   * @param runs newest first
   * @param lastContact when the centre last answered, or null if it never did
   * @param clockOffsetMillis centre's clock minus ours, as measured then
   */
  public record Page(
      boolean enrolled,
      List<Waiting> waiting,
      List<SyncRun> runs,
      @Nullable Instant lastContact,
      long clockOffsetMillis,
      SetAside.Known setAside) {}

  public SyncLedger(Database database, BranchIdentity identity) {
    this.database = database;
    this.identity = identity;
  }

  public Page read() {
    boolean enrolled = identity.credential().isPresent();
    return database.read(tx ->
        new Page(
            enrolled,
            waiting(tx),
            runs.latest(tx, MOST_RUNS),
            runs.lastContact(tx).orElse(null),
            clockOffset(tx),
            SetAside.known(tx)));
  }

  private static List<Waiting> waiting(Transaction tx) {
    return tx.query(
            """
            select kind, count(*) as entries from journal
            where sequence > (select acknowledged_sequence from sync_state where id = 1)
            group by kind
            order by entries desc, kind
            """)
        .map((rs, _) -> new Waiting(rs.getString("kind"), rs.getLong("entries")))
        .list();
  }

  private static long clockOffset(Transaction tx) {
    return tx.query("select clock_offset_millis from sync_state where id = 1")
        .mapTo(Long.class)
        .one();
  }
}
