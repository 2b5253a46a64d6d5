package io.colmena.pos.cash;

import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a session should hold (X) and, once it is closed, what was counted (Z).
 *
 * @param sales how many went into it
 * @param sold by method what the sales brought, change given back already taken off
 * @param refunded by method what went back for returned goods
 * @param collected by method what customers paid of their debts
 * @param moves in the order in which they happened
 * @param waiting the tickets on hold, now or when the session was closed
 * @param closing what was counted; empty while the session is open
 */
public record CashReport(
    CashSession session,
    long sales,
    Map<PaymentMethod, Money> sold,
    Map<PaymentMethod, Money> refunded,
    Map<PaymentMethod, Money> collected,
    List<CashMoved> moves,
    List<WaitingTicket> waiting,
    Optional<CashSessionClosed> closing) {
  public CashReport {
    sold = ofAllMethods(sold);
    refunded = ofAllMethods(refunded);
    collected = ofAllMethods(collected);
    moves = List.copyOf(moves);
    waiting = List.copyOf(waiting);
  }

  private static Map<PaymentMethod, Money> ofAllMethods(Map<PaymentMethod, Money> some) {
    EnumMap<PaymentMethod, Money> all = new EnumMap<>(PaymentMethod.class);
    for (PaymentMethod method : PaymentMethod.values()) {
      all.put(method, some.getOrDefault(method, Money.ZERO));
    }
    return Collections.unmodifiableMap(all);
  }

  public Money refunded(PaymentMethod method) {
    return refunded.getOrDefault(method, Money.ZERO);
  }

  public Money collected(PaymentMethod method) {
    return collected.getOrDefault(method, Money.ZERO);
  }

  public Money sold(PaymentMethod method) {
    return sold.getOrDefault(method, Money.ZERO);
  }

  /**
   * What there should be: the sales less the returns, what customers paid of their debts, and for
   * cash the float and what was moved.
   */
  public Money expected(PaymentMethod method) {
    Money received = sold(method).minus(refunded(method)).plus(collected(method));
    return method == PaymentMethod.CASH
        ? session.floatTotal().plus(received).plus(Money.sum(moves.stream().map(CashMoved::change)))
        : received;
  }

  public Money moved(CashMoved.Direction direction) {
    return Money.sum(
        moves.stream().filter(move -> move.direction() == direction).map(CashMoved::amount));
  }

  /** How often the drawer was opened without a sale and without moving money. */
  public long openedWithoutSale() {
    return moves.stream().filter(m -> m.direction() == CashMoved.Direction.NO_SALE).count();
  }
}
