package io.colmena.central.decisions;

import io.colmena.database.Columns;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who decided what at the centre, from what to what. Entries are only ever added. */
public final class DecisionTrail {
  private final Database database;
  private final Clock clock;

  /**
   * @param number from 1, growing
   * @param action such as {@code product-changed}
   * @param subject what it is about
   * @param branch if it is about one alone, else null
   * @param was before, as JSON; null for something new
   * @param became afterwards, as JSON; null for something that is no more
   */
  public record Entry(
      long number,
      Instant at,
      String who,
      String action,
      String subject,
      @Nullable String branch,
      @Nullable String was,
      @Nullable String became) {}

  public DecisionTrail(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Takes part in the transaction that decides. */
  public void note(
      Transaction tx,
      String who,
      String action,
      String subject,
      @Nullable BranchCode branch,
      @Nullable Object was,
      @Nullable Object became) {
    tx.update(
            """
            insert into decision_trail (decided_at, decided_by, action, subject, branch_code, was,
                                        became)
            values (:now, :who, :action, :subject, :branch, :was, :became)
            """)
        .bind("now", clock.instant())
        .bind("who", who)
        .bind("action", action)
        .bind("subject", subject)
        .bind("branch", branch == null ? null : branch.code())
        .bind("was", was == null ? null : Json.write(was))
        .bind("became", became == null ? null : Json.write(became))
        .execute();
  }

  /**
   * The latest, newest first.
   *
   * @param before only those with lower numbers, for the next page
   * @param subject about which alone, or null for all
   */
  public List<Entry> latest(long before, @Nullable String subject, int most) {
    return database.read(tx ->
        tx.query(
                """
                select * from decision_trail
                where trail_id < :before and (:all = 1 or subject = :subject)
                order by trail_id desc offset 0 rows fetch next :most rows only
                """)
            .bind("before", before)
            .bind("all", subject == null ? 1 : 0)
            .bind("subject", subject == null ? "" : subject)
            .bind("most", most)
            .map((rs, _) ->
                new Entry(
                    rs.getLong("trail_id"),
                    Columns.requiredInstant(rs, "decided_at"),
                    rs.getString("decided_by"),
                    rs.getString("action"),
                    rs.getString("subject"),
                    rs.getString("branch_code"),
                    rs.getString("was"),
                    rs.getString("became")))
            .list());
  }
}
