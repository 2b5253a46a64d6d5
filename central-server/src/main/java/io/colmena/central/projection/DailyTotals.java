package io.colmena.central.projection;

import io.colmena.database.Rows;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The sums that reports read, one row for each day, branch, dimension and member, so that a report
 * costs by the days that it covers and not by the sales.
 *
 * <p>In the dimension PAYMENT, tickets and units are those of the tickets in which the method took
 * part: a ticket paid with two methods counts in both.
 */
final class DailyTotals {
  private static final String INSERT =
      """
      insert into daily_totals (tickets, units, total, total_key, dimension, business_date,
                                branch_code, member)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Transaction tx;
  private final BranchCode branch;
  private final int branchNumber;
  private final MemberNumbers numbers;
  private final TreeMap<LocalDate, DayTotals> days = new TreeMap<>();

  DailyTotals(Transaction tx, BranchCode branch, int branchNumber, KnownMembers known) {
    this.tx = tx;
    this.branch = branch;
    this.branchNumber = branchNumber;
    this.numbers = new MemberNumbers(tx, branch, known);
  }

  /** Who takes a row of the table, its values in the order in which the statements name them. */
  @FunctionalInterface
  private interface RowTaker {
    void take(Object... row);
  }

  void add(Sale sale, UnaryOperator<String> categoryOf) {
    days.computeIfAbsent(sale.businessDate(), _ -> new DayTotals()).add(sale, categoryOf);
  }

  /** The last of what a projection writes: what follows may only fail with the transaction. */
  void write() {
    if (days.isEmpty()) {
      return;
    }
    Rows begun = tx.rows(INSERT);
    Upsert known =
        new Upsert(
            tx,
            """
            update daily_totals set tickets = tickets + ?, units = units + ?, total = total + ?
            where total_key = ?
            """,
            4,
            INSERT);
    Set<Long> knownDays = knownDays();
    days.forEach((date, day) -> {
      boolean isKnown = knownDays.contains(key(Dimension.ALL, date, ""));
      RowTaker rows = isKnown ? known::add : begun::add;
      day.forEach((dimension, member, tickets, units, total) ->
          rows.take(
              tickets,
              units,
              total,
              key(dimension, date, member),
              dimension.name(),
              date,
              branch.code(),
              member));
    });
    numbers.write();
    begun.write();
    known.write();
    numbers.remember();
    days.clear();
  }

  private long key(Dimension dimension, LocalDate date, String member) {
    return TotalKey.of(dimension, date, branchNumber, numbers.of(dimension, member));
  }

  /**
   * A day that has no sums yet needs no attempt to update them, and most sales come in new days.
   */
  private Set<Long> knownDays() {
    return new HashSet<>(
        tx.query("select total_key from daily_totals where total_key in (<keys>)")
            .bindList(
                "keys", days.keySet().stream().map(day -> key(Dimension.ALL, day, "")).toList())
            .mapTo(Long.class)
            .list());
  }
}
