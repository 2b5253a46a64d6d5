package io.colmena.benchmarks.chaos;

import io.colmena.database.Database;
import io.colmena.foundation.security.PasswordHasher;
import io.colmena.pos.audit.AuditTrail;
import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.cash.CashDrawer;
import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.ChainPrices;
import io.colmena.pos.catalog.ProductDao;
import io.colmena.pos.checkout.Checkout;
import io.colmena.pos.checkout.SaleDao;
import io.colmena.pos.credit.CustomerPayments;
import io.colmena.pos.customers.Customers;
import io.colmena.pos.inventory.Stock;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.numbering.Counters;
import io.colmena.pos.numbering.ReceiptNumbers;
import io.colmena.pos.numbering.ReceiptSeries;
import io.colmena.pos.people.People;
import io.colmena.pos.people.Personnel;
import io.colmena.pos.returns.ForeignReturns;
import io.colmena.pos.returns.ReturnBook;
import io.colmena.pos.returns.ReturnDao;
import io.colmena.pos.returns.Returns;
import io.colmena.pos.tickets.OpenTickets;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;

/** The services of a till, wired as {@code Branch} does, without screens, threads and HTTP. */
final class ShopServices {
  /** The smallest that cash is paid and given back with. */
  static final Money COIN = Money.of("0.10");

  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(ZoneId.of("America/Lima"), 0);
  private static final Money THRESHOLD = Money.of("5.00");

  private final Catalog catalog;
  private final Checkout checkout;
  private final CashDrawer drawer;
  private final Returns returns;
  private final ForeignReturns foreignReturns;
  private final Customers customers;
  private final CustomerPayments payments;
  private final OpenTickets tickets;
  private final AuditTrail audit;
  private final People people;
  private final Personnel personnel;
  private final BranchJournal journal;

  /**
   * @param till its name in the shop
   */
  ShopServices(Database database, BranchCode branch, Clock clock, String till) {
    this.journal = new BranchJournal(branch);
    Counters counters = new Counters();
    ProductDao products = new ProductDao();
    SaleDao sales = new SaleDao();
    Stock stock = new Stock(counters, journal, branch);
    PasswordHasher hasher = new PasswordHasher(new SecureRandom());
    ReceiptNumbers numbers = new ReceiptNumbers(counters, ReceiptSeries.ofTill("1", false));
    this.catalog =
        new Catalog(
            database,
            products,
            new ChainPrices(products, journal, clock),
            counters,
            stock,
            journal,
            branch,
            CALENDAR,
            clock);
    this.audit = new AuditTrail(database, counters, journal, branch, CALENDAR, clock);
    this.people = new People(database, counters, journal, hasher, branch, clock);
    this.personnel = new Personnel(database, people, hasher, journal, audit, clock);
    this.drawer =
        new CashDrawer(
            database, counters, journal, branch, till, THRESHOLD, CALENDAR, clock, () -> {});
    this.tickets = new OpenTickets(database, products, sales, audit, till, clock);
    this.customers = new Customers(database, counters, journal, audit, branch, clock, () -> {});
    this.payments =
        new CustomerPayments(
            database, counters, journal, branch, CALENDAR, clock, drawer, () -> {});
    this.checkout =
        new Checkout(
            database,
            sales,
            stock,
            counters,
            numbers,
            journal,
            branch,
            CALENDAR,
            clock,
            () -> {},
            drawer,
            Checkout.USUAL_DOCUMENT_ABOVE);
    ReturnBook book =
        new ReturnBook(
            new ReturnDao(),
            stock,
            counters,
            numbers,
            journal,
            branch,
            CALENDAR,
            clock,
            drawer,
            () -> {});
    this.returns = new Returns(database, book, COIN);
    this.foreignReturns = new ForeignReturns(database, book, COIN);
  }

  BranchJournal journal() {
    return journal;
  }

  Catalog catalog() {
    return catalog;
  }

  Checkout checkout() {
    return checkout;
  }

  CashDrawer drawer() {
    return drawer;
  }

  Returns returns() {
    return returns;
  }

  ForeignReturns foreignReturns() {
    return foreignReturns;
  }

  Customers customers() {
    return customers;
  }

  CustomerPayments payments() {
    return payments;
  }

  OpenTickets tickets() {
    return tickets;
  }

  AuditTrail audit() {
    return audit;
  }

  People people() {
    return people;
  }

  Personnel personnel() {
    return personnel;
  }
}
