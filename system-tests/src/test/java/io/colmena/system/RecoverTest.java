package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.colmena.database.testing.SettableClock;
import io.colmena.pos.journal.JournalVerifier;
import io.colmena.pos.recovery.RecoveryResult;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.shared.facts.Sale;
import io.colmena.system.Shops.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class I: a branch whose database went back in time takes its history back and goes on. */
class RecoverTest {
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
  private final List<Sale> sold = new ArrayList<>();
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

  private void reopen() {
    cusco = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), shops.url(), clock);
  }

  private Path backUp() throws IOException {
    cusco.close();
    Path backup = folder.resolve("backup-" + sold.size() + ".mv.db");
    Files.copy(database(), backup, StandardCopyOption.REPLACE_EXISTING);
    reopen();
    return backup;
  }

  private void restore(Path backup) throws IOException {
    cusco.close();
    Files.copy(backup, database(), StandardCopyOption.REPLACE_EXISTING);
    reopen();
  }

  private Sale sells(int coffees) {
    clock.advance(Duration.ofSeconds(7));
    Sale sale = cusco.sells(coffees);
    sold.add(sale);
    return sale;
  }

  private RecoveryResult.Recovered recovers() {
    return (RecoveryResult.Recovered) cusco.branch().recovery().recover();
  }

  private void assertEverySaleIsAtBothSidesOnce() {
    assertThat(cusco.branch().verifier().verify())
        .isInstanceOf(JournalVerifier.Result.Intact.class);
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(SameAtBothSides.of(cusco, shops)).isEqualTo(sold.size());
    assertThat(cusco.branch().checkout().latest(1000))
        .extracting(RecoverTest::withoutNumber)
        .containsExactlyInAnyOrderElementsOf(
            sold.stream().map(RecoverTest::withoutNumber).toList());
  }

  private static String withoutNumber(Sale sale) {
    return sale.soldAt() + " " + sale.lines() + " " + sale.payments();
  }

  @Test
  void aRestoredBranchThatSoldMoreTakesItsHistoryBackAndKeepsWhatOnlyItHad() throws Exception {
    sells(1);
    sells(2);
    cusco.syncs();
    Path backup = backUp();
    sells(3);
    sells(4);
    cusco.syncs();
    restore(backup);
    Sale first = sells(5);
    sells(6);
    Sale third = sells(7);
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.FORKED);
    assertThat(shops.centre().overview().all().getFirst().forks()).isEqualTo(1);

    RecoveryResult.Recovered recovered = recovers();
    assertThat(recovered.common()).isEqualTo(5);
    assertThat(recovered.taken()).isEqualTo(2);
    assertThat(recovered.kept()).isEqualTo(3);
    assertThat(recovered.unread()).isEmpty();
    assertThat(recovered.epoch()).isEqualTo(2);
    assertThat(recovered.renumbered())
        .extracting(RecoveryResult.Renumbered::formerId, RecoveryResult.Renumbered::id)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(first.id(), "CUS-20261121-006"),
            org.assertj.core.groups.Tuple.tuple("CUS-20261121-004", "CUS-20261121-007"));
    assertThat(third.id()).isEqualTo("CUS-20261121-005");
    assertEverySaleIsAtBothSidesOnce();
    assertThat(cusco.branch().checkout().latest(10))
        .filteredOn(sale -> sale.printedAs() != null)
        .extracting(Sale::printedAs)
        .containsExactly("CUS-20261121-004", "CUS-20261121-003");
    assertThat(shops.centre().overview().all().getFirst().forks()).isZero();
    assertThat(sells(8).id()).isEqualTo("CUS-20261121-008");
    assertEverySaleIsAtBothSidesOnce();
  }
}
