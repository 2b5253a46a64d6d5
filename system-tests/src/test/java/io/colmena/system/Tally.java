package io.colmena.system;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What somebody who stands beside the till writes down from its screen: what customers paid and got
 * back, and which goods went over the counter.
 */
final class Tally {
  private final Map<PaymentMethod, Money> money = new EnumMap<>(PaymentMethod.class);
  private final Map<String, Integer> gone = new HashMap<>();
  private Money sold = Money.ZERO;
  private Money returned = Money.ZERO;
  private int tickets;

  void sold(Money paid, PaymentMethod by) {
    sold = sold.plus(paid);
    tickets++;
    money.merge(by, paid, Money::plus);
  }

  void gaveBack(Money cash) {
    returned = returned.plus(cash);
    moved(cash.negated());
  }

  void moved(Money cash) {
    money.merge(PaymentMethod.CASH, cash, Money::plus);
  }

  void wentOut(String product, int pieces) {
    gone.merge(product, pieces, Integer::sum);
  }

  int tickets() {
    return tickets;
  }

  /** What the customers paid. */
  Money sold() {
    return sold;
  }

  Money returned() {
    return returned;
  }

  Money of(PaymentMethod method) {
    return money.getOrDefault(method, Money.ZERO);
  }

  int gone(String product) {
    return gone.getOrDefault(product, 0);
  }
}
