package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.colmena.central.reports.SalesReport;
import io.colmena.database.testing.SettableClock;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.recovery.RebuildResult;
import io.colmena.pos.recovery.RecoveryResult;
import io.colmena.pos.returns.ReturnRequest;
import io.colmena.pos.returns.ReturnResult;
import io.colmena.pos.sealing.SealCheck;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncProgress;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.facts.SaleReturned.Destination;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.system.Shops.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What came back is the same in the branch, at the centre, and after a recovery. */
@Timeout(120)
class GoodsReturnedTest {
  private static final User MARTA = new User("USR", "marta", "Marta", Role.BRANCH_MANAGER, true);

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

  private SaleReturned takesBack(Sale sale, int pieces, Destination to) {
    clock.advance(Duration.ofMinutes(1));
    ReturnRequest wanted =
        new ReturnRequest(
            UUID.randomUUID().toString(),
            sale.id(),
            List.of(new ReturnRequest.Item(1, Quantity.of(pieces), to)),
            "Vencido",
            false);
    ReturnResult result = cusco.branch().returns().give(wanted, MARTA, List.of());
    return ((ReturnResult.Done) result).returned();
  }

  private Sale sells(int coffees) {
    clock.advance(Duration.ofMinutes(1));
    return cusco.sells(coffees);
  }

  /**
   * @return the code of a receipt
   */
  private String aDay() {
    Sale sale = sells(3);
    String sealed = cusco.branch().seals().of(sale);
    takesBack(sale, 1, Destination.STOCK);
    takesBack(sale, 1, Destination.WASTE);
    sells(2);
    cusco.syncs();
    shops.awaitProjected();
    return sealed;
  }

  @Test
  void theReportSaysWhatWasSoldAndWhatCameBack() {
    aDay();

    SalesReport report = shops.report();

    assertThat(report.total().total()).isEqualTo(Money.of("12.50"));
    assertThat(report.returned()).isEqualTo(Money.of("5.00"));
  }

  @Test
  void theCentreMakesTheReturnsAgainFromTheJournal() {
    aDay();
    Map<String, List<String>> before = ProjectedTables.dump(shops.centre().database());

    shops.centre().administration().rebuild("");

    assertThat(ProjectedTables.dump(shops.centre().database())).isEqualTo(before);
    assertThat(before.get("sale_returns")).hasSize(2);
    assertThat(before.get("seal_keys")).hasSize(1);
  }

  @Test
  void aNewComputerHasTheReturnsAndMakesAKeyOfItsOwn() {
    String sealed = aDay();
    Shop fresh = shops.reopen(Shops.CUSCO, folder.resolve("new"), shops.url(), clock);

    RebuildResult result =
        fresh
            .branch()
            .rebuild()
            .rebuild(shops.centre().branches().newCode(Shops.CUSCO), SyncProgress.NONE);

    assertThat(((RebuildResult.Rebuilt) result).unread()).isEmpty();
    assertThat(BranchTables.dump(fresh.branch().database()))
        .isEqualTo(BranchTables.dump(cusco.branch().database()));
    assertThat(fresh.branch().seals().check(sealed)).isInstanceOf(SealCheck.Genuine.class);
    Sale last = fresh.branch().checkout().lastMadeHere().orElseThrow();
    String anew = fresh.branch().seals().of(last);
    assertThat(anew.split("\\.", -1)[5]).isNotEqualTo(sealed.split("\\.", -1)[5]);
    assertThat(fresh.branch().seals().check(anew)).isInstanceOf(SealCheck.Genuine.class);
  }

  @Test
  void whatALostHistoryAndTheCentreTookBackIsBothTold() throws Exception {
    assumeTrue(shops.hasFiles(), "this test copies database files");
    Sale sale = sells(4);
    cusco.syncs();
    Path database = folder.resolve("CUS").resolve("branch.mv.db");
    Path backup = folder.resolve("backup.mv.db");
    cusco.close();
    Files.copy(database, backup);
    cusco = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), shops.url(), clock);
    SaleReturned known = takesBack(sale, 1, Destination.STOCK);
    cusco.syncs();
    cusco.close();
    Files.copy(backup, database, StandardCopyOption.REPLACE_EXISTING);
    cusco = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), shops.url(), clock);
    SaleReturned own = takesBack(sale, 2, Destination.STOCK);
    assertThat(own.id()).isEqualTo(known.id());
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.FORKED);

    var recovered = (RecoveryResult.Recovered) cusco.branch().recovery().recover();

    assertThat(recovered.unread()).isEmpty();
    assertThat(cusco.branch().returns().of(sale.id()))
        .extracting(SaleReturned::id)
        .containsExactly("CUS-DEV-001", "CUS-DEV-002");
    assertThat(cusco.branch().returns().find(sale.id()).getFirst().lines().getFirst().returnable())
        .isEqualTo(Quantity.ONE);
    assertThat(takesBack(sale, 1, Destination.STOCK).id()).isEqualTo("CUS-DEV-003");
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    shops.awaitProjected();
    assertThat(ProjectedTables.dump(shops.centre().database()).get("sale_returns")).hasSize(3);
  }
}
