package io.colmena.benchmarks.chaos;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Daily totals counted anew from sales, the slow and obvious way. */
final class Recount {
  private final Map<String, Sum> sums = new TreeMap<>();

  private record Sum(long tickets, Quantity units, Money total) {
    Sum plus(Sum other) {
      return new Sum(tickets + other.tickets, units.plus(other.units), total.plus(other.total));
    }
  }

  private Recount() {}

  /** Each row as {@code dimension day member: tickets units total}. */
  static Map<String, String> of(Told told) {
    Recount recount = new Recount();
    told.sales().values().forEach(sale -> recount.add(sale, told.categories()));
    return recount.sums.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e -> text(e.getValue().tickets(), e.getValue().units(), e.getValue().total()),
                (a, _) -> a,
                TreeMap::new));
  }

  static String text(long tickets, Quantity units, Money total) {
    return tickets + " tickets, " + units + " units, " + total;
  }

  private void add(Sale sale, Map<String, String> categories) {
    Sum whole = new Sum(1, sale.units(), sale.total());
    add(sale, "ALL", "", whole);
    add(sale, "HOUR", sale.localTime().toString().substring(11, 13), whole);
    add(sale, "CASHIER", sale.cashier().id(), whole);
    sale.lines().stream()
        .map(Sale.Line::code)
        .distinct()
        .forEach(code -> add(sale, "PRODUCT", code, of(sale, line -> line.code().equals(code))));
    sale.lines().stream()
        .map(line -> categories.getOrDefault(line.product(), "-"))
        .distinct()
        .forEach(name ->
            add(
                sale,
                "CATEGORY",
                name,
                of(sale, l -> categories.getOrDefault(l.product(), "-").equals(name))));
    sale.payments().stream()
        .map(Sale.Payment::method)
        .distinct()
        .forEach(method -> add(sale, "PAYMENT", method.name(), paid(sale, method)));
  }

  private void add(Sale sale, String dimension, String member, Sum sum) {
    sums.merge(dimension + " " + sale.businessDate() + " " + member, sum, Sum::plus);
  }

  private static Sum of(Sale sale, Predicate<Sale.Line> which) {
    Quantity units = Quantity.ZERO;
    Money total = Money.ZERO;
    for (Sale.Line line : sale.lines()) {
      if (which.test(line)) {
        units = units.plus(line.quantity());
        total = total.plus(line.total());
      }
    }
    return new Sum(1, units, total);
  }

  private static Sum paid(Sale sale, PaymentMethod method) {
    Money total =
        sale.payments().stream()
            .filter(p -> p.method() == method)
            .map(Sale.Payment::amount)
            .reduce(Money.ZERO, Money::plus);
    return new Sum(1, sale.units(), total);
  }
}
