package io.colmena.pos.checkout;

import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.colmena.database.SqlFault;
import io.colmena.database.Transaction;
import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.customers.Accounts;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.customers.CustomerDao;
import io.colmena.pos.inventory.Stock;
import io.colmena.pos.journal.Journal;
import io.colmena.pos.numbering.Counters;
import io.colmena.pos.numbering.ReceiptNumbers;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.CustomerDocument;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a paid ticket into a sale. Sale, lines, payments, stock movements and the journal entry are
 * one transaction; when {@link #charge} returns they are on the disk, and only then is there a
 * receipt.
 */
public final class Checkout {
  /** A boleta of more names who bought (Reglamento de Comprobantes de Pago, artículo 8). */
  public static final Money USUAL_DOCUMENT_ABOVE = Money.of("700.00");

  private final Database database;
  private final SaleDao sales;
  private final PaymentReferences references = new PaymentReferences();
  private final Stock stock;
  private final Counters counters;
  private final ReceiptNumbers receiptNumbers;
  private final Journal journal;
  private final BranchCode branch;
  private final BusinessCalendar calendar;
  private final Clock clock;
  private final Runnable afterSale;
  private final Drawer drawer;
  private final Money documentAbove;
  private final CustomerDao customers = new CustomerDao();
  private final Accounts accounts = new Accounts();

  /** For sales that go into no drawer. */
  public Checkout(
      Database database,
      SaleDao sales,
      Stock stock,
      Counters counters,
      ReceiptNumbers receiptNumbers,
      Journal journal,
      BranchCode branch,
      BusinessCalendar calendar,
      Clock clock,
      Runnable afterSale) {
    this(
        database,
        sales,
        stock,
        counters,
        receiptNumbers,
        journal,
        branch,
        calendar,
        clock,
        afterSale,
        Drawer.NONE,
        USUAL_DOCUMENT_ABOVE);
  }

  /**
   * @param afterSale the nudge to synchronise, called after each committed sale; it must return at
   *     once
   * @param drawer where the money goes; sales of an earlier system go into none
   * @param documentAbove the largest total that needs no customer with a DNI or a RUC
   */
  public Checkout(
      Database database,
      SaleDao sales,
      Stock stock,
      Counters counters,
      ReceiptNumbers receiptNumbers,
      Journal journal,
      BranchCode branch,
      BusinessCalendar calendar,
      Clock clock,
      Runnable afterSale,
      Drawer drawer,
      Money documentAbove) {
    this.database = database;
    this.sales = sales;
    this.stock = stock;
    this.counters = counters;
    this.receiptNumbers = receiptNumbers;
    this.journal = journal;
    this.branch = branch;
    this.calendar = calendar;
    this.clock = clock;
    this.afterSale = afterSale;
    this.drawer = drawer;
    this.documentAbove = documentAbove;
  }

  /**
   * Commits the sale. Charging the same ticket again (a second key press, a retry after an error
   * whose outcome was not known) gives the sale it already became.
   *
   * @throws IllegalArgumentException if the ticket is empty or not paid in full, or some of it is
   *     to be owed and the branch does not know by whom, or nobody who may allowed it
   * @throws io.colmena.pos.customers.CreditRefused if the customer may not owe that much; the
   *     ticket is unharmed
   * @throws DocumentDemanded if nobody may buy for that much without a DNI or a RUC; the ticket is
   *     unharmed
   * @throws ReferenceUsed if an operation number paid another sale already; the ticket is unharmed
   * @throws io.colmena.database.DatabaseException if it could not be stored; the ticket is unharmed
   */
  public Sale charge(Ticket ticket, Tender tender, User cashier) {
    requirePaid(ticket, tender);
    requireCredit(ticket, tender, cashier);
    if (demandsDocument(ticket)) {
      throw new DocumentDemanded(documentAbove);
    }
    try {
      return commit(ticket, tender, cashier);
    } catch (DatabaseException e) {
      if (e.fault() != SqlFault.DUPLICATE) {
        throw e;
      }
      // Somebody charged the same ticket at the same moment: theirs is the sale, once it is on
      // disk.
      return database.compute(tx ->
          sales
              .byTicketKey(tx, ticket.key())
              .orElseThrow(() ->
                  references
                      .used(tx, tender.payments(), e)
                      .map(RuntimeException.class::cast)
                      .orElse(e)));
    }
  }

  /** The screen asks before. */
  private static void requireCredit(Ticket ticket, Tender tender, User cashier) {
    Permission permission = Permission.SELL_ON_CREDIT;
    if (tender.isOnAccount()
        && !cashier.role().may(permission)
        && ticket.approvals().stream().noneMatch(a -> a.permission().equals(permission.key()))) {
      throw new IllegalArgumentException(cashier.name() + " may not sell on credit");
    }
  }

  /** Whether the ticket comes to so much that it needs a customer with a DNI or a RUC. */
  public boolean demandsDocument(Ticket ticket) {
    String customer = ticket.customer();
    return documentAbove.isLessThan(ticket.total())
        && (customer == null || !CustomerDocument.isValid(customer));
  }

  /** Who has a document, if the branch knows them. */
  public Optional<Customer> customer(String document) {
    return database.read(tx -> customers.byDocument(tx, document));
  }

  /** The largest total that needs no document. */
  public Money documentAbove() {
    return documentAbove;
  }

  private Sale commit(Ticket ticket, Tender tender, User cashier) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return database.compute(tx -> {
      Sale earlier = sales.byTicketKey(tx, ticket.key()).orElse(null);
      if (earlier != null) {
        return earlier;
      }
      Sale sale = record(tx, ticket, tender, cashier, calendar.localTime(now), now, null);
      references.claim(tx, sale);
      tx.afterCommit(afterSale);
      return sale;
    });
  }

  /** Whether a ticket of an earlier system has been recorded already. */
  public boolean isHistoryRecorded(Transaction tx, String ticketNumber) {
    return sales.isCharged(tx, Ticket.historyKey(ticketNumber));
  }

  /**
   * Records a ticket of an earlier system with its own time, inside the caller's transaction.
   *
   * @param ticketNumber in the earlier system; a second record of the same number fails
   * @param soldAt on the shop's wall clock
   */
  public Sale recordHistory(
      Transaction tx,
      String ticketNumber,
      LocalDateTime soldAt,
      Ticket ticket,
      Tender tender,
      User cashier) {
    requirePaid(ticket, tender);
    Ticket keyed = new Ticket(Ticket.historyKey(ticketNumber), ticket.lines(), ticket.customer());
    return record(tx, keyed, tender, cashier, soldAt, calendar.moment(soldAt), ticketNumber);
  }

  private static void requirePaid(Ticket ticket, Tender tender) {
    if (ticket.isEmpty()) {
      throw new IllegalArgumentException("the ticket is empty");
    }
    if (!tender.due().equals(ticket.total()) || !tender.isComplete()) {
      throw new IllegalArgumentException(
          "the ticket of " + ticket.total() + " is paid with " + tender.paid());
    }
  }

  private Sale record(
      Transaction tx,
      Ticket ticket,
      Tender tender,
      User cashier,
      LocalDateTime localTime,
      Instant soldAt,
      @Nullable String importedFrom) {
    Sale sale = sold(tx, ticket, tender, cashier, localTime, soldAt, importedFrom);
    stock.takeOut(tx, sale);
    accounts.charge(tx, sale);
    long sequence = journal.append(tx, sale, soldAt);
    sales.insert(tx, sale, ticket.key(), sequence);
    return sale;
  }

  private Sale sold(
      Transaction tx,
      Ticket ticket,
      Tender tender,
      User cashier,
      LocalDateTime localTime,
      Instant soldAt,
      @Nullable String importedFrom) {
    LocalDate date = calendar.businessDate(localTime);
    Drawer into = importedFrom == null ? drawer : Drawer.NONE;
    String session = into.hold(tx).orElse(null);
    return new Sale(
        Identifiers.sale(branch, date, counters.next(tx, "sale-" + date)),
        soldAt,
        localTime,
        date,
        new Sale.Cashier(cashier.id(), cashier.displayName()),
        ticket.customer(),
        importedFrom,
        ticket.lines().stream().map(TicketLine::sold).toList(),
        tender.payments(),
        ticket.total(),
        ticket.tax(),
        null,
        into.till(),
        session,
        importedFrom == null ? receiptNumbers.next(tx, ticket.customer()) : null,
        ticket.approvals(),
        buyer(tx, ticket.customer()));
  }

  private Sale.@Nullable Buyer buyer(Transaction tx, @Nullable String document) {
    return document == null
        ? null
        : customers
            .byDocument(tx, document)
            .map(customer -> new Sale.Buyer(customer.id(), customer.name()))
            .orElse(null);
  }

  /** The newest sales, newest first. */
  public List<Sale> latest(int most) {
    return database.read(tx -> sales.latest(tx, most));
  }

  /** The sale that was made here last, whatever history was brought in since. */
  public Optional<Sale> lastMadeHere() {
    return database.read(sales::lastMadeHere);
  }

  /** What the branch's own tables say of a period, both days included. */
  public SalesTotals totals(LocalDate from, LocalDate to) {
    return database.read(tx -> sales.totals(tx, from, to));
  }

  public LocalDate today() {
    return calendar.businessDate(clock.instant());
  }
}
