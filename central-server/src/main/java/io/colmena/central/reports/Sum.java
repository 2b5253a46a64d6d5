package io.colmena.central.reports;

import io.colmena.central.reports.SalesOverview.BranchDay;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** What was sold: tickets, units and money. */
public record Sum(long tickets, Quantity units, Money total) {
  public static final Sum NOTHING = new Sum(0, Quantity.ZERO, Money.ZERO);

  public static Sum of(Stream<BranchDay> days) {
    return days.map(day -> new Sum(day.tickets(), day.units(), day.total()))
        .reduce(NOTHING, Sum::plus);
  }

  public Sum plus(Sum other) {
    return new Sum(
        tickets + other.tickets,
        Quantity.clamped(units.amount().add(other.units.amount())),
        plus(total, other.total));
  }

  /** What a branch claims may be more than can be told; the page is shown all the same. */
  public static Money plus(Money one, Money other) {
    return Money.clamped(one.amount().add(other.amount()));
  }

  /** Of one ticket, rounded half up; zero when there are none. */
  public Money average() {
    return tickets == 0
        ? Money.ZERO
        : new Money(
            total.amount().divide(BigDecimal.valueOf(tickets), Money.SCALE, RoundingMode.HALF_UP));
  }

  public boolean isNothing() {
    return tickets == 0;
  }
}
