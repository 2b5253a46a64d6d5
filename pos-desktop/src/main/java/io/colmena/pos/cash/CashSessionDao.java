package io.colmena.pos.cash;

import io.colmena.database.Columns;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.CashPieces;
import io.colmena.shared.facts.CashSessionOpened;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Cash sessions, and which of them are open. */
public final class CashSessionDao {
  /** Of the branch, over all its tills. */
  public static final String COUNTER = "cash-session";

  static final String AT_OPENING = "OPEN";
  static final String AT_CLOSING = "CLOSE";

  /** The session is open from now on. */
  public void insert(Transaction tx, CashSessionOpened opened) {
    tx.update(
            """
            insert into cash_sessions (session_id, till, business_date, opened_at, cashier_id,
                                       cashier_name, float_total)
            values (:id, :till, :date, :at, :cashier, :cashierName, :float)
            """)
        .bind("id", opened.id())
        .bind("till", opened.till())
        .bind("date", opened.businessDate())
        .bind("at", opened.openedAt())
        .bind("cashier", opened.cashier().id())
        .bind("cashierName", opened.cashier().name())
        .bind("float", opened.total())
        .execute();
    insertPieces(tx, opened.id(), AT_OPENING, opened.pieces());
    markOpen(tx, opened.id(), opened.till());
  }

  static void insertPieces(Transaction tx, String session, String at, List<CashPieces> pieces) {
    var batch =
        tx.batch(
            """
            insert into cash_pieces (session_id, counted_at, denomination, pieces)
            values (:session, :at, :denomination, :pieces)
            """);
    for (CashPieces kind : pieces) {
      batch
          .bind("session", session)
          .bind("at", at)
          .bind("denomination", kind.denomination())
          .bind("pieces", kind.pieces())
          .add();
    }
    batch.execute();
  }

  static List<CashPieces> pieces(Transaction tx, String session, String at) {
    return tx.query(
            """
            select denomination, pieces from cash_pieces
            where session_id = :session and counted_at = :at order by denomination desc
            """)
        .bind("session", session)
        .bind("at", at)
        .map((rs, _) -> new CashPieces(new Money(rs.getBigDecimal(1)), rs.getInt(2)))
        .list();
  }

  static void markOpen(Transaction tx, String session, String till) {
    tx.update("insert into open_drawers (session_id, till) values (:session, :till)")
        .bind("session", session)
        .bind("till", till)
        .execute();
  }

  static void markClosed(Transaction tx, String session) {
    tx.update("delete from open_drawers where session_id = :session")
        .bind("session", session)
        .execute();
  }

  /**
   * The till's open session, the newest if a recovery brought another one back.
   *
   * @return its identifier
   */
  Optional<String> open(Transaction tx, String till) {
    return tx.query(
            """
            select o.session_id from open_drawers o
            join cash_sessions s on s.session_id = o.session_id
            where o.till = :till order by s.opened_at desc, s.session_id desc
            offset 0 rows fetch next 1 rows only
            """)
        .bind("till", till)
        .mapTo(String.class)
        .findOne();
  }

  /**
   * Sees to it that nobody closes the session before the transaction ends.
   *
   * @return false if it is not open, or no more
   */
  boolean holdOpen(Transaction tx, String session) {
    return tx.update("update open_drawers set till = till where session_id = :session")
            .bind("session", session)
            .execute()
        == 1;
  }

  public boolean exists(Transaction tx, String session) {
    return tx.query("select count(*) from cash_sessions where session_id = :session")
            .bind("session", session)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  Optional<CashSession> byId(Transaction tx, String session) {
    return tx.query("select * from cash_sessions where session_id = :session")
        .bind("session", session)
        .map((rs, _) ->
            new CashSession(
                rs.getString("session_id"),
                rs.getString("till"),
                rs.getObject("business_date", LocalDate.class),
                Columns.requiredInstant(rs, "opened_at"),
                new Sale.Cashier(rs.getString("cashier_id"), rs.getString("cashier_name")),
                new Money(rs.getBigDecimal("float_total"))))
        .findOne();
  }

  /** Only for a branch that takes its history back. */
  public void remove(Transaction tx, String session) {
    markClosed(tx, session);
    for (String table : List.of("cash_pieces", "cash_sessions")) {
      tx.update("delete from " + table + " where session_id = :session")
          .bind("session", session)
          .execute();
    }
  }
}
