package io.colmena.central.reconciliation;

import io.colmena.database.Columns;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.money.Money;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last comparison of each branch's days, in the centre's tables. */
final class DayRecords {
  private static final String COLUMNS =
      """
      select branch_code, business_date, outcome, reconciled_at, sequence, tickets, total, digest,
             stated_at, stated_sequence, stated_tickets, stated_total, stated_digest,
             through_sequence, through_hash
      from reconciliations
      """;

  Optional<DayRecord> of(Transaction tx, BranchCode branch, LocalDate day) {
    return between(tx, branch, day, day).stream().findFirst();
  }

  /** The days of a period that were ever compared, newest first. */
  List<DayRecord> between(Transaction tx, BranchCode branch, LocalDate from, LocalDate to) {
    Map<LocalDate, List<Finding>> findings = findings(tx, branch, from, to);
    return tx.query(
            COLUMNS
                + """
                where branch_code = :branch and business_date between :from and :to
                order by business_date desc
                """)
        .bind("branch", branch)
        .bind("from", from)
        .bind("to", to)
        .map((rs, _) -> read(rs, findings))
        .list();
  }

  private static DayRecord read(ResultSet rs, Map<LocalDate, List<Finding>> findings)
      throws SQLException {
    LocalDate day = rs.getObject("business_date", LocalDate.class);
    return new DayRecord(
        BranchCode.of(rs.getString("branch_code")),
        day,
        Outcome.valueOf(rs.getString("outcome")),
        Columns.requiredInstant(rs, "reconciled_at"),
        rs.getLong("sequence"),
        rs.getLong("tickets"),
        new Money(rs.getBigDecimal("total")),
        Hash.of(rs.getBytes("digest")),
        stated(rs),
        findings.getOrDefault(day, List.of()));
  }

  private static DayRecord.@Nullable Stated stated(ResultSet rs) throws SQLException {
    Instant at = Columns.instant(rs, "stated_at");
    if (at == null) {
      return null;
    }
    byte[] through = rs.getBytes("through_hash");
    return new DayRecord.Stated(
        at,
        rs.getLong("stated_sequence"),
        rs.getLong("stated_tickets"),
        new Money(rs.getBigDecimal("stated_total")),
        Hash.of(rs.getBytes("stated_digest")),
        through == null ? null : rs.getLong("through_sequence"),
        through == null ? null : Hash.of(through));
  }

  private static Map<LocalDate, List<Finding>> findings(
      Transaction tx, BranchCode branch, LocalDate from, LocalDate to) {
    Map<LocalDate, List<Finding>> findings = new HashMap<>();
    tx.query(
            """
            select business_date, side, kind, record, field, here, journal
            from reconciliation_findings
            where branch_code = :branch and business_date between :from and :to
            order by business_date, finding_number
            """)
        .bind("branch", branch)
        .bind("from", from)
        .bind("to", to)
        .map((rs, _) ->
            findings
                .computeIfAbsent(
                    rs.getObject("business_date", LocalDate.class), _ -> new ArrayList<>())
                .add(finding(rs)))
        .list();
    return findings;
  }

  private static Finding finding(ResultSet rs) throws SQLException {
    return new Finding(
        Finding.Side.valueOf(rs.getString("side")),
        Finding.Kind.valueOf(rs.getString("kind")),
        rs.getString("record"),
        rs.getString("field"),
        rs.getString("here"),
        rs.getString("journal"));
  }

  /** Replaces what was known of the day. The caller holds the branch's projection. */
  void put(Transaction tx, DayRecord day) {
    delete(tx, "delete from reconciliation_findings where %s", day);
    delete(tx, "delete from reconciliations where %s", day);
    DayRecord.Stated stated = day.stated();
    tx.update(
            """
            insert into reconciliations (branch_code, business_date, outcome, reconciled_at, sequence,
                                         tickets, total, digest, stated_at, stated_sequence,
                                         stated_tickets, stated_total, stated_digest,
                                         through_sequence, through_hash)
            values (:branch, :day, :outcome, :at, :sequence, :tickets, :total, :digest, :statedAt,
                    :statedSequence, :statedTickets, :statedTotal, :statedDigest, :throughSequence,
                    :throughHash)
            """)
        .bind("branch", day.branch())
        .bind("day", day.date())
        .bind("outcome", day.outcome().name())
        .bind("at", day.reconciledAt())
        .bind("sequence", day.sequence())
        .bind("tickets", day.tickets())
        .bind("total", day.total())
        .bind("digest", day.digest())
        .bindByType("statedAt", stated == null ? null : stated.at(), Instant.class)
        .bindByType("statedSequence", stated == null ? null : stated.sequence(), Long.class)
        .bindByType("statedTickets", stated == null ? null : stated.tickets(), Long.class)
        .bindByType("statedTotal", stated == null ? null : stated.total(), Money.class)
        .bindByType("statedDigest", stated == null ? null : stated.digest(), Hash.class)
        .bindByType("throughSequence", stated == null ? null : stated.throughSequence(), Long.class)
        .bindByType("throughHash", stated == null ? null : stated.throughHash(), Hash.class)
        .execute();
    insertFindings(tx, day);
  }

  private static void delete(Transaction tx, String sql, DayRecord day) {
    tx.update(sql.formatted("branch_code = :branch and business_date = :day"))
        .bind("branch", day.branch())
        .bind("day", day.date())
        .execute();
  }

  private static void insertFindings(Transaction tx, DayRecord day) {
    var rows =
        tx.rows(
            """
            insert into reconciliation_findings (branch_code, business_date, finding_number, side,
                                                 kind, record, field, here, journal)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    int number = 0;
    for (Finding finding : day.findings()) {
      number++;
      rows.add(
          day.branch().code(),
          day.date(),
          number,
          finding.side().name(),
          finding.kind().name(),
          finding.record(),
          finding.field(),
          finding.here(),
          finding.journal());
    }
    rows.write();
  }

  /**
   * The days that a night should look at: those never compared, changed since, or not equal; the
   * latest ones; and a few of those that were not looked at for longest, so that in time every day
   * is.
   */
  List<LocalDate> due(Transaction tx, BranchCode branch, LocalDate recent, int oldest) {
    List<LocalDate> due =
        new ArrayList<>(
            tx.query(
                    """
                    select d.business_date from journal_days d
                    left join reconciliations r
                      on r.branch_code = d.branch_code and r.business_date = d.business_date
                    where d.branch_code = :branch
                      and (r.outcome is null or r.outcome <> 'EQUAL'
                           or r.sequence < d.last_sequence or d.business_date >= :recent)
                    """)
                .bind("branch", branch)
                .bind("recent", recent)
                .mapTo(LocalDate.class)
                .list());
    due.addAll(
        tx.query(
                """
                select business_date from reconciliations
                where branch_code = :branch and outcome = 'EQUAL' and business_date < :recent
                order by reconciled_at, business_date
                offset 0 rows fetch next :oldest rows only
                """)
            .bind("branch", branch)
            .bind("recent", recent)
            .bind("oldest", oldest)
            .mapTo(LocalDate.class)
            .list());
    return due.stream().distinct().sorted().toList();
  }
}
