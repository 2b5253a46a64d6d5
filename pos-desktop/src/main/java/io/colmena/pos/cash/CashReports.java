package io.colmena.pos.cash;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up what the branch's tables say of a session. The clock has no part in it. */
final class CashReports {
  private final CashSessionDao sessions;
  private final CashMovementDao movements;
  private final CashClosingDao closings;
  private final WaitingTickets waiting;

  CashReports(
      CashSessionDao sessions,
      CashMovementDao movements,
      CashClosingDao closings,
      WaitingTickets waiting) {
    this.sessions = sessions;
    this.movements = movements;
    this.closings = closings;
    this.waiting = waiting;
  }

  /** Empty if there is no such session. */
  Optional<CashReport> of(Transaction tx, String id) {
    return sessions.byId(tx, id).map(session -> of(tx, session));
  }

  private CashReport of(Transaction tx, CashSession session) {
    Optional<CashSessionClosed> closing = closings.byId(tx, session.id());
    return new CashReport(
        session,
        sales(tx, session.id()),
        sold(tx, session.id()),
        refunded(tx, session.id()),
        collected(tx, session.id()),
        movements.of(tx, session.id()),
        closing.isEmpty() ? waiting.now(tx) : waiting.atClosing(tx, session.id()),
        closing);
  }

  private static long sales(Transaction tx, String session) {
    return tx.query("select count(*) from sales where cash_session = :session")
        .bind("session", session)
        .mapTo(Long.class)
        .one();
  }

  private static Map<PaymentMethod, Money> sold(Transaction tx, String session) {
    return byMethod(
        tx,
        session,
        """
        select p.method, sum(p.amount) from payments p join sales s on s.sale_id = p.sale_id
        where s.cash_session = :session group by p.method
        """);
  }

  private static Map<PaymentMethod, Money> refunded(Transaction tx, String session) {
    return byMethod(
        tx,
        session,
        """
        select f.method, sum(f.amount) from sale_refunds f
        join sale_returns r on r.return_id = f.return_id
        where r.cash_session = :session group by f.method
        """);
  }

  private static Map<PaymentMethod, Money> collected(Transaction tx, String session) {
    return byMethod(
        tx,
        session,
        """
        select method, -sum(amount) from account_movements
        where cash_session = :session and method is not null group by method
        """);
  }

  private static Map<PaymentMethod, Money> byMethod(Transaction tx, String session, String sql) {
    record Sum(PaymentMethod method, Money amount) {}
    List<Sum> sums =
        tx.query(sql)
            .bind("session", session)
            .map((rs, _) ->
                new Sum(PaymentMethod.valueOf(rs.getString(1)), new Money(rs.getBigDecimal(2))))
            .list();
    Map<PaymentMethod, Money> amounts = new EnumMap<>(PaymentMethod.class);
    sums.forEach(sum -> amounts.put(sum.method(), sum.amount()));
    return amounts;
  }

  /** By the books; as it is while the transaction holds the session. */
  Money cashIn(Transaction tx, CashSession session) {
    Money fromSales = sold(tx, session.id()).getOrDefault(PaymentMethod.CASH, Money.ZERO);
    Money givenBack = refunded(tx, session.id()).getOrDefault(PaymentMethod.CASH, Money.ZERO);
    Money collected = collected(tx, session.id()).getOrDefault(PaymentMethod.CASH, Money.ZERO);
    Money moved = Money.sum(movements.of(tx, session.id()).stream().map(CashMoved::change));
    return session.floatTotal().plus(fromSales).minus(givenBack).plus(collected).plus(moved);
  }
}
