package io.colmena.central.reports;

import io.colmena.database.Database;
import java.util.Optional;

/** From figures down to the tickets behind them, and to a single one. */
public final class Tickets {
  private final Database database;

  public Tickets(Database database) {
    this.database = database;
  }

  /**
   * @param after the ticket before the first of this page; empty for the first page
   */
  public TicketPage page(TicketQuestion asked, Optional<TicketCursor> after, int most) {
    return database.read(tx -> new TicketList(tx, asked).page(after, most));
  }

  /**
   * @param saleId as on the receipt; what is no identifier is of no sale
   */
  public Optional<Ticket> find(String saleId) {
    return database.read(tx -> new TicketReader(tx).find(saleId));
  }

  /** What people call a product or a cashier; its own key if nobody knows it. */
  public String label(TicketFilter filter, String key) {
    return switch (filter) {
      case PRODUCT -> label("select max(name) from products where code = :key", key);
      case CASHIER -> label("select max(display_name) from cashiers where user_id = :key", key);
      case CUSTOMER -> label("select max(name) from customers where document = :key", key);
      case HOUR, WEEKDAY, CATEGORY, PAYMENT -> key;
    };
  }

  private String label(String sql, String key) {
    return database
        .read(tx -> tx.query(sql).bind("key", key).mapTo(String.class).findOne())
        .orElse(key);
  }
}
