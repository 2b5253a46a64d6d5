package io.colmena.pos.app;

import io.colmena.database.Database;
import io.colmena.database.Schema;
import io.colmena.foundation.security.PasswordHasher;
import io.colmena.pos.audit.AuditTrail;
import io.colmena.pos.backup.BackupKeeper;
import io.colmena.pos.backup.BackupSchedule;
import io.colmena.pos.backup.BranchBackups;
import io.colmena.pos.backup.PendingRestore;
import io.colmena.pos.care.Care;
import io.colmena.pos.cash.CashDrawer;
import io.colmena.pos.cash.CashReportText;
import io.colmena.pos.catalog.Assortment;
import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.ChainPrices;
import io.colmena.pos.catalog.ChainProducts;
import io.colmena.pos.catalog.PriceSwitch;
import io.colmena.pos.catalog.ProductDao;
import io.colmena.pos.checkout.Checkout;
import io.colmena.pos.checkout.SaleDao;
import io.colmena.pos.checkout.Shop;
import io.colmena.pos.connection.ConnectionCheck;
import io.colmena.pos.credit.CustomerPayments;
import io.colmena.pos.customers.Customers;
import io.colmena.pos.decisions.Decisions;
import io.colmena.pos.favourites.Favourites;
import io.colmena.pos.history.History;
import io.colmena.pos.imports.ProductImport;
import io.colmena.pos.imports.SalesImport;
import io.colmena.pos.inventory.Stock;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.journal.JournalVerifier;
import io.colmena.pos.numbering.Counters;
import io.colmena.pos.numbering.ReceiptNumbers;
import io.colmena.pos.numbering.SeriesRegister;
import io.colmena.pos.people.Approvals;
import io.colmena.pos.people.ChainPeople;
import io.colmena.pos.people.People;
import io.colmena.pos.people.Personnel;
import io.colmena.pos.printing.CreditNotes;
import io.colmena.pos.printing.PaymentSlips;
import io.colmena.pos.printing.ReceiptPrinter;
import io.colmena.pos.printing.Receipts;
import io.colmena.pos.reconciliation.NightlyReconciliation;
import io.colmena.pos.reconciliation.Reconciler;
import io.colmena.pos.recovery.Rebuild;
import io.colmena.pos.recovery.Recovery;
import io.colmena.pos.returns.ForeignReturns;
import io.colmena.pos.returns.ReturnBook;
import io.colmena.pos.returns.ReturnDao;
import io.colmena.pos.returns.Returns;
import io.colmena.pos.sealing.SealKeyPull;
import io.colmena.pos.sealing.Seals;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.settings.BranchSettingsFile;
import io.colmena.pos.sync.BranchIdentity;
import io.colmena.pos.sync.CentreClient;
import io.colmena.pos.sync.DailyTime;
import io.colmena.pos.sync.Enrolment;
import io.colmena.pos.sync.NewsWatch;
import io.colmena.pos.sync.SetAside;
import io.colmena.pos.sync.SyncClient;
import io.colmena.pos.sync.SyncLedger;
import io.colmena.pos.sync.SyncProcess;
import io.colmena.pos.sync.SyncSchedule;
import io.colmena.pos.sync.SyncService;
import io.colmena.pos.tickets.OpenTickets;
import io.colmena.shared.identity.BranchCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The composition root of a branch: everything is made and wired here, by hand, and nowhere else.
 */
public final class Branch implements AutoCloseable {
  private final BranchSettings settings;
  private final Database database;
  private final Clock clock;
  private final CentreClient centre;
  private final BranchIdentity identity;
  private final BranchJournal journal;
  private final SyncClient syncClient;
  private final SyncService syncService;
  private final SyncSchedule schedule;
  private final Reconciler reconciler;
  private final Enrolment enrolment;
  private final Recovery recovery;
  private final Rebuild rebuild;
  private final Catalog catalog;
  private final Assortment assortment;
  private final Decisions decisions;
  private final PriceSwitch priceSwitch;
  private final NewsWatch newsWatch;
  private final Stock stock;
  private final People people;
  private final Personnel personnel;
  private final Approvals approvals;
  private final AuditTrail audit;
  private final CashDrawer drawer;
  private final Checkout checkout;
  private final Customers customers;
  private final CustomerPayments customerPayments;
  private final OpenTickets tickets;
  private final Favourites favourites;
  private final Receipts receipts;
  private final ReceiptPrinter printer;
  private final History history;
  private final ProductImport productImport;
  private final SalesImport salesImport;
  private final BackupKeeper backupKeeper;
  private final BackupSchedule backupSchedule;
  private final Seals seals;
  private final SealKeyPull sealKeyPull;
  private final Returns returns;
  private final ForeignReturns foreignReturns;

  private Branch(BranchSettings settings, Database database, Clock clock) {
    BranchCode code = settings.code();
    this.settings = settings;
    this.database = database;
    this.clock = clock;
    this.identity = BranchIdentity.of(database, code);
    this.journal = new BranchJournal(code);
    Counters counters = new Counters();
    ProductDao products = new ProductDao();
    this.stock = new Stock(counters, journal, code);
    PasswordHasher hasher = new PasswordHasher(new SecureRandom());
    this.people = new People(database, counters, journal, hasher, code, clock);
    this.audit = new AuditTrail(database, counters, journal, code, settings.calendar(), clock);
    this.personnel = new Personnel(database, people, hasher, journal, audit, clock);
    this.approvals = new Approvals(database, people, audit);
    ChainPrices prices = new ChainPrices(products, journal, clock);
    this.priceSwitch = new PriceSwitch(database, prices);
    this.catalog =
        new Catalog(
            database, products, prices, counters, stock, journal, code, settings.calendar(), clock);
    this.assortment =
        new Assortment(
            database, catalog, products, stock, journal, audit, code, settings.calendar(), clock);
    this.centre =
        new CentreClient(
            code, settings.centre(), settings.sync().timeout(), identity::credential, clock);
    this.decisions =
        new Decisions(
            database,
            centre::changes,
            new ChainProducts(products, prices, counters, journal, code, clock),
            new ChainPeople(people, journal, clock));
    this.syncClient =
        new SyncClient(
            database,
            journal,
            code,
            centre,
            clock,
            settings.sync().mostBatchBytes(),
            SyncProcess.here(),
            new SetAside(database, centre::quarantine, clock),
            decisions);
    this.syncService = new SyncService(syncClient, identity);
    this.newsWatch =
        new NewsWatch(
            syncService,
            decisions,
            (after, wait) -> centre.changes(after, wait).upTo() > after,
            settings.sync().timeout());
    this.schedule =
        new SyncSchedule(
            syncService,
            syncClient,
            settings.sync().dailyAt(),
            settings.calendar().zone(),
            settings.sync().every(),
            clock);
    this.reconciler = new Reconciler(database, journal, code, centre::reconcile, clock);
    syncService.afterEachRun(new NightlyReconciliation(reconciler, schedule::lastDaily));
    this.enrolment = new Enrolment(centre, identity, settings.centre(), clock);
    this.recovery = new Recovery(database, journal, code, centre, clock, SyncProcess.here());
    this.rebuild = new Rebuild(database, journal, identity, enrolment, centre, clock);
    Runnable afterChange = settings.sync().afterSale() ? syncService::nudge : syncService::refresh;
    this.drawer =
        new CashDrawer(
            database,
            counters,
            journal,
            code,
            settings.till(),
            settings.cash().differenceThreshold(),
            settings.calendar(),
            clock,
            afterChange);
    SaleDao sales = new SaleDao();
    this.tickets = new OpenTickets(database, products, sales, audit, settings.till(), clock);
    this.favourites = new Favourites(database, products, stock);
    if (settings.series() != null) {
      new SeriesRegister(database).claim(settings.series(), settings.till());
    }
    this.checkout =
        new Checkout(
            database,
            sales,
            stock,
            counters,
            new ReceiptNumbers(counters, settings.series()),
            journal,
            code,
            settings.calendar(),
            clock,
            afterChange,
            drawer,
            settings.documentAbove());
    this.seals = new Seals(database, journal, code, clock);
    this.sealKeyPull = new SealKeyPull(database, centre::sealKeys);
    syncService.afterEachRun(sealKeyPull);
    ReturnBook book =
        new ReturnBook(
            new ReturnDao(),
            stock,
            counters,
            new ReceiptNumbers(counters, settings.series()),
            journal,
            code,
            settings.calendar(),
            clock,
            drawer,
            afterChange);
    this.returns = new Returns(database, book, settings.cash().rounding());
    this.foreignReturns = new ForeignReturns(database, book, settings.cash().rounding());
    this.customers = new Customers(database, counters, journal, audit, code, clock, afterChange);
    this.customerPayments =
        new CustomerPayments(
            database, counters, journal, code, settings.calendar(), clock, drawer, afterChange);
    this.receipts =
        new Receipts(
            new Shop(settings.name(), code, settings.till()),
            settings.printing().header(),
            () -> settings.calendar().localTime(clock.instant()),
            seals::of,
            sale -> returns.of(sale.id()));
    this.printer = ReceiptPrinter.of(settings.printing());
    this.history = new History(database, sales, settings.calendar(), clock);
    this.productImport = new ProductImport(database, catalog, products, assortment);
    this.salesImport = new SalesImport(database, catalog, products, people, checkout, code);
    this.backupKeeper = new BackupKeeper(backups(), settings, clock);
    this.backupSchedule =
        new BackupSchedule(
            backupKeeper,
            new DailyTime(settings.backups().dailyAt(), settings.calendar().zone()),
            clock);
  }

  /** Opens the branch's database; nothing is scheduled yet. */
  public static Branch open(BranchSettings settings) {
    return open(settings, Clock.tickMillis(ZoneOffset.UTC));
  }

  public static Branch open(BranchSettings settings, Clock clock) {
    Database database = Database.open(settings.database(), Schema.BRANCH);
    try {
      return new Branch(settings, database, clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  public BranchSettings settings() {
    return settings;
  }

  public Database database() {
    return database;
  }

  public Clock clock() {
    return clock;
  }

  public BranchIdentity identity() {
    return identity;
  }

  public BranchJournal journal() {
    return journal;
  }

  public JournalVerifier verifier() {
    return new JournalVerifier(database, journal);
  }

  /** One run in the caller's thread, as the command line does it. */
  public SyncClient syncClient() {
    return syncClient;
  }

  /** Runs in the background, as the till does it. */
  public SyncService sync() {
    return syncService;
  }

  /** What is written down about synchronising. */
  public SyncLedger syncLedger() {
    return new SyncLedger(database, identity);
  }

  /** Finds out, step by step, what is wrong between here and the centre. */
  public ConnectionCheck connectionCheck() {
    return new ConnectionCheck(
        settings.centre(), settings.sync().timeout(), centre, identity, database, journal, clock);
  }

  public SyncSchedule schedule() {
    return schedule;
  }

  /** Compares with the centre in the caller's thread. */
  public Reconciler reconciler() {
    return reconciler;
  }

  public Enrolment enrolment() {
    return enrolment;
  }

  public Recovery recovery() {
    return recovery;
  }

  public Rebuild rebuild() {
    return rebuild;
  }

  public Catalog catalog() {
    return catalog;
  }

  /** What the branch offers, to be changed by whoever may. */
  public Assortment assortment() {
    return assortment;
  }

  /** What the chain decided. */
  public Decisions decisions() {
    return decisions;
  }

  /** Writes prices when they begin. */
  public PriceSwitch priceSwitch() {
    return priceSwitch;
  }

  public Stock stock() {
    return stock;
  }

  public People people() {
    return people;
  }

  public Personnel personnel() {
    return personnel;
  }

  public Approvals approvals() {
    return approvals;
  }

  public AuditTrail audit() {
    return audit;
  }

  public Checkout checkout() {
    return checkout;
  }

  public Customers customers() {
    return customers;
  }

  /** The drawer of this till. */
  public CashDrawer drawer() {
    return drawer;
  }

  public CashReportText cashReports() {
    return new CashReportText(
        new Shop(settings.name(), settings.code(), settings.till()), settings.calendar(), clock);
  }

  /** Goods that come back against a sale of this branch. */
  public Returns returns() {
    return returns;
  }

  /** Goods that come back against a receipt of another branch. */
  public ForeignReturns foreignReturns() {
    return foreignReturns;
  }

  /** Fetches what is needed to check the receipts of other branches. */
  public SealKeyPull sealKeyPull() {
    return sealKeyPull;
  }

  /** What the QR codes of receipts say. */
  public Seals seals() {
    return seals;
  }

  /** What customers pay of their debts. */
  public CustomerPayments customerPayments() {
    return customerPayments;
  }

  public PaymentSlips paymentSlips() {
    return new PaymentSlips(
        new Shop(settings.name(), settings.code(), settings.till()),
        settings.printing().header(),
        settings.calendar()::localTime);
  }

  public CreditNotes creditNotes() {
    return new CreditNotes(
        new Shop(settings.name(), settings.code(), settings.till()), settings.printing().header());
  }

  public OpenTickets tickets() {
    return tickets;
  }

  public Favourites favourites() {
    return favourites;
  }

  public Receipts receipts() {
    return receipts;
  }

  public ReceiptPrinter printer() {
    return printer;
  }

  public History history() {
    return history;
  }

  public ProductImport productImport() {
    return productImport;
  }

  public SalesImport salesImport() {
    return salesImport;
  }

  /** What is begun once the till is open, and goes on behind it. */
  public void startSchedules() {
    schedule.start();
    backupSchedule.start();
    priceSwitch.start();
    newsWatch.start();
    drawer.afterEachClose(backupSchedule::dayClosed);
  }

  /**
   * @param file of the settings, or null where the branch was not opened from one
   */
  public Care care(@Nullable BranchSettingsFile file) {
    return new Care(
        database, audit, file, backupKeeper, new PendingRestore(settings), recovery, clock);
  }

  public BranchBackups backups() {
    return new BranchBackups(database, settings.code(), clock, settings.calendar().zone());
  }

  @Override
  public void close() {
    backupSchedule.close();
    newsWatch.close();
    priceSwitch.close();
    schedule.close();
    syncService.close();
    centre.close();
    database.close();
  }
}
