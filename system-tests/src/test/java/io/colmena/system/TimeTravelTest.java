package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.colmena.database.testing.SettableClock;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncRun;
import io.colmena.system.Shops.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Class I: a database that goes back in time is noticed, never merged; the centre's is sent again
 * what it lost.
 */
class TimeTravelTest {
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
  private Shops shops;
  private Shop cusco;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    assumeTrue(shops.hasFiles(), "these tests copy database files");
    cusco = shops.branch(Shops.CUSCO, shops.url(), clock);
  }

  @AfterEach
  void close() throws Exception {
    shops.close();
  }

  private Path database() {
    return folder.resolve("CUS").resolve("branch.mv.db");
  }

  private void copyTo(Path copy) throws IOException {
    cusco.close();
    Files.createDirectories(copy.getParent());
    Files.copy(database(), copy, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aBranchRestoredFromAnOlderCopyIsToldSo() throws Exception {
    cusco.sellsTimes(2);
    cusco.syncs();
    Path backup = folder.resolve("backup/branch.mv.db");
    copyTo(backup);
    cusco = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), shops.url(), clock);
    cusco.sellsTimes(3);
    cusco.syncs();
    cusco.close();
    Files.copy(backup, database(), StandardCopyOption.REPLACE_EXISTING);

    cusco = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), shops.url(), clock);
    SyncRun run = cusco.syncs();
    assertThat(run.outcome()).isEqualTo(SyncOutcome.FORKED);
    assertThat(run.message()).contains("8 entries", "only 5", "older copy");
    assertThat(shops.report().total().tickets()).isEqualTo(5);
  }

  @Test
  void aClonedTillIsRefusedOnceTheOtherHasSold() throws Exception {
    cusco.sellsTimes(2);
    cusco.syncs();
    Path clone = folder.resolve("clone/branch.mv.db");
    copyTo(clone);
    cusco = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), shops.url(), clock);
    Shop twin = shops.reopen(Shops.CUSCO, clone.getParent(), shops.url(), clock);
    cusco.sells(1);
    twin.sells(2);
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    SyncRun run = twin.syncs();
    assertThat(run.outcome()).isEqualTo(SyncOutcome.FORKED);
    assertThat(run.message()).contains("entry 6 is another one");
    assertThat(shops.report().total().tickets()).isEqualTo(3);
  }

  @Test
  void aCentreRestoredFromAnOlderCopyIsSentAgainWhatItLost() throws Exception {
    cusco.sellsTimes(2);
    cusco.syncs();
    shops.centre().close();
    Path held = folder.resolve("centre/centre.mv.db");
    Path backup = folder.resolve("centre-backup.mv.db");
    Files.copy(held, backup);
    shops.startCentre();
    cusco.close();
    cusco = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), shops.url(), clock);
    cusco.sellsTimes(4);
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    shops.centre().close();
    Files.copy(backup, held, StandardCopyOption.REPLACE_EXISTING);
    shops.startCentre();
    cusco.close();
    cusco = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), shops.url(), clock);

    assertThat(cusco.pending()).isZero();
    SyncRun run = cusco.syncs();
    assertThat(run.outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(run.sentEntries()).isEqualTo(4);
    assertThat(shops.report().total().tickets()).isEqualTo(6);
  }
}
