package io.colmena.central.branches;

import io.colmena.central.ingest.Forks;
import io.colmena.database.Columns;
import io.colmena.database.Database;
import io.colmena.shared.identity.BranchCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the centre knows of each branch's state: last contact, what is missing, last run. */
public final class BranchOverview {
  private final Database database;

  public BranchOverview(Database database) {
    this.database = database;
  }

  /**
   * One branch.
   *
   * @param enrolledAt null until its code was used
   * @param lastContactAt when it last spoke to the centre, null if never
   * @param held entries of its journal that the centre holds
   * @param pending entries that the branch had, when it last said so, and the centre does not have
   * @param unprojected entries held that are not in the reports yet
   * @param quarantined entries that could not be projected
   * @param forks states of the branch in which its history was not the centre's, not yet settled
   * @param completeUpTo up to when reports are complete, null if never
   * @param lastRunAt start of the latest sync run, with its outcome; null if there was none
   */
  public record Row(
      BranchCode branch,
      String name,
      @Nullable Instant enrolledAt,
      @Nullable Instant lastContactAt,
      long held,
      long pending,
      long unprojected,
      long quarantined,
      long forks,
      @Nullable Instant completeUpTo,
      @Nullable Instant lastRunAt,
      @Nullable String lastRunOutcome,
      long lastRunEntries) {}

  /** Where a branch's history and the centre's are apart at present, the latest first. */
  public List<Forks.Fork> forks() {
    return new Forks(database).open();
  }

  public List<Row> all() {
    return database.read(tx ->
        tx.query(
                """
                select b.branch_code, b.name, b.enrolled_at, h.last_contact_at, h.sequence as held,
                       h.stated_sequence, p.sequence as projected, p.complete_up_to,
                       (select count(*) from quarantine q
                         where q.branch_code = b.branch_code) as quarantined,
                       (select count(*) from forks f
                         where f.branch_code = b.branch_code and f.settled_at is null) as forks,
                       r.started_at, r.outcome, r.entries
                from branches b
                join journal_heads h on h.branch_code = b.branch_code
                join projections p on p.branch_code = b.branch_code
                left join sync_runs r on r.branch_code = b.branch_code
                  and r.run_id = (select max(x.run_id) from sync_runs x
                                   where x.branch_code = b.branch_code
                                     and x.started_at = (select max(y.started_at) from sync_runs y
                                                          where y.branch_code = b.branch_code))
                order by b.branch_code
                """)
            .map((rs, _) ->
                new Row(
                    BranchCode.of(rs.getString("branch_code")),
                    rs.getString("name"),
                    Columns.instant(rs, "enrolled_at"),
                    Columns.instant(rs, "last_contact_at"),
                    rs.getLong("held"),
                    Math.max(0, rs.getLong("stated_sequence") - rs.getLong("held")),
                    rs.getLong("held") - rs.getLong("projected"),
                    rs.getLong("quarantined"),
                    rs.getLong("forks"),
                    Columns.instant(rs, "complete_up_to"),
                    Columns.instant(rs, "started_at"),
                    rs.getString("outcome"),
                    rs.getLong("entries")))
            .list());
  }
}
