package io.colmena.pos.cash;

import io.colmena.database.Columns;
import io.colmena.database.Transaction;
import io.colmena.shared.money.Money;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/** The tickets on hold, now and as they were when a session was closed. */
final class WaitingTickets {
  /** They are the branch's: any of its tills may take one. */
  List<WaitingTicket> now(Transaction tx) {
    return list(
        tx.query(
            """
            select name, held_by, total, held_at from held_tickets order by held_at, ticket_key
            """));
  }

  List<WaitingTicket> atClosing(Transaction tx, String session) {
    return list(
        tx.query(
                """
                select name, held_by, total, held_at from cash_closing_waits
                where session_id = :session order by held_at, ticket_key
                """)
            .bind("session", session));
  }

  /** Notes those of now, so that a copy of the report says the same. */
  void keep(Transaction tx, String session) {
    tx.update(
            """
            insert into cash_closing_waits (session_id, ticket_key, name, held_by, total, held_at)
            select :session, ticket_key, name, held_by, total, held_at from held_tickets
            """)
        .bind("session", session)
        .execute();
  }

  static void forget(Transaction tx, String session) {
    tx.update("delete from cash_closing_waits where session_id = :session")
        .bind("session", session)
        .execute();
  }

  private static List<WaitingTicket> list(Query query) {
    return query
        .map((rs, _) ->
            new WaitingTicket(
                rs.getString("name"),
                rs.getString("held_by"),
                new Money(rs.getBigDecimal("total")),
                Columns.requiredInstant(rs, "held_at")))
        .list();
  }
}
