package io.colmena.central.projection;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
  private final BranchCode branch;
  private final Upsert rows;

  /** One order for all writers, so that none waits for another in a circle. */
  private final Map<Key, Sum> sums =
      new TreeMap<>(
          Comparator.comparing(Key::dimension).thenComparing(Key::date).thenComparing(Key::member));

  private record Key(Dimension dimension, LocalDate date, String member) {}

  private record Sum(long tickets, Quantity units, Money total) {
    Sum plus(Sum other) {
      return new Sum(tickets + other.tickets, units.plus(other.units), total.plus(other.total));
    }

    Sum inOneTicket() {
      return new Sum(1, units, total);
    }
  }

  DailyTotals(Transaction tx, BranchCode branch) {
    this.branch = branch;
    this.rows =
        new Upsert(
            tx,
            """
            update daily_totals set tickets = tickets + ?, units = units + ?, total = total + ?
            where dimension = ? and business_date = ? and branch_code = ? and member = ?
            """,
            """
            insert into daily_totals (tickets, units, total, dimension, business_date, branch_code,
                                      member)
            values (?, ?, ?, ?, ?, ?, ?)
            """);
  }

  void add(Sale sale, UnaryOperator<String> categoryOf) {
    Quantity units = sale.units();
    Sum whole = new Sum(1, units, sale.total());
    add(Dimension.ALL, sale, "", whole);
    add(Dimension.HOUR, sale, hour(sale), whole);
    add(Dimension.CASHIER, sale, sale.cashier().id(), whole);
    Map<String, Sum> products = new HashMap<>();
    Map<String, Sum> categories = new HashMap<>();
    for (Sale.Line line : sale.lines()) {
      Sum sum = new Sum(1, line.quantity(), line.total());
      products.merge(line.code(), sum, Sum::plus);
      categories.merge(categoryOf.apply(line.product()), sum, Sum::plus);
    }
    products.forEach((code, sum) -> add(Dimension.PRODUCT, sale, code, sum.inOneTicket()));
    categories.forEach((name, sum) -> add(Dimension.CATEGORY, sale, name, sum.inOneTicket()));
    Map<String, Sum> payments = new HashMap<>();
    for (Sale.Payment payment : sale.payments()) {
      payments.merge(
          payment.method().name(),
          new Sum(1, units, payment.amount()),
          (a, b) -> new Sum(1, units, a.total().plus(b.total())));
    }
    payments.forEach((method, sum) -> add(Dimension.PAYMENT, sale, method, sum));
  }

  private static String hour(Sale sale) {
    return String.format(Locale.ROOT, "%02d", sale.localTime().getHour());
  }

  private void add(Dimension dimension, Sale sale, String member, Sum sum) {
    sums.merge(new Key(dimension, sale.businessDate(), member), sum, Sum::plus);
  }

  void write() {
    sums.forEach((key, sum) ->
        rows.add(
            sum.tickets(),
            sum.units(),
            sum.total(),
            key.dimension().name(),
            key.date(),
            branch.code(),
            key.member()));
    rows.write();
    sums.clear();
  }
}
