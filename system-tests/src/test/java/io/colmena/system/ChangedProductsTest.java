package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.colmena.central.reports.Grouping;
import io.colmena.central.reports.SalesReport;
import io.colmena.database.testing.SettableClock;
import io.colmena.pos.catalog.AdjustReason;
import io.colmena.pos.catalog.Assortment;
import io.colmena.pos.catalog.ProductCard;
import io.colmena.pos.catalog.Refusal.Refused;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.recovery.RebuildResult;
import io.colmena.pos.recovery.RecoveryResult;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncProgress;
import io.colmena.shared.facts.ProductState;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.system.Shops.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a branch changes of its products is the same at the centre and after a recovery. */
class ChangedProductsTest {
  private static final User BETO =
      new User("CUS-USR-001", "beto", "Beto Choque", Role.BRANCH_MANAGER, true);

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-21T13:00:00Z");
  private Shops shops;
  private Shop cusco;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    cusco = shops.branch(Shops.CUSCO, shops.url(), clock);
  }

  @AfterEach
  void close() {
    shops.close();
  }

  private Assortment assortment() {
    return cusco.branch().assortment();
  }

  private ProductCard coffee() {
    return cusco.branch().catalog().finder().card(cusco.coffee().id()).orElseThrow();
  }

  private static ProductState with(ProductState state, String category, String price) {
    return new ProductState(
        state.code(),
        state.name(),
        category,
        state.unit(),
        Money.of(price),
        state.cost(),
        state.taxKind(),
        List.of("7751271001014", "CAFE200"),
        state.bag(),
        "Tueste medio",
        Quantity.of(12),
        state.withdrawn());
  }

  private void changes(String category, String price) throws Refused {
    clock.advance(Duration.ofMinutes(1));
    ProductCard seen = coffee();
    assortment().change(new Assortment.Deed(BETO, null), seen, with(seen.state(), category, price));
  }

  @Test
  void aChangedProductIsTheSameAtBothSidesAndEachSaleCountsForItsCategoryThen() throws Refused {
    cusco.sells(1);
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    shops.awaitProjected();
    changes("Café y té", "3.00");
    cusco.sells(1);
    cusco.syncs();
    shops.awaitProjected();
    clock.advance(Duration.ofMinutes(1));
    cusco.sells(2);
    cusco.syncs();

    assertThat(shops.report(Grouping.CATEGORY).rows())
        .extracting(SalesReport.Row::key, row -> row.total().toString())
        .containsExactlyInAnyOrder(tuple("Desayuno", "2.50"), tuple("Café y té", "9.00"));
    assertThat(SameAtBothSides.of(cusco, shops)).isEqualTo(3);
    assertThat(
            SameAtBothSides.rows(
                shops.centre().database(), "select barcode from barcodes order by barcode"))
        .containsExactly(List.of("7751271001014"), List.of("CAFE200"));
  }

  @Test
  void theCentreMakesThemAgainFromTheJournal() throws Refused {
    cusco.sells(1);
    changes("Café y té", "3.00");
    cusco.sells(1);
    assortment().withdraw(new Assortment.Deed(BETO, null), coffee(), true);
    cusco.syncs();
    shops.awaitProjected();
    Map<String, List<String>> before = ProjectedTables.dump(shops.centre().database());

    shops.centre().administration().rebuild("");

    assertThat(ProjectedTables.dump(shops.centre().database())).isEqualTo(before);
    assertThat(before.get("products")).singleElement().asString().contains("Tueste medio");
  }

  @Test
  void aNewComputerHasThemAsTheyWereLast() throws Refused {
    changes("Café y té", "3.00");
    ProductCard seen = coffee();
    assortment()
        .adjust(
            new Assortment.Deed(BETO, null), seen, Quantity.of(990), AdjustReason.DAMAGED, "rotos");
    assortment().withdraw(new Assortment.Deed(BETO, null), seen, true);
    cusco.syncs();
    Shop fresh = shops.reopen(Shops.CUSCO, folder.resolve("new"), shops.url(), clock);

    RebuildResult result =
        fresh
            .branch()
            .rebuild()
            .rebuild(shops.centre().branches().newCode(Shops.CUSCO), SyncProgress.NONE);

    assertThat(((RebuildResult.Rebuilt) result).unread()).isEmpty();
    assertThat(BranchTables.dump(fresh.branch().database()))
        .isEqualTo(BranchTables.dump(cusco.branch().database()));
  }

  @Test
  void aRestoredBranchTakesTheChangesBackAndTellsItsOwnAgain() throws Exception {
    assumeTrue(shops.hasFiles(), "this test copies database files");
    Path database = folder.resolve("CUS").resolve("branch.mv.db");
    cusco.syncs();
    cusco.close();
    Path backup = Files.copy(database, folder.resolve("backup"));
    reopen();
    changes("Café y té", "3.00");
    cusco.syncs();
    cusco.close();
    Files.copy(backup, database, StandardCopyOption.REPLACE_EXISTING);
    reopen();
    changes("Bebidas", "3.20");
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.FORKED);

    RecoveryResult.Recovered recovered =
        (RecoveryResult.Recovered) cusco.branch().recovery().recover();

    assertThat(recovered.unread()).isEmpty();
    assertThat(coffee().state().price()).isEqualTo(Money.of("3.20"));
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(SameAtBothSides.of(cusco, shops)).isZero();
  }

  private void reopen() {
    cusco = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), shops.url(), clock);
  }
}
