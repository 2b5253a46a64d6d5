package io.colmena.central.ingest;

import io.colmena.database.Columns;
import io.colmena.database.Database;
import io.colmena.shared.identity.BranchCode;
import java.time.Instant;
import java.util.List;

/** The sync runs of a branch, for whoever looks. */
public final class SyncRuns {
  private static final int MOST = 30;

  private final Database database;

  /**
   * @param wireBytes as they came, gzipped
   * @param outcome {@code DONE}, or {@code RUNNING} for one that has not brought all yet
   */
  public record Run(Instant startedAt, long entries, long wireBytes, String outcome) {}

  public SyncRuns(Database database) {
    this.database = database;
  }

  /** The latest that brought something, newest first. */
  public List<Run> latest(BranchCode branch) {
    return database.read(tx ->
        tx.query(
                """
                select started_at, entries, wire_bytes, outcome from sync_runs
                where branch_code = :branch
                order by started_at desc offset 0 rows fetch next :most rows only
                """)
            .bind("branch", branch)
            .bind("most", MOST)
            .map((rs, _) ->
                new Run(
                    Columns.requiredInstant(rs, "started_at"),
                    rs.getLong("entries"),
                    rs.getLong("wire_bytes"),
                    rs.getString("outcome")))
            .list());
  }
}
