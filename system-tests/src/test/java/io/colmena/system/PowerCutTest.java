package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.app.Centre;
import io.colmena.central.reports.Grouping;
import io.colmena.central.reports.SalesReport;
import io.colmena.central.settings.CentralSettings;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.testing.SettableClock;
import io.colmena.database.testing.powercut.PowerCutDisk;
import io.colmena.database.testing.powercut.Survival;
import io.colmena.pos.app.Branch;
import io.colmena.pos.journal.JournalVerifier;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.sync.PushResult;
import io.colmena.shared.facts.Sale;
import io.colmena.system.Shops.Shop;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class B: a receipt that was printed and a batch that was acknowledged outlive a power cut. */
class PowerCutTest {
  private static final List<Survival> SURVIVALS = List.of(Survival.values());
  private static final int CUTS = Integer.getInteger("colmena.test.power-cuts", 1);

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
  private final Random random = new Random(20261122);
  private final PowerCutDisk disk = new PowerCutDisk();
  private final List<Told> told = new ArrayList<>();
  private Shops shops;

  /**
   * @param moment of the disk at which a receipt came out or the centre answered
   * @param entries that are safe since then
   */
  private record Told(int moment, long entries) {}

  @BeforeEach
  void open() {
    shops = new Shops(folder);
  }

  @AfterEach
  void close() {
    shops.close();
    disk.close();
  }

  private static DatabaseSettings on(PowerCutDisk disk) {
    return new DatabaseSettings(
        "jdbc:h2:" + disk.address("shop") + ";RETENTION_TIME=1", null, null, 4);
  }

  private long toldBy(int moment) {
    return told.stream()
        .filter(one -> one.moment() <= moment)
        .mapToLong(Told::entries)
        .max()
        .orElse(0);
  }

  private interface Check {
    void of(PowerCutDisk found, long safe) throws Exception;
  }

  /** Cuts the power at a moment, in several ways. */
  private void cutAt(int moment, Check check) throws Exception {
    for (int i = 0; i < CUTS; i++) {
      Survival survival = SURVIVALS.get(random.nextInt(SURVIVALS.size()));
      long seed = random.nextLong();
      try (PowerCutDisk found = disk.afterCutAt(moment, survival, seed)) {
        check.of(found, toldBy(moment));
      } catch (Exception | AssertionError e) {
        throw new AssertionError(
            "cut at %d of %d, %s, seed %d".formatted(moment, disk.moments(), survival, seed), e);
      }
    }
  }

  private BranchSettings till(PowerCutDisk disk) {
    BranchSettings settings = shops.settings(Shops.CUSCO, folder.resolve("CUS"), shops.url());
    return new BranchSettings(
        settings.code(),
        settings.name(),
        settings.till(),
        settings.calendar(),
        settings.dataFolder(),
        on(disk),
        settings.centre(),
        settings.sync(),
        settings.language(),
        settings.theme());
  }

  @Test
  void aReceiptThatWasPrintedIsThereWheneverThePowerGoes() throws Exception {
    try (Shop shop = new Shop(Branch.open(till(disk), clock))) {
      shop.stockUp();
      long before = entries(shop.branch());
      shop.sellsTimes(20);
      told.add(new Told(disk.moments(), before + 20));
      int begun = disk.moments();
      for (long sale = 21; sale <= 24; sale++) {
        shop.sells(1);
        told.add(new Told(disk.moments(), before + sale));
      }
      for (int moment = begun; moment <= disk.moments(); moment++) {
        cutAt(moment, (found, safe) -> assertThatTheTillHolds(found, safe, before));
      }
    }
  }

  private static long entries(Branch branch) {
    return branch.database().read(branch.journal()::head).sequence();
  }

  private void assertThatTheTillHolds(PowerCutDisk found, long safe, long before) {
    try (Branch branch = Branch.open(till(found), clock)) {
      long entries = entries(branch);
      assertThat(entries).isBetween(safe, safe + 1);
      assertThat(branch.verifier().verify()).isInstanceOf(JournalVerifier.Result.Intact.class);
      List<Sale> sales = branch.checkout().latest(100);
      assertThat(sales).hasSize((int) (entries - before));
      assertThat(sales).allSatisfy(sale -> assertThat(sale.payments()).hasSize(1));
      assertThat(sales)
          .extracting(sale -> String.valueOf(sale.document()))
          .as("receipts are numbered without a gap")
          .containsExactlyInAnyOrderElementsOf(
              LongStream.rangeClosed(1, sales.size()).mapToObj("B001-%08d"::formatted).toList());
      assertThat(stockOf(branch)).isEqualByComparingTo(BigDecimal.valueOf(1000 - sales.size()));
    }
  }

  private static BigDecimal stockOf(Branch branch) {
    return branch
        .database()
        .read(tx -> tx.query("select quantity from stock_levels").mapTo(BigDecimal.class).one());
  }

  private CentralSettings centre(PowerCutDisk disk) {
    return new CentralSettings(
        folder.resolve("cut"),
        on(disk),
        "127.0.0.1",
        0,
        Shops.ZONE,
        2,
        Duration.ofDays(7),
        LocalTime.of(3, 30));
  }

  @Test
  void aBatchThatWasAcknowledgedIsThereAndCountsOnceWheneverThePowerGoes() throws Exception {
    int begun;
    try (Centre centre = Centre.open(centre(disk), clock)) {
      URI url = centre.start();
      try (HandmadeBranch cusco = new HandmadeBranch(centre, url, Shops.CUSCO)) {
        begun = disk.moments();
        told.add(new Told(begun, 0));
        for (int sale = 1; sale <= 20; sale++) {
          cusco.tells(Facts.sale("CUS-20261121-%03d".formatted(sale)));
          assertThat(cusco.pushes()).isInstanceOf(PushResult.Acknowledged.class);
          told.add(new Told(disk.moments(), sale));
        }
      }
    }
    for (int moment = begun; moment <= disk.moments(); moment += CUTS > 1 ? 1 : 7) {
      cutAt(moment, this::assertThatTheCentreHolds);
    }
  }

  private void assertThatTheCentreHolds(PowerCutDisk found, long safe) {
    try (Centre centre = Centre.open(centre(found), clock)) {
      long held = number(centre, "select sequence from journal_heads");
      assertThat(held).isBetween(safe, safe + 1);
      assertThat(number(centre, "select sequence from projections")).isLessThanOrEqualTo(held);
      centre.start();
      Eventually.holds(
          "everything is projected",
          () -> centre.overview().all().stream().allMatch(row -> row.unprojected() == 0));
      SalesReport report =
          centre
              .reports()
              .sales(
                  LocalDate.of(2000, 1, 1),
                  LocalDate.of(2100, 1, 1),
                  Grouping.BRANCH,
                  Optional.empty());
      assertThat(report.total().tickets()).isEqualTo(held);
      assertThat(report.total().total().amount())
          .isEqualByComparingTo(new BigDecimal("2.50").multiply(BigDecimal.valueOf(held)));
    }
  }

  private static long number(Centre centre, String sql) {
    return centre.database().read(tx -> tx.query(sql).mapTo(Long.class).one());
  }
}
