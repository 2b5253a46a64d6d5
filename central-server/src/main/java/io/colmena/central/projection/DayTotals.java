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

  private final Map<Dimension, Map<String, Sum>> sums = new EnumMap<>(Dimension.class);

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
    add(Dimension.ALL, "", units, cents);
    add(Dimension.HOUR, HOURS[sale.localTime().getHour()], units, cents);
    add(Dimension.CASHIER, sale.cashier().id(), units, cents);
    for (Sale.Line line : sale.lines()) {
      long lineUnits = line.quantity().thousandths();
      long lineCents = line.total().cents();
      add(Dimension.PRODUCT, line.code(), lineUnits, lineCents);
      add(Dimension.CATEGORY, categoryOf.apply(line.product()), lineUnits, lineCents);
    }
    for (Sale.Payment payment : sale.payments()) {
      Sum sum = sum(Dimension.PAYMENT, payment.method().name());
      sum.plus(sum.count(ticket) ? units : 0, payment.amount().cents());
    }
  }

  private void add(Dimension dimension, String member, long units, long cents) {
    Sum sum = sum(dimension, member);
    sum.count(ticket);
    sum.plus(units, cents);
  }

  private Sum sum(Dimension dimension, String member) {
    return sums.computeIfAbsent(dimension, _ -> new HashMap<>())
        .computeIfAbsent(member, _ -> new Sum());
  }

  Breakdown.Sum whole() {
    return sum(Dimension.ALL, "").counted();
  }

  Map<Dimension, Breakdown> breakdowns() {
    Map<Dimension, Breakdown> breakdowns = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.broken()) {
      Breakdown breakdown = new Breakdown();
      sums.getOrDefault(dimension, Map.of())
          .forEach((member, sum) -> breakdown.add(member, sum.counted()));
      breakdowns.put(dimension, breakdown);
    }
    return breakdowns;
  }
}
