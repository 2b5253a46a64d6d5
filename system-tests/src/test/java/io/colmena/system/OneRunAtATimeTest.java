package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.testing.SettableClock;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncProgress;
import io.colmena.pos.sync.SyncRun;
import io.colmena.pos.sync.SyncTrigger;
import io.colmena.system.Shops.Shop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class B: two windows, tills or processes never push one branch's queue at the same time. */
class OneRunAtATimeTest {
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
  private Shops shops;
  private Shop till;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    till = shops.branch(Shops.CUSCO, shops.url(), clock);
  }

  @AfterEach
  void close() throws Exception {
    shops.close();
  }

  @Test
  void aSecondTillIsToldThatTheBranchIsSynchronising() throws Exception {
    Shop second = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), shops.url(), clock);
    till.sellsTimes(3);
    CountDownLatch inTheMiddle = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<SyncRun> first =
        CompletableFuture.supplyAsync(() ->
            till.branch()
                .syncClient()
                .run(
                    SyncTrigger.BUTTON,
                    (_, _) -> {
                      inTheMiddle.countDown();
                      try {
                        return goOn.await(30, TimeUnit.SECONDS);
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                    }));
    assertThat(inTheMiddle.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(second.syncs().outcome()).isEqualTo(SyncOutcome.BUSY);
    goOn.countDown();
    assertThat(first.get(30, TimeUnit.SECONDS).outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(second.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
  }

  @Test
  void theLeaseOfAProcessThatWasKilledIsTakenOverAtOnce() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    leaseTo(host() + "|" + gone.pid() + "|0|x", Duration.ofSeconds(60));
    assertThat(till.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
  }

  @Test
  void theLeaseOfAnotherComputerIsRespectedUntilItRunsOut() {
    leaseTo("another-computer|1|0|x", Duration.ofSeconds(60));
    assertThat(till.syncs().outcome()).isEqualTo(SyncOutcome.BUSY);
    clock.advance(Duration.ofSeconds(61));
    assertThat(till.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
  }

  @Test
  void aLeaseTakenUnderAClockThatWasFastDoesNotBlockForEver() {
    leaseTo("another-computer|1|0|x", Duration.ofDays(365));
    assertThat(till.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
  }

  private static String host() throws Exception {
    return java.net.InetAddress.getLocalHost().getHostName();
  }

  private void leaseTo(String holder, Duration left) {
    till.branch()
        .database()
        .inTransaction(tx ->
            tx.update(
                    "update sync_state set run_holder = :holder, run_expires_at = :until where id = 1")
                .bind("holder", holder)
                .bind("until", clock.instant().plus(left))
                .execute());
  }

  @Test
  void aRunThatIsCancelledKeepsWhatWasAcknowledged() {
    till.sellsTimes(3);
    SyncRun stopped = till.branch().syncClient().run(SyncTrigger.BUTTON, (_, _) -> false);
    assertThat(stopped.outcome()).isEqualTo(SyncOutcome.CANCELLED);
    SyncRun rest = till.branch().syncClient().run(SyncTrigger.BUTTON, SyncProgress.NONE);
    assertThat(rest.outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(till.pending()).isZero();
  }
}
