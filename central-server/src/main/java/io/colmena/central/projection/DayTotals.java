package io.colmena.central.projection;

import io.colmena.shared.facts.Sale;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The sums of one branch's day while its sales are gathered: whole céntimos and thousandths. */
final class DayTotals {
  private static final String[] HOURS =
      IntStream.range(0, 24)
          .mapToObj(hour -> String.format(Locale.ROOT, "%02d", hour))
          .toArray(String[]::new);

  private final Sum whole = new Sum();
  private final Map<String, Sum> hours = new HashMap<>();
  private final Map<String, Sum> products = new HashMap<>();
  private final Map<String, Sum> categories = new HashMap<>();
  private final Map<String, Sum> cashiers = new HashMap<>();
  private final Map<String, Sum> payments = new HashMap<>();

  /** The ticket that is being added, counted from 1. */
  private long ticket;

  /** Of one member. Sums past what a long can hold are refused, not wrapped around. */
  private static final class Sum {
    private long lastTicket;
    private long tickets;
    private long units;
    private long cents;

    /**
     * @return whether this ticket had not been counted here yet
     */
    boolean count(long ticket) {
      boolean isNew = lastTicket != ticket;
      if (isNew) {
        lastTicket = ticket;
        tickets++;
      }
      return isNew;
    }

    Breakdown.Sum counted() {
      return new Breakdown.Sum(tickets, units, cents);
    }

    void plus(long moreUnits, long moreCents) {
      units = Math.addExact(units, moreUnits);
      cents = Math.addExact(cents, moreCents);
    }
  }

  void add(Sale sale, UnaryOperator<String> categoryOf) {
    ticket++;
    long units = sale.units().thousandths();
    long cents = sale.total().cents();
    add(whole, units, cents);
    add(of(hours, HOURS[sale.localTime().getHour()]), units, cents);
    add(of(cashiers, sale.cashier().id()), units, cents);
    for (Sale.Line line : sale.lines()) {
      long lineUnits = line.quantity().thousandths();
      long lineCents = line.total().cents();
      add(of(products, line.code()), lineUnits, lineCents);
      add(of(categories, categoryOf.apply(line.product())), lineUnits, lineCents);
    }
    for (Sale.Payment payment : sale.payments()) {
      Sum sum = of(payments, payment.method().name());
      sum.plus(sum.count(ticket) ? units : 0, payment.amount().cents());
    }
  }

  private void add(Sum sum, long units, long cents) {
    sum.count(ticket);
    sum.plus(units, cents);
  }

  private static Sum of(Map<String, Sum> sums, String member) {
    return sums.computeIfAbsent(member, _ -> new Sum());
  }

  Breakdown.Sum whole() {
    return whole.counted();
  }

  Map<Dimension, Breakdown> breakdowns() {
    Map<Dimension, Breakdown> breakdowns = new EnumMap<>(Dimension.class);
    breakdowns.put(Dimension.HOUR, counted(hours));
    breakdowns.put(Dimension.PRODUCT, counted(products));
    breakdowns.put(Dimension.CATEGORY, counted(categories));
    breakdowns.put(Dimension.CASHIER, counted(cashiers));
    breakdowns.put(Dimension.PAYMENT, counted(payments));
    return breakdowns;
  }

  private static Breakdown counted(Map<String, Sum> sums) {
    Breakdown breakdown = new Breakdown();
    sums.forEach((member, sum) -> breakdown.add(member, sum.counted()));
    return breakdown;
  }
}
