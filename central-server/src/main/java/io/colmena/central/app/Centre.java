package io.colmena.central.app;

import io.colmena.central.administration.DirectAdministration;
import io.colmena.central.backup.CentralBackups;
import io.colmena.central.branches.BranchOverview;
import io.colmena.central.branches.Branches;
import io.colmena.central.catalog.ChainCatalog;
import io.colmena.central.catalog.ChainPrices;
import io.colmena.central.decisions.ChangeFeed;
import io.colmena.central.decisions.DecisionTrail;
import io.colmena.central.http.ApiFeatures;
import io.colmena.central.http.CentralServer;
import io.colmena.central.http.LocalDoor;
import io.colmena.central.http.SignIn;
import io.colmena.central.ingest.Forks;
import io.colmena.central.ingest.Heads;
import io.colmena.central.ingest.HeldJournal;
import io.colmena.central.ingest.Ingest;
import io.colmena.central.ingest.SyncRunLog;
import io.colmena.central.ingest.SyncRuns;
import io.colmena.central.ingest.Traffic;
import io.colmena.central.people.CentralPeople;
import io.colmena.central.projection.BatchReader;
import io.colmena.central.projection.Projector;
import io.colmena.central.projection.ProjectorPool;
import io.colmena.central.projection.Quarantine;
import io.colmena.central.projection.ReadAhead;
import io.colmena.central.projection.Repairs;
import io.colmena.central.reconciliation.NightlyReconciliation;
import io.colmena.central.reconciliation.Reconciliation;
import io.colmena.central.reports.SalesReports;
import io.colmena.central.reports.Tickets;
import io.colmena.central.reports.TodayReport;
import io.colmena.central.returns.DoubleReturns;
import io.colmena.central.settings.CentralSettings;
import io.colmena.central.staff.ChainStaff;
import io.colmena.central.tokens.AccessTokens;
import io.colmena.central.tokens.SigningKeys;
import io.colmena.central.web.WebFeatures;
import io.colmena.central.web.today.LiveToday;
import io.colmena.database.Database;
import io.colmena.database.Schema;
import io.colmena.database.Throttle;
import io.colmena.foundation.security.PasswordHasher;
import io.colmena.foundation.security.RandomCodes;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * The composition root of the centre: everything is made and wired here, by hand, and nowhere else.
 */
public final class Centre implements AutoCloseable {
  /** While more batches than these are being taken in, reports wait for acknowledgements. */
  private static final int BATCHES_A_PROJECTOR = 2;

  /** What is read ahead: some thousand entries each, two or three megabytes. */
  private static final int READINGS_A_PROJECTOR = 4;

  /** A branch that has more sends it well before this, or has lost its line. */
  private static final Duration NEXT_BATCH = Duration.ofMillis(200);

  private final Database database;
  private final Branches branches;
  private final CentralPeople people;
  private final SalesReports reports;
  private final BranchOverview overview;
  private final DirectAdministration administration;
  private final ReadAhead readAhead;
  private final ProjectorPool projectors;
  private final LiveToday live;
  private final Reconciliation reconciliation;
  private final NightlyReconciliation nightly;
  private final ChainCatalog catalog;
  private final ChainPrices prices;
  private final ChainStaff staff;
  private final CentralServer server;

  private Centre(CentralSettings settings, Database database, Clock clock) {
    SecureRandom random = new SecureRandom();
    RandomCodes codes = new RandomCodes(random);
    this.database = database;
    this.branches = new Branches(database, codes, clock, settings.enrolmentCodeLife());
    this.people = new CentralPeople(database, new PasswordHasher(random), codes, clock);
    this.reports = new SalesReports(database);
    this.overview = new BranchOverview(database);
    HeldJournal held = new HeldJournal();
    this.readAhead =
        new ReadAhead(
            database,
            new BatchReader(held),
            settings.projectors(),
            READINGS_A_PROJECTOR * settings.projectors());
    Projector projector = new Projector(database, readAhead, new Quarantine(), clock);
    Traffic traffic = new Traffic(BATCHES_A_PROJECTOR * settings.projectors(), NEXT_BATCH);
    TodayReport today = new TodayReport(database, overview, clock, settings.zone());
    this.live = new LiveToday(today::read);
    this.projectors = new ProjectorPool(projector, traffic, settings.projectors(), live::news);
    this.reconciliation = new Reconciliation(database, held, projector::project, clock);
    this.nightly =
        new NightlyReconciliation(
            reconciliation, branches, settings.reconciliationAt(), settings.zone(), clock);
    CentralBackups backups = new CentralBackups(database, clock, settings.zone());
    this.administration =
        new DirectAdministration(
            branches, people, projector, reconciliation, backups, new DoubleReturns(database));
    Ingest ingest =
        new Ingest(
            database,
            held,
            new Forks(database),
            new SyncRunLog(),
            clock,
            traffic,
            projectors::wake);
    ChangeFeed changes = new ChangeFeed(database, clock);
    DecisionTrail trail = new DecisionTrail(database, clock);
    this.prices = new ChainPrices(database, changes, trail, clock);
    this.catalog = new ChainCatalog(database, changes, trail, prices, clock);
    this.staff = new ChainStaff(database, changes, trail, new PasswordHasher(random));
    AccessTokens tokens = new AccessTokens(new SigningKeys(database, codes, clock), clock);
    Throttle throttle = new Throttle(database, clock);
    SignIn signIn = new SignIn(people, tokens, throttle);
    LocalDoor localDoor = new LocalDoor(settings.dataFolder(), codes);
    ApiFeatures api =
        new ApiFeatures(
            database,
            branches,
            overview,
            reports,
            administration,
            backups,
            ingest,
            new Heads(database, held, clock),
            changes,
            reconciliation,
            tokens,
            throttle,
            signIn,
            localDoor,
            clock);
    WebFeatures web =
        new WebFeatures(
            signIn,
            reports,
            new Tickets(database),
            today,
            live,
            api.authorized(),
            overview,
            reconciliation,
            catalog,
            prices,
            staff,
            changes,
            trail,
            new SyncRuns(database),
            new Repairs(database, projector, new BatchReader(held), trail, clock),
            branches,
            database,
            clock,
            settings.zone());
    this.server =
        new CentralServer(
            settings.host(),
            settings.port(),
            api.authorized(),
            web.problemPage(),
            localDoor,
            Stream.concat(api.features().stream(), web.features().stream()).toList());
  }

  /** Opens the centre's database; nothing listens yet. */
  public static Centre open(CentralSettings settings) {
    return open(settings, Clock.tickMillis(ZoneOffset.UTC));
  }

  public static Centre open(CentralSettings settings, Clock clock) {
    Database database = Database.open(settings.database(), Schema.CENTRAL);
    try {
      return new Centre(settings, database, clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Begins to listen and goes on with whatever was not projected yet; @return the address. */
  public URI start() {
    URI url = server.start();
    branches.all().forEach(projectors::wake);
    nightly.start();
    live.start();
    return url;
  }

  public Branches branches() {
    return branches;
  }

  public CentralPeople people() {
    return people;
  }

  public SalesReports reports() {
    return reports;
  }

  /** The articles of the chain. */
  public ChainCatalog catalog() {
    return catalog;
  }

  public ChainPrices prices() {
    return prices;
  }

  /** The people of the branches. */
  public ChainStaff staff() {
    return staff;
  }

  public BranchOverview overview() {
    return overview;
  }

  public Reconciliation reconciliation() {
    return reconciliation;
  }

  /** What looks at the centre's own tables every night. */
  public NightlyReconciliation nightly() {
    return nightly;
  }

  public DirectAdministration administration() {
    return administration;
  }

  public Database database() {
    return database;
  }

  /** The routes for programs and for people. */
  public CentralServer server() {
    return server;
  }

  @Override
  public void close() {
    live.close(); // or its viewers would keep the server
    server.close();
    nightly.close();
    projectors.close();
    readAhead.close();
    database.close();
  }
}
