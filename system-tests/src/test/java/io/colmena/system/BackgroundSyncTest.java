package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.testing.SettableClock;
import io.colmena.pos.app.Branch;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.sync.SyncRun;
import io.colmena.pos.sync.SyncStatus;
import io.colmena.pos.sync.SyncTrigger;
import io.colmena.system.Shops.Shop;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The till synchronises by itself: after a sale, at its times, when a run was missed, when the
 * network is back.
 */
class BackgroundSyncTest {
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
  private Shops shops;
  private @Nullable Shop till;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    shops.branch(Shops.CUSCO, shops.url(), clock).close();
  }

  @AfterEach
  void close() throws Exception {
    if (till != null) {
      till.close();
    }
    shops.close();
  }

  private Shop tillThat(boolean sendsSales, @Nullable Duration every, URI line) {
    BranchSettings plain = shops.settings(Shops.CUSCO, folder.resolve("CUS"), line);
    BranchSettings settings =
        new BranchSettings(
            plain.code(),
            plain.name(),
            plain.till(),
            plain.calendar(),
            plain.dataFolder(),
            plain.database(),
            plain.centre(),
            new BranchSettings.Sync(
                LocalTime.of(23, 0), every, sendsSales, 10_000, Duration.ofSeconds(3)),
            plain.language(),
            plain.theme());
    till = new Shop(Branch.open(settings, clock));
    return till;
  }

  private List<SyncTrigger> triggers(Shop shop) {
    return shop.branch().syncClient().latestRuns(50).stream().map(SyncRun::startedBy).toList();
  }

  @Test
  void aSaleIsSentAtOnce() {
    Shop shop = tillThat(true, null, shops.url());
    shop.sells(1);
    Eventually.holds("the sale is in the report", () -> shops.report().total().tickets() == 1);
    assertThat(triggers(shop)).contains(SyncTrigger.SALE);
  }

  @Test
  void aSaleWaitsForItsTimeWhenTheSettingsSaySo() {
    Shop shop = tillThat(false, null, shops.url());
    shop.sells(1);
    Eventually.holds("the count is shown", () -> shop.branch().sync().status().pending() == 4);
    assertThat(triggers(shop)).isEmpty();
  }

  @Test
  void anIntervalSynchronisesAgainAndAgain() {
    Shop shop = tillThat(false, Duration.ofMillis(200), shops.url());
    shop.branch().schedule().start();
    Eventually.holds(
        "two runs of the interval",
        () -> triggers(shop).stream().filter(t -> t == SyncTrigger.INTERVAL).count() >= 2);
  }

  @Test
  void aDailyRunThatWasMissedIsMadeUpAtTheNextStart() {
    Shop shop = tillThat(false, null, shops.url());
    shop.syncs();
    shop.branch().schedule().start();
    assertThat(triggers(shop)).doesNotContain(SyncTrigger.MISSED);
    shop.close();

    clock.set("2026-11-22T13:00:00Z"); // 08:00 in Lima: 23:00 passed while the computer was off
    Shop next = tillThat(false, null, shops.url());
    next.branch().schedule().start();
    Eventually.holds("the run is made up", () -> triggers(next).contains(SyncTrigger.MISSED));
  }

  @Test
  void whatWaitsIsSentWhenTheNetworkReturns() throws Exception {
    FlakyCentre line = shops.flakyLine();
    Shop shop = tillThat(true, null, line.url());
    line.losesTheRequest().losesTheRequest().losesTheRequest().losesTheRequest();
    shop.sells(1);
    Eventually.holds(
        "the till knows that it is cut off",
        () -> shop.branch().sync().status().connection() == SyncStatus.Connection.OFFLINE);
    Eventually.holds("the sale arrives by itself", () -> shops.report().total().tickets() == 1);
    assertThat(triggers(shop)).contains(SyncTrigger.RETRY);
    Eventually.holds(
        "the till knows that it is back",
        () -> shop.branch().sync().status().connection() == SyncStatus.Connection.ONLINE);
  }
}
