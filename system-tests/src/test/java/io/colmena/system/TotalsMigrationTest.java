package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.colmena.database.testing.SettableClock;
import io.colmena.shared.reconciliation.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A centre of the version before, whose totals had a key of four columns, is updated. */
class TotalsMigrationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
  private Shops shops;

  @BeforeEach
  void open() {
    shops = new Shops(folder);
    assumeTrue(shops.hasFiles(), "the old tables are made with H2's words");
  }

  @AfterEach
  void close() {
    shops.close();
  }

  private List<String> totals() {
    shops.awaitProjected();
    Map<String, List<String>> tables = ProjectedTables.dump(shops.centre().database());
    return Stream.of("daily_totals", "daily_breakdowns")
        .flatMap(table -> tables.get(table).stream())
        .toList();
  }

  private Shops.Shop sellingShop() throws Exception {
    Shops.Shop cusco = shops.branch(Shops.CUSCO, shops.url(), clock);
    Shops.Shop lima = shops.branch(Shops.LIMA, shops.url(), clock);
    cusco.sellsTimes(3);
    lima.sells(2);
    cusco.syncs();
    lima.syncs();
    return cusco;
  }

  @Test
  void keepsEverySumAndGoesOnAddingToIt() throws Exception {
    Shops.Shop cusco = sellingShop();
    List<String> before = totals();
    assertThat(before).hasSizeGreaterThan(8);
    OldSchema.withTotalsByName(shops.centre().database());
    shops.centre().close();

    shops.startCentre();
    assertThat(totals()).isEqualTo(before);

    Shops.Shop again = shops.reopen(Shops.CUSCO, folderOf(cusco), shops.url(), clock);
    again.sellsTimes(2);
    again.syncs();
    assertThat(shops.report().total().tickets()).isEqualTo(6);
    assertThat(totals()).hasSameSizeAs(before);
    assertThat(again.branch().reconciler().reconcile(TODAY, TODAY))
        .singleElement()
        .satisfies(day -> assertThat(day.outcome()).isEqualTo(Outcome.EQUAL));
  }

  private Path folderOf(Shops.Shop shop) {
    shop.close();
    return folder.resolve(Shops.CUSCO.code());
  }
}
