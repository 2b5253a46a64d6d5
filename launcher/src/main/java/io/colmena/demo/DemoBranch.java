package io.colmena.demo;

import io.colmena.demo.shopping.Customers;
import io.colmena.demo.shopping.Shop;
import io.colmena.demo.shopping.Visit;
import io.colmena.foundation.settings.SettingsReader;
import io.colmena.pos.app.Branch;
import io.colmena.pos.checkout.SalesTotals;
import io.colmena.pos.people.User;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncProgress;
import io.colmena.pos.sync.SyncRun;
import io.colmena.pos.sync.SyncTrigger;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A branch of the demonstration: a real one, with invented customers and a clock that can be set.
 */
final class DemoBranch implements AutoCloseable {
  private final Shop shop;
  private final ShopClock clock;
  private final Branch branch;
  private final List<User> cashiers = new ArrayList<>();
  private @Nullable Customers customers;

  private DemoBranch(Shop shop, ShopClock clock, Branch branch) {
    this.shop = shop;
    this.clock = clock;
    this.branch = branch;
  }

  static DemoBranch open(Shop shop, Path folder, URI centre, Clock real) {
    ShopClock clock = new ShopClock(real);
    return new DemoBranch(shop, clock, Branch.open(settings(shop, folder, centre, false), clock));
  }

  /**
   * @param live whether every sale is sent at once, as at a till in use
   */
  static BranchSettings settings(Shop shop, Path folder, URI centre, boolean live) {
    return BranchSettings.from(
        SettingsReader.read(
            BranchSettings.KEYS,
            null,
            Map.of(),
            List.of(
                "branch.code=" + shop.code(),
                "branch.name=" + shop.placeName(),
                "data.dir=" + folder,
                "centre.url=" + centre,
                "sync.after-sale=" + live)));
  }

  void enrol(String code) {
    try {
      branch.enrolment().enrol(code);
    } catch (CentreUnreachable | CentreRefused e) {
      throw new IllegalStateException(shop.placeName() + " was not enrolled", e);
    }
  }

  /** The shop before its first day: people, products and stock. */
  void furnish(DemoCatalogue catalogue, DemoPlan plan, LocalDateTime at) throws IOException {
    setClock(at);
    for (Shop.Employee employee : shop.employees()) {
      User user =
          branch
              .people()
              .create(employee.user(), employee.name(), employee.role(), LogIns.password());
      if (shop.cashiers().contains(employee)) {
        cashiers.add(user);
      }
    }
    catalogue.importInto(branch, shop.stockFactor(plan.days()));
    customers = new Customers(shop, catalogue.shelf(branch, shop, plan.seed()), plan.seed());
  }

  /** Who comes to the shop once it is furnished. */
  Customers customers() {
    return Objects.requireNonNull(customers, "the shop is empty");
  }

  void sell(List<Visit> visits) {
    for (Visit visit : visits) {
      setClock(visit.at());
      branch.checkout().charge(visit.ticket(), visit.tender(), cashiers.get(visit.cashier()));
    }
    clock.setRight();
  }

  private void setClock(LocalDateTime at) {
    clock.set(branch.settings().calendar().moment(at));
  }

  /**
   * @throws IllegalStateException if not everything arrived
   */
  void sync() {
    SyncRun run = branch.syncClient().run(SyncTrigger.COMMAND, SyncProgress.NONE);
    if (run.outcome() != SyncOutcome.DONE) {
      throw new IllegalStateException(
          shop.placeName() + " did not synchronise: " + run.outcome() + ", " + run.message());
    }
  }

  /** What the branch's own database says. */
  Figures figures(LocalDate from, LocalDate to) {
    SalesTotals totals = branch.checkout().totals(from, to);
    return new Figures(totals.tickets(), totals.units(), totals.total(), totals.payments());
  }

  /** How many entries its journal has. */
  long entries() {
    return branch.database().read(tx -> branch.journal().head(tx).sequence());
  }

  Shop shop() {
    return shop;
  }

  Branch branch() {
    return branch;
  }

  @Override
  public void close() {
    branch.close();
  }
}
