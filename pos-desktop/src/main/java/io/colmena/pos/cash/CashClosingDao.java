package io.colmena.pos.cash;

import io.colmena.database.Columns;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.CashPieces;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was counted at the end of sessions. */
public final class CashClosingDao {
  /** The session is open no more. */
  public void insert(Transaction tx, CashSessionClosed closed) {
    tx.update(
            """
            insert into cash_closings (session_id, till, business_date, closed_at, cashier_id,
                                       cashier_name, sales, unsent, remark)
            values (:id, :till, :date, :at, :cashier, :cashierName, :sales, :unsent, :comment)
            """)
        .bind("id", closed.id())
        .bind("till", closed.till())
        .bind("date", closed.businessDate())
        .bind("at", closed.closedAt())
        .bind("cashier", closed.cashier().id())
        .bind("cashierName", closed.cashier().name())
        .bind("sales", closed.sales())
        .bind("unsent", closed.unsent())
        .bind("comment", closed.comment())
        .execute();
    insertMethods(tx, closed);
    CashSessionDao.insertPieces(tx, closed.id(), CashSessionDao.AT_CLOSING, closed.pieces());
    CashSessionDao.markClosed(tx, closed.id());
  }

  private static void insertMethods(Transaction tx, CashSessionClosed closed) {
    var batch =
        tx.batch(
            """
            insert into cash_counts (session_id, method, expected, counted, difference)
            values (:session, :method, :expected, :counted, :difference)
            """);
    for (CashSessionClosed.Method method : closed.methods()) {
      batch
          .bind("session", closed.id())
          .bind("method", method.method().name())
          .bind("expected", method.expected())
          .bind("counted", method.counted())
          .bind("difference", method.difference())
          .add();
    }
    batch.execute();
  }

  public boolean isClosed(Transaction tx, String session) {
    return tx.query("select count(*) from cash_closings where session_id = :session")
            .bind("session", session)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  Optional<CashSessionClosed> byId(Transaction tx, String session) {
    List<CashSessionClosed.Method> methods = methods(tx, session);
    List<CashPieces> pieces = CashSessionDao.pieces(tx, session, CashSessionDao.AT_CLOSING);
    return tx.query("select * from cash_closings where session_id = :session")
        .bind("session", session)
        .map((rs, _) ->
            new CashSessionClosed(
                session,
                rs.getString("till"),
                rs.getObject("business_date", LocalDate.class),
                Columns.requiredInstant(rs, "closed_at"),
                new Sale.Cashier(rs.getString("cashier_id"), rs.getString("cashier_name")),
                pieces,
                methods,
                rs.getLong("sales"),
                rs.getString("remark"),
                rs.getLong("unsent")))
        .findOne();
  }

  private static List<CashSessionClosed.Method> methods(Transaction tx, String session) {
    return tx
        .query("select * from cash_counts where session_id = :session")
        .bind("session", session)
        .map((rs, _) ->
            new CashSessionClosed.Method(
                PaymentMethod.valueOf(rs.getString("method")),
                new Money(rs.getBigDecimal("expected")),
                new Money(rs.getBigDecimal("counted")),
                new Money(rs.getBigDecimal("difference"))))
        .list()
        .stream()
        .sorted(Comparator.comparing(CashSessionClosed.Method::method))
        .toList();
  }

  /** The till's last closed sessions, the newest first. */
  List<String> latest(Transaction tx, String till, int most) {
    return tx.query(
            """
            select session_id from cash_closings where till = :till
            order by len(session_id) desc, session_id desc
            offset 0 rows fetch next :most rows only
            """)
        .bind("till", till)
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }

  /**
   * Only for a branch that takes its history back: the session is open again. A second count of one
   * session, which the tables did not take, takes nothing away.
   */
  public void remove(Transaction tx, CashSessionClosed closed) {
    int removed =
        tx.update(
                """
                delete from cash_closings
                where session_id = :id and closed_at = :at and cashier_id = :cashier
                """)
            .bind("id", closed.id())
            .bind("at", closed.closedAt())
            .bind("cashier", closed.cashier().id())
            .execute();
    if (removed == 0) {
      return;
    }
    WaitingTickets.forget(tx, closed.id());
    tx.update("delete from cash_counts where session_id = :id").bind("id", closed.id()).execute();
    tx.update("delete from cash_pieces where session_id = :id and counted_at = :at")
        .bind("id", closed.id())
        .bind("at", CashSessionDao.AT_CLOSING)
        .execute();
    CashSessionDao.markOpen(tx, closed.id(), closed.till());
  }
}
