package io.colmena.pos.tickets;

import io.colmena.database.Columns;
import io.colmena.database.Transaction;
import io.colmena.shared.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The tickets that wait, in the branch's tables. */
final class HeldTicketDao {
  /** More than any counter has; a list that is longer is not read. */
  private static final int MOST = 200;

  void put(Transaction tx, HeldTicket ticket, String content) {
    tx.update("delete from held_tickets where ticket_key = :key")
        .bind("key", ticket.key())
        .execute();
    tx.insertOrTryAgain(
        tx.update(
                """
                insert into held_tickets (ticket_key, name, held_by, till, line_count, total,
                                          content, held_at)
                values (:key, :name, :by, :till, :lines, :total, :content, :at)
                """)
            .bind("key", ticket.key())
            .bind("name", ticket.name())
            .bind("by", ticket.heldBy())
            .bind("till", ticket.till())
            .bind("lines", ticket.lines())
            .bind("total", ticket.total())
            .bind("content", content)
            .bind("at", ticket.heldAt()));
  }

  List<HeldTicket> all(Transaction tx) {
    return tx.query(
            """
            select ticket_key, name, held_by, till, line_count, total, held_at from held_tickets
            order by held_at, ticket_key offset 0 rows fetch next :most rows only
            """)
        .bind("most", MOST)
        .map((rs, _) -> ticket(rs))
        .list();
  }

  /** Empty if it is gone. The row is locked first, so that two tills never get the same one. */
  Optional<String> take(Transaction tx, String key) {
    int locked =
        tx.update("update held_tickets set held_at = held_at where ticket_key = :key")
            .bind("key", key)
            .execute();
    if (locked == 0) {
      return Optional.empty();
    }
    String content =
        tx.query("select content from held_tickets where ticket_key = :key")
            .bind("key", key)
            .mapTo(String.class)
            .one();
    tx.update("delete from held_tickets where ticket_key = :key").bind("key", key).execute();
    return Optional.of(content);
  }

  private static HeldTicket ticket(ResultSet rs) throws SQLException {
    return new HeldTicket(
        rs.getString("ticket_key"),
        rs.getString("name"),
        rs.getString("held_by"),
        rs.getString("till"),
        rs.getInt("line_count"),
        new Money(rs.getBigDecimal("total")),
        Columns.requiredInstant(rs, "held_at"));
  }
}
