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
      insert into daily_totals (tickets, units, total, dimension, business_date, branch_code,
                                member)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private final Transaction tx;
  private final BranchCode branch;
  private final TreeMap<LocalDate, DayTotals> days = new TreeMap<>();

  DailyTotals(Transaction tx, BranchCode branch) {
    this.tx = tx;
    this.branch = branch;
  }

  void add(Sale sale, UnaryOperator<String> categoryOf) {
    days.computeIfAbsent(sale.businessDate(), _ -> new DayTotals()).add(sale, categoryOf);
  }

  void write() {
    Rows begun = tx.rows(INSERT);
    Upsert known =
        new Upsert(
            tx,
            """
            update daily_totals set tickets = tickets + ?, units = units + ?, total = total + ?
            where dimension = ? and business_date = ? and branch_code = ? and member = ?
            """,
            INSERT);
    Set<LocalDate> knownDays = knownDays();
    days.forEach((date, day) ->
        day.forEach(branch, date, knownDays.contains(date) ? known::add : begun::add));
    begun.write();
    known.write();
    days.clear();
  }

  /**
   * A day that has no sums yet needs no attempt to update them, and most sales come in new days.
   */
  private Set<LocalDate> knownDays() {
    if (days.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        tx.query(
                """
                select business_date from daily_totals
                where dimension = 'ALL' and business_date between :first and :last
                  and branch_code = :branch and member = ''
                """)
            .bind("first", days.firstKey())
            .bind("last", days.lastKey())
            .bind("branch", branch)
            .mapTo(LocalDate.class)
            .list());
  }
}
