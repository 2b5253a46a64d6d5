package io.colmena.system;

import io.colmena.central.app.Centre;
import io.colmena.central.reports.Grouping;
import io.colmena.central.reports.SalesReport;
import io.colmena.central.settings.CentralSettings;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.testing.TestDatabases;
import io.colmena.pos.app.Branch;
import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.sync.SyncProgress;
import io.colmena.pos.sync.SyncRun;
import io.colmena.pos.sync.SyncTrigger;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A real centre and real branches on databases of their own, in one process, over real HTTP. */
final class Shops implements AutoCloseable {
  static final BranchCode CUSCO = BranchCode.of("CUS");
  static final BranchCode LIMA = BranchCode.of("LIM");
  static final ZoneId ZONE = ZoneId.of("America/Lima");

  /** For an answer of the centre: enough for a cold one on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private final Path folder;
  private final TestDatabases databases = new TestDatabases();
  private final Map<Path, DatabaseSettings> settings = new HashMap<>();
  private final List<Runnable> closing = new ArrayList<>();
  private Centre centre;
  private URI url;

  Shops(Path folder) {
    this.folder = folder;
    startCentre();
  }

  void startCentre() {
    Path data = folder.resolve("centre");
    centre =
        Centre.open(
            new CentralSettings(
                data,
                database(data, "centre"),
                "127.0.0.1",
                0,
                ZONE,
                2,
                Duration.ofDays(7),
                LocalTime.of(3, 30)));
    url = centre.start();
  }

  /**
   * The same database for the same folder: a file in it, or one on the server that tests were
   * given.
   */
  DatabaseSettings database(Path data, String name) {
    return settings.computeIfAbsent(
        data,
        _ ->
            databases.isOnServer() ? databases.fresh() : DatabaseSettings.embedded(data, name, 12));
  }

  /** Tests that copy database files can do so only where there are files. */
  boolean hasFiles() {
    return !databases.isOnServer();
  }

  Centre centre() {
    return centre;
  }

  URI url() {
    return url;
  }

  /** A line in front of the centre that can be made to fail. */
  FlakyCentre flakyLine() throws Exception {
    FlakyCentre flaky = new FlakyCentre(url);
    closing.add(flaky::close);
    return flaky;
  }

  /** A new branch that is enrolled and has a cashier and a product. */
  Shop branch(BranchCode code, URI line, Clock clock) throws Exception {
    String enrolment = centre.branches().create(code, "Sucursal " + code);
    Shop shop = reopen(code, folder.resolve(code.code()), line, clock);
    shop.branch().enrolment().enrol(enrolment);
    shop.stockUp();
    return shop;
  }

  /** A branch on a folder as it is. */
  Shop reopen(BranchCode code, Path data, URI line, Clock clock) {
    Shop shop = new Shop(Branch.open(settings(code, data, line), clock));
    closing.add(shop::close);
    return shop;
  }

  BranchSettings settings(BranchCode code, Path data, URI line) {
    return new BranchSettings(
        code,
        "Sucursal " + code,
        "1",
        new BusinessCalendar(ZONE, 0),
        data,
        database(data, "branch"),
        line,
        new BranchSettings.Sync(LocalTime.of(23, 0), null, false, 10_000, PATIENCE),
        Locale.of("es"),
        BranchSettings.Theme.LIGHT);
  }

  /** Waits until everything the centre holds is in the tables that reports read. */
  void awaitProjected() {
    Eventually.holds(
        "everything is projected",
        () -> centre.overview().all().stream().allMatch(row -> row.unprojected() == 0));
  }

  /** What the centre reports by branch for all days. */
  SalesReport report() {
    return report(Grouping.BRANCH);
  }

  SalesReport report(Grouping by) {
    awaitProjected();
    return centre
        .reports()
        .sales(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1), by, Optional.empty());
  }

  @Override
  public void close() {
    closing.reversed().forEach(Runnable::run);
    centre.close();
    databases.close();
  }

  /** A branch with somebody who sells in it. */
  static final class Shop implements AutoCloseable {
    private final Branch branch;
    private boolean closed;

    Shop(Branch branch) {
      this.branch = branch;
    }

    Branch branch() {
      return branch;
    }

    void stockUp() {
      branch.people().create("rosa", "Rosa Quispe", Role.CASHIER, "secreto1".toCharArray());
      branch
          .database()
          .inTransaction(tx ->
              branch
                  .catalog()
                  .create(
                      tx,
                      new NewProduct(
                          "CAF-001",
                          "Café molido 200 g",
                          "Desayuno",
                          UnitOfSale.UN,
                          Money.of("2.50"),
                          null,
                          TaxKind.IGV,
                          List.of("7751271001014"),
                          Quantity.of(1000))));
    }

    Product coffee() {
      return branch.catalog().search("cafe", 1).getFirst();
    }

    User rosa() {
      return branch.people().active().getFirst();
    }

    /** Sells some coffees, paid in cash. */
    Sale sells(int coffees) {
      Ticket ticket = Ticket.open().add(coffee(), Quantity.of(coffees));
      return branch
          .checkout()
          .charge(ticket, Tender.of(ticket.total()).cash(ticket.total()), rosa());
    }

    void sellsTimes(int times) {
      for (int i = 0; i < times; i++) {
        sells(1);
      }
    }

    SyncRun syncs() {
      return branch.syncClient().run(SyncTrigger.BUTTON, SyncProgress.NONE);
    }

    long pending() {
      return branch.syncClient().pending();
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        branch.close();
      }
    }
  }
}
