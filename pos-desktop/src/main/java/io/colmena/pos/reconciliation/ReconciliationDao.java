package io.colmena.pos.reconciliation;

import io.colmena.database.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last comparison of each day, in the branch's tables. */
final class ReconciliationDao {
  private static final int MOST_DETAIL = 500;

  void put(Transaction tx, ReconciledDay day, long sequence, Instant at) {
    tx.update("delete from reconciliations where business_date = :day")
        .bind("day", day.date())
        .execute();
    String detail = day.detail();
    tx.insertOrTryAgain( // two tills may compare the same day at once
        tx.update(
                """
                insert into reconciliations (business_date, outcome, reconciled_at, sequence, tickets,
                                             total, digest, findings, detail)
                values (:day, :outcome, :at, :sequence, :tickets, :total, :digest, :findings, :detail)
                """)
            .bind("day", day.date())
            .bind("outcome", day.outcome().name())
            .bind("at", at)
            .bind("sequence", sequence)
            .bind("tickets", day.branch().tickets())
            .bind("total", day.branch().total())
            .bind("digest", day.branch().digest())
            .bind("findings", day.findings().size())
            .bind(
                "detail",
                detail == null || detail.length() <= MOST_DETAIL
                    ? detail
                    : detail.substring(0, MOST_DETAIL)));
  }

  /**
   * The days that a night should look at: those never compared, changed since, or not equal; the
   * latest ones; and a few of those that were not looked at for longest, so that in time every day
   * is.
   */
  List<LocalDate> due(Transaction tx, LocalDate recent, int oldest) {
    List<LocalDate> due =
        new ArrayList<>(
            tx.query(
                    """
                    select d.business_date from journal_days d
                    left join reconciliations r on r.business_date = d.business_date
                    where r.outcome is null or r.outcome <> 'EQUAL'
                       or r.sequence < d.last_sequence or d.business_date >= :recent
                    """)
                .bind("recent", recent)
                .mapTo(LocalDate.class)
                .list());
    due.addAll(
        tx.query(
                """
                select business_date from reconciliations
                where outcome = 'EQUAL' and business_date < :recent
                order by reconciled_at, business_date
                offset 0 rows fetch next :oldest rows only
                """)
            .bind("recent", recent)
            .bind("oldest", oldest)
            .mapTo(LocalDate.class)
            .list());
    return due.stream().distinct().sorted().toList();
  }

  /** When a day was last compared. */
  Optional<Instant> last(Transaction tx) {
    return tx.query("select max(reconciled_at) from reconciliations")
        .mapTo(Instant.class)
        .findOne();
  }

  /** The days that are known not to be equal, with what is wrong, newest first. */
  List<ReconciliationStatus.Day> notEqual(Transaction tx) {
    return tx.query(
            """
            select business_date, outcome, detail from reconciliations where outcome <> 'EQUAL'
            order by business_date desc offset 0 rows fetch next 31 rows only
            """)
        .map((rs, _) ->
            new ReconciliationStatus.Day(
                rs.getObject(1, LocalDate.class), rs.getString(2), rs.getString(3)))
        .list();
  }

  /** The newest day that was found equal. */
  Optional<LocalDate> equalUpTo(Transaction tx) {
    return tx.query("select max(business_date) from reconciliations where outcome = 'EQUAL'")
        .mapTo(LocalDate.class)
        .findOne();
  }
}
