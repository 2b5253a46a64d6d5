package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.colmena.database.testing.SettableClock;
import io.colmena.pos.cash.CashCount;
import io.colmena.pos.cash.CashReport;
import io.colmena.pos.cash.CashSession;
import io.colmena.pos.cash.CloseResult;
import io.colmena.pos.journal.JournalVerifier;
import io.colmena.pos.people.User;
import io.colmena.pos.recovery.RebuildResult;
import io.colmena.pos.recovery.RecoveryResult;
import io.colmena.pos.sync.PushResult;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncProgress;
import io.colmena.shared.facts.CashPieces;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.system.Shops.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class E: what the drawer says is the same in the branch, at the centre, and after a recovery. */
class DrawerTest {
  private static final CashCount FLOAT = CashCount.of(Map.of(Money.of("50.00"), 2));

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

  private User rosa() {
    return cusco.rosa();
  }

  private CashSession opens() {
    clock.advance(Duration.ofMinutes(1));
    return cusco.branch().drawer().open(FLOAT, rosa()).session();
  }

  private Sale sells(int coffees) {
    clock.advance(Duration.ofMinutes(1));
    return cusco.sells(coffees);
  }

  private void movesOut(String amount) {
    clock.advance(Duration.ofMinutes(1));
    cusco.branch().drawer().moveOut(Money.of(amount), "Taxi", rosa(), null);
  }

  private CashReport closes(CashSession session, Map<Money, Integer> counted) {
    clock.advance(Duration.ofMinutes(1));
    CloseResult result =
        cusco
            .branch()
            .drawer()
            .close(session.id(), CashCount.of(counted), Map.of(), "contado", rosa());
    return ((CloseResult.Closed) result).report();
  }

  private Shop sold() {
    CashSession session = opens();
    sells(2);
    movesOut("30.00");
    sells(1);
    closes(session, Map.of(Money.of("50.00"), 1, Money.of("2.00"), 12, Money.of("0.50"), 6));
    opens();
    sells(3);
    return cusco;
  }

  @Test
  void theCentreSaysOfEachSessionWhatTheBranchSays() {
    Shop shop = sold();
    assertThat(shop.syncs().outcome()).isEqualTo(SyncOutcome.DONE);

    assertThat(SameAtBothSides.of(shop, shops)).isEqualTo(3);
    assertThat(
            SameAtBothSides.rows(
                shops.centre().database(),
                """
                select c.business_date, c.branch_code, n.method, n.difference
                from cash_closings c join cash_counts n on n.session_id = c.session_id
                where n.method = 'CASH'
                """))
        .containsExactly(
            List.of(
                java.sql.Date.valueOf("2026-11-21"),
                "CUS",
                "CASH",
                new java.math.BigDecimal("-0.50")));
    assertThat(
            SameAtBothSides.rows(
                shops.centre().database(), "select count(*) from sales where cash_session is null"))
        .containsExactly(List.of(0L));
  }

  @Test
  void theCentreMakesTheSessionsAgainFromTheJournal() {
    sold().syncs();
    shops.awaitProjected();
    Map<String, List<String>> before = ProjectedTables.dump(shops.centre().database());

    shops.centre().administration().rebuild("");

    assertThat(ProjectedTables.dump(shops.centre().database())).isEqualTo(before);
    assertThat(before.get("cash_counts")).hasSize(PaymentMethod.money().size());
  }

  @Test
  void aNewComputerHasTheSessionsAndGoesOnWithTheOpenOne() {
    Shop old = sold();
    old.syncs();
    Shop fresh = shops.reopen(Shops.CUSCO, folder.resolve("new"), shops.url(), clock);

    RebuildResult result =
        fresh
            .branch()
            .rebuild()
            .rebuild(shops.centre().branches().newCode(Shops.CUSCO), SyncProgress.NONE);

    assertThat(((RebuildResult.Rebuilt) result).unread()).isEmpty();
    assertThat(BranchTables.dump(fresh.branch().database()))
        .isEqualTo(BranchTables.dump(old.branch().database()));
    assertThat(fresh.branch().drawer().current()).isEqualTo(old.branch().drawer().current());
    assertThat(fresh.branch().drawer().x()).isEqualTo(old.branch().drawer().x());
    assertThat(fresh.branch().drawer().closed(1)).isEqualTo(old.branch().drawer().closed(1));
  }

  private Path database() {
    return folder.resolve("CUS").resolve("branch.mv.db");
  }

  private void reopen() {
    cusco = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), shops.url(), clock);
  }

  private Path backUp() throws IOException {
    assumeTrue(shops.hasFiles(), "this test copies database files");
    cusco.close();
    Path backup = folder.resolve("backup.mv.db");
    Files.copy(database(), backup, StandardCopyOption.REPLACE_EXISTING);
    reopen();
    return backup;
  }

  private void restore(Path backup) throws IOException {
    cusco.close();
    Files.copy(backup, database(), StandardCopyOption.REPLACE_EXISTING);
    reopen();
  }

  private RecoveryResult.Recovered recovers() {
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.FORKED);
    RecoveryResult.Recovered recovered =
        (RecoveryResult.Recovered) cusco.branch().recovery().recover();
    assertThat(cusco.branch().verifier().verify())
        .isInstanceOf(JournalVerifier.Result.Intact.class);
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    return recovered;
  }

  @Test
  void aSessionWhoseIdentifierWasGivenTwiceGetsAnotherAndItsSalesFollow() throws Exception {
    cusco.syncs();
    Path backup = backUp();
    CashSession told = opens();
    sells(1);
    closes(told, Map.of(Money.of("50.00"), 2, Money.of("0.50"), 5));
    cusco.syncs();
    restore(backup);
    CashSession own = opens();
    assertThat(own.id()).isEqualTo(told.id());
    sells(4);
    movesOut("20.00");
    CashReport counted = closes(own, Map.of(Money.of("10.00"), 9));

    RecoveryResult.Recovered recovered = recovers();

    assertThat(recovered.unread()).isEmpty();
    assertThat(SameAtBothSides.of(cusco, shops)).isEqualTo(2);
    List<CashReport> closed = cusco.branch().drawer().closed(9);
    assertThat(closed)
        .extracting(report -> report.session().id())
        .containsExactly("CUS-CAJA-002", "CUS-CAJA-001");
    CashReport again = closed.getFirst();
    assertThat(again.sales()).isEqualTo(1);
    assertThat(again.sold(PaymentMethod.CASH)).isEqualTo(Money.of("10.00"));
    assertThat(again.moves()).hasSize(1);
    assertThat(again.closing().orElseThrow().methods())
        .isEqualTo(counted.closing().orElseThrow().methods());
    assertThat(cusco.branch().drawer().current()).isEmpty();
    assertThat(opens().id()).isEqualTo("CUS-CAJA-003");
  }

  @Test
  void aSessionThatOnlyTheBranchClosedIsClosedAfterwards() throws Exception {
    CashSession session = opens();
    cusco.syncs();
    Path backup = backUp();
    sells(1);
    cusco.syncs();
    restore(backup);
    sells(2);
    closes(session, Map.of(Money.of("50.00"), 2, Money.of("5.00"), 1));

    assertThat(recovers().unread()).isEmpty();

    assertThat(SameAtBothSides.of(cusco, shops)).isEqualTo(2);
    assertThat(cusco.branch().drawer().current()).isEmpty();
    assertThat(cusco.branch().drawer().closed(1).getFirst().sales()).isEqualTo(2);
  }

  @Test
  void aSecondCountOfOneSessionStaysInTheJournalAndIsReported() throws Exception {
    CashSession session = opens();
    cusco.syncs();
    Path backup = backUp();
    CashReport first = closes(session, Map.of(Money.of("50.00"), 2));
    cusco.syncs();
    restore(backup);
    closes(session, Map.of(Money.of("50.00"), 1));

    RecoveryResult.Recovered recovered = recovers();

    assertThat(recovered.unread()).hasSize(1);
    assertThat(recovered.unread().getFirst().reason()).contains("counted already");
    assertThat(cusco.branch().drawer().closed(9)).containsExactly(first);
    shops.awaitProjected();
    assertThat(SameAtBothSides.rows(shops.centre().database(), "select kind from quarantine"))
        .containsExactly(List.of("cash-session.closed"));
  }

  @Test
  void aClosedSessionNeedsNeitherItsSalesNorItsOpeningAtTheCentre() throws Exception {
    CashSessionClosed closed =
        new CashSessionClosed(
            "LIM-CAJA-007",
            "2",
            LocalDate.of(2026, 11, 21),
            Instant.parse("2026-11-21T23:00:00Z"),
            new Sale.Cashier("LIM-USR-001", "Luz"),
            List.of(new CashPieces(Money.of("10.00"), 3)),
            List.of(
                CashSessionClosed.Method.of(
                    PaymentMethod.CASH, Money.of("32.00"), Money.of("30.00"))),
            4,
            null,
            4);
    try (HandmadeBranch lima = new HandmadeBranch(shops.centre(), shops.url(), Shops.LIMA)) {
      assertThat(lima.tells(closed).pushes()).isInstanceOf(PushResult.Acknowledged.class);
    }
    shops.awaitProjected();

    assertThat(SameAtBothSides.rows(shops.centre().database(), "select count(*) from quarantine"))
        .containsExactly(List.of(0L));
    assertThat(
            SameAtBothSides.rows(
                shops.centre().database(), "select session_id, sales from cash_closings"))
        .containsExactly(List.of("LIM-CAJA-007", 4L));
  }
}
