package io.colmena.central.projection;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The sums that reports read, so that a report costs by the days that it covers and not by the
 * sales: for each branch and day one row with the whole, and for each dimension one with its {@link
 * Breakdown}.
 *
 * <p>In the dimension PAYMENT, tickets and units are those of the tickets in which the method took
 * part: a ticket paid with two methods counts in both.
 */
final class DailyTotals {
  private final Transaction tx;
  private final BranchCode branch;
  private final int branchNumber;
  private final TreeMap<LocalDate, DayTotals> days = new TreeMap<>();

  DailyTotals(Transaction tx, BranchCode branch, int branchNumber) {
    this.tx = tx;
    this.branch = branch;
    this.branchNumber = branchNumber;
  }

  void add(Sale sale, UnaryOperator<String> categoryOf) {
    days.computeIfAbsent(sale.businessDate(), _ -> new DayTotals()).add(sale, categoryOf);
  }

  /**
   * @throws IllegalArgumentException if a sum is more than can be told
   * @throws ArithmeticException if it is more than can be counted
   */
  void write() {
    if (days.isEmpty()) {
      return;
    }
    writeTotals();
    writeBreakdowns();
    days.clear();
  }

  private void writeTotals() {
    Upsert totals =
        new Upsert(
            tx,
            """
            update daily_totals set tickets = tickets + ?, units = units + ?, total = total + ?
            where total_key = ?
            """,
            4,
            """
            insert into daily_totals (tickets, units, total, total_key, business_date, branch_code)
            values (?, ?, ?, ?, ?, ?)
            """);
    days.forEach((date, day) -> {
      Breakdown.Sum sum = day.whole();
      totals.add(
          sum.tickets(),
          Quantity.ofThousandths(sum.units()),
          Money.ofCents(sum.cents()),
          TotalKey.of(Dimension.ALL, date, branchNumber),
          date,
          branch.code());
    });
    totals.write();
  }

  private void writeBreakdowns() {
    JsonRows<Breakdown> rows =
        new JsonRows<>(
            tx,
            "select breakdown_key, members from daily_breakdowns where breakdown_key in (<keys>)",
            "update daily_breakdowns set members = ? where breakdown_key = ?",
            """
            insert into daily_breakdowns (members, breakdown_key, dimension, business_date,
                                          branch_code)
            values (?, ?, ?, ?, ?)
            """,
            Breakdown::parse);
    Map<Long, Breakdown> known = rows.read(breakdownKeys());
    days.forEach((date, day) ->
        day.breakdowns()
            .forEach((dimension, sold) -> {
              long key = TotalKey.of(dimension, date, branchNumber);
              Breakdown before = known.get(key);
              if (before == null) {
                rows.insert(sold.json(), key, dimension.name(), date, branch.code());
              } else {
                before.add(sold);
                rows.update(before.json(), key);
              }
            }));
    rows.write();
  }

  private List<Long> breakdownKeys() {
    return Dimension.broken().stream()
        .flatMap(dimension ->
            days.keySet().stream().map(day -> TotalKey.of(dimension, day, branchNumber)))
        .toList();
  }
}
