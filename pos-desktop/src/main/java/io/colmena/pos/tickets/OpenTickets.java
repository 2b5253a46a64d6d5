package io.colmena.pos.tickets;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.pos.audit.AuditTrail;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.catalog.ProductDao;
import io.colmena.pos.checkout.Removal;
import io.colmena.pos.checkout.SaleDao;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.User;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.json.MalformedJson;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tickets survive the program and the power. The one on the screen is noted behind the screen's
 * back at each change; only what was being written at that very moment can be missing. It is forced
 * to the disk, since the embedded database holds everything else in memory, where a crash finds it.
 * Those that are held are on the disk when {@link #hold} returns, and any till of the branch may
 * take one: the one that deletes its row has it.
 */
public final class OpenTickets {
  private static final Logger LOG = LoggerFactory.getLogger(OpenTickets.class);

  private final Database database;
  private final HeldTicketDao held;
  private final ProductDao products;
  private final SaleDao sales;
  private final AuditTrail audit;
  private final String till;
  private final Clock clock;

  /**
   * @param till name of this till in the branch
   */
  public OpenTickets(
      Database database,
      ProductDao products,
      SaleDao sales,
      AuditTrail audit,
      String till,
      Clock clock) {
    this.database = database;
    this.held = new HeldTicketDao();
    this.products = products;
    this.sales = sales;
    this.audit = audit;
    this.till = till;
    this.clock = clock;
  }

  /** Notes what is on the screen now; a new ticket leaves nothing, unless it was emptied. */
  public void keep(Ticket ticket) {
    database.inTransaction(tx -> note(tx, ticket));
  }

  private void note(Transaction tx, Ticket ticket) {
    settleOther(tx, ticket.key());
    if (isNew(ticket) && ticket.removals().isEmpty()) {
      forget(tx);
      return;
    }
    int noted =
        tx.update(
                """
                update open_tickets set ticket_key = :key, content = :content, changed_at = :at
                where till = :till
                """)
            .bind("key", ticket.key())
            .bind("content", SavedTicket.write(ticket))
            .bind("at", clock.instant())
            .bind("till", till)
            .execute();
    if (noted == 0) {
      tx.insertOrTryAgain(
          tx.update(
                  """
                  insert into open_tickets (till, ticket_key, content, changed_at)
                  values (:till, :key, :content, :at)
                  """)
              .bind("till", till)
              .bind("key", ticket.key())
              .bind("content", SavedTicket.write(ticket))
              .bind("at", clock.instant()));
    }
  }

  /** With neither goods nor the customer who will buy them. */
  private static boolean isNew(Ticket ticket) {
    return ticket.isEmpty() && ticket.customer() == null;
  }

  private void forget(Transaction tx) {
    tx.update("delete from open_tickets where till = :till").bind("till", till).execute();
  }

  /**
   * Another ticket takes the place of the one that was here: nobody brings back any more what was
   * taken off that one, so now it is noted.
   */
  private void settleOther(Transaction tx, String next) {
    record Done(String key, String content) {}
    tx.query(
            """
            select ticket_key, content from open_tickets
            where till = :till and ticket_key <> :next
            """)
        .bind("till", till)
        .bind("next", next)
        .map((rs, _) -> new Done(rs.getString(1), rs.getString(2)))
        .findOne()
        .ifPresent(done -> settle(tx, done.key(), done.content()));
  }

  private void settle(Transaction tx, String key, String content) {
    List<Removal> removals = removals(content);
    if (!removals.isEmpty()) {
      String sale = sales.byTicketKey(tx, key).map(Sale::id).orElse(null);
      removals.forEach(
          removal -> audit.note(tx, removal.by(), removal.action(), sale, removal.detail()));
    }
  }

  private static List<Removal> removals(String content) {
    try {
      return SavedTicket.removals(content);
    } catch (MalformedJson | IllegalArgumentException e) {
      LOG.error("the ticket that was open cannot be read: {}", content, e);
      return List.of();
    }
  }

  /** What was on this till's screen when its program ended. */
  public Left left() {
    return database.read(tx ->
        tx.query("select content from open_tickets where till = :till")
            .bind("till", till)
            .mapTo(String.class)
            .findOne()
            .map(content -> left(tx, content))
            .orElseGet(Left.Nothing::new));
  }

  private Left left(Transaction tx, String content) {
    Ticket ticket;
    try {
      ticket = read(tx, content);
    } catch (MalformedJson | IllegalArgumentException e) {
      // Selling goes on all the same; the log keeps what cannot be read.
      LOG.error("the ticket that was open cannot be read: {}", content, e);
      return new Left.Nothing();
    }
    return sales
        .byTicketKey(tx, ticket.key())
        .<Left>map(Left.Charged::new)
        .orElseGet(() ->
            isNew(ticket)
                ? new Left.Nothing()
                : new Left.Unfinished(ticket, missing(content, ticket)));
  }

  private Ticket read(Transaction tx, String content) {
    return SavedTicket.read(content, code -> products.byCode(tx, code).map(Product::id));
  }

  private static int missing(String content, Ticket ticket) {
    return SavedTicket.read(content, Optional::of).lines().size() - ticket.lines().size();
  }

  /**
   * Puts the ticket aside; it is no longer this till's. Holding it again keeps what it is now.
   *
   * @param name what to call it, at most {@value HeldTicket#LONGEST_NAME} characters; may be blank
   * @throws IllegalArgumentException if the ticket is empty, or the name too long
   */
  public void hold(Ticket ticket, String name, User by) {
    String called = name.strip();
    if (ticket.isEmpty() || called.length() > HeldTicket.LONGEST_NAME) {
      throw new IllegalArgumentException("a held ticket has lines and a short name");
    }
    HeldTicket entry =
        new HeldTicket(
            ticket.key(),
            called.isEmpty() ? null : called,
            by.displayName(),
            till,
            ticket.lines().size(),
            ticket.total(),
            clock.instant());
    database.inTransaction(tx -> {
      held.put(tx, entry, SavedTicket.write(ticket));
      forget(tx); // what was taken off it goes with it
    });
  }

  /** Those that wait, the one that waits longest first. */
  public List<HeldTicket> held() {
    return database.read(held::all);
  }

  /** Takes a held ticket to this till, unless another one has it by now. */
  public Recalled recall(String key) {
    return database.compute(tx -> {
      Optional<String> content = held.take(tx, key);
      if (content.isEmpty() || sales.isCharged(tx, key)) {
        return new Recalled.Gone();
      }
      Ticket ticket = read(tx, content.get());
      note(tx, ticket);
      return new Recalled.Here(ticket, missing(content.get(), ticket));
    });
  }
}
