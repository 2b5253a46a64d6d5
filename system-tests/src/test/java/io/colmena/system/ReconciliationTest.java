package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.colmena.central.reconciliation.DayRecord;
import io.colmena.database.Database;
import io.colmena.database.testing.SettableClock;
import io.colmena.pos.reconciliation.ReconciledDay;
import io.colmena.pos.sync.SyncTrigger;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.Finding.Kind;
import io.colmena.shared.reconciliation.Finding.Side;
import io.colmena.shared.reconciliation.Outcome;
import io.colmena.system.Shops.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the centre reports of a branch's day is what the branch's own database says, proven. */
class ReconciliationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final String FIRST = "CUS-20261121-001";
  private static final String SECOND = "CUS-20261121-002";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
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

  private List<ReconciledDay> reconciles() throws Exception {
    return cusco.branch().reconciler().reconcile(DAY.minusYears(1), DAY.plusYears(1));
  }

  private ReconciledDay reconcilesTheDay() throws Exception {
    List<ReconciledDay> days = reconciles();
    assertThat(days).extracting(ReconciledDay::date).containsExactly(DAY);
    return days.getFirst();
  }

  private Database centre() {
    return shops.centre().database();
  }

  private static void damage(Database database, String sql) {
    database.inTransaction(tx -> assertThat(tx.update(sql).execute()).isPositive());
  }

  private void sellsAndSyncs() {
    cusco.sells(1);
    cusco.sells(2);
    cusco.syncs();
    assertThat(cusco.pending()).isZero();
    shops.awaitProjected();
  }

  private List<DayRecord> centreChecks() {
    return shops.centre().administration().reconcile("CUS", "", "");
  }

  @Test
  void afterASyncBothSidesSayTheSameAndProveIt() throws Exception {
    sellsAndSyncs();

    ReconciledDay day = reconcilesTheDay();
    assertThat(day.outcome()).isEqualTo(Outcome.EQUAL);
    assertThat(day.findings()).isEmpty();
    assertThat(day.branch()).isEqualTo(day.centre());
    assertThat(day.branch().tickets()).isEqualTo(2);
    assertThat(day.branch().total()).hasToString("7.50");
    DayRecord kept = centreChecks().getFirst();
    assertThat(kept.outcome()).isEqualTo(Outcome.EQUAL);
    assertThat(kept.stated().throughHash())
        .isEqualTo(cusco.branch().database().read(tx -> cusco.branch().journal().head(tx)).hash());
  }

  static Stream<Arguments> damagesAtTheCentre() {
    return Stream.of(
        arguments(
            "update sales set total = 99.00 where sale_id = '" + SECOND + "'",
            SECOND,
            "total",
            "99.00",
            "5.00"),
        arguments(
            "update sales set tax = 0.01 where sale_id = '" + SECOND + "'",
            SECOND,
            "tax",
            "0.01",
            "0.76"),
        arguments(
            "update sales set units = 7 where sale_id = '" + SECOND + "'",
            SECOND,
            "units",
            "7",
            "2"),
        arguments(
            "update sales set cashier_name = 'Nadie' where sale_id = '" + FIRST + "'",
            FIRST,
            "cashier.name",
            "Nadie",
            "Rosa Quispe"),
        arguments(
            "update sales set business_date = '2026-11-20' where sale_id = '" + FIRST + "'",
            FIRST,
            "businessDate",
            "2026-11-20",
            "2026-11-21"),
        arguments(
            "delete from sale_lines where quantity = 2",
            SECOND,
            "lines[1]",
            null,
            "2 × Café molido 200 g"),
        arguments(
            "update sale_lines set quantity = 3 where quantity = 2",
            SECOND,
            "lines[1].quantity",
            "3",
            "2"),
        arguments(
            "update payments set amount = 4.00 where amount = 5.00",
            SECOND,
            "payments[1].amount",
            "4.00",
            "5.00"),
        arguments(
            "update payments set method = 'CARD' where amount = 5.00",
            SECOND,
            "payments[1].method",
            "CARD",
            "CASH"),
        arguments("update daily_totals set total = 1", "daily total ALL", "total", "1.00", "7.50"),
        arguments(
            "delete from daily_breakdowns where dimension = 'PAYMENT'",
            "daily total PAYMENT CASH",
            "tickets",
            "0",
            "2"),
        arguments(
            """
            update daily_breakdowns set members = '{"Otros":[2,3000,750]}'
            where dimension = 'CATEGORY'
            """,
            "daily total CATEGORY Desayuno",
            "units",
            "0",
            "3"),
        arguments(
            "update daily_breakdowns set members = '{' where dimension = 'HOUR'",
            "daily total HOUR 10",
            "tickets",
            "0",
            "2"),
        arguments(
            "update stock_levels set levels = '{\"CUS-PROD-001\":1000000}'",
            "stock of CUS-PROD-001",
            "quantity",
            "1000",
            "997"),
        arguments(
            "update stock_levels set levels = '{'",
            "stock of CUS-PROD-001",
            "quantity",
            "0",
            "997"),
        arguments(
            "update stock_movements set quantity = 10",
            "CUS-ADJ-001-1",
            "movement",
            "10 × CUS-PROD-001, OPENING",
            "1000 × CUS-PROD-001, OPENING"));
  }

  @ParameterizedTest
  @MethodSource("damagesAtTheCentre")
  void aDamagedRowAtTheCentreIsFoundAndNamed(
      String damage, String record, String field, String here, String journal) throws Exception {
    sellsAndSyncs();
    Map<String, List<String>> sound = ProjectedTables.dump(centre());
    assertThat(reconcilesTheDay().outcome()).isEqualTo(Outcome.EQUAL);
    damage(centre(), damage);

    Finding expected = new Finding(Side.CENTRE, Kind.CHANGED, record, field, here, journal);
    DayRecord seenByTheCentre = centreChecks().getFirst();
    assertThat(seenByTheCentre.outcome()).isEqualTo(Outcome.DIFFERENT);
    assertThat(seenByTheCentre.findings())
        .contains(expected)
        .allMatch(finding -> finding.side() == Side.CENTRE);
    ReconciledDay seenByTheBranch = reconcilesTheDay();
    assertThat(seenByTheBranch.outcome()).isEqualTo(Outcome.DIFFERENT);
    assertThat(seenByTheBranch.findings()).contains(expected);

    shops.centre().administration().rebuild("CUS");
    assertThat(ProjectedTables.dump(centre())).isEqualTo(sound);
    assertThat(reconcilesTheDay().outcome()).isEqualTo(Outcome.EQUAL);
    assertThat(centreChecks()).extracting(DayRecord::outcome).containsExactly(Outcome.EQUAL);
  }

  @Test
  void aSaleDeletedAtTheCentreIsNamedAndRebuilt() throws Exception {
    sellsAndSyncs();
    Map<String, List<String>> sound = ProjectedTables.dump(centre());
    damage(centre(), "delete from sales where sale_id = '" + SECOND + "'");

    assertThat(reconcilesTheDay().findings()).contains(Finding.missing(Side.CENTRE, SECOND));
    assertThat(centreChecks().getFirst().findings()).contains(Finding.missing(Side.CENTRE, SECOND));

    shops.centre().administration().rebuild("CUS");
    assertThat(ProjectedTables.dump(centre())).isEqualTo(sound);
    assertThat(reconcilesTheDay().outcome()).isEqualTo(Outcome.EQUAL);
  }

  @Test
  void aSaleThatNobodyMadeIsNamedAtTheCentre() throws Exception {
    sellsAndSyncs();
    Map<String, List<String>> sound = ProjectedTables.dump(centre());
    damage(
        centre(),
        """
        insert into sales (sale_key, sale_id, branch_code, business_date, sold_at, local_time,
                           cashier_id, cashier_name, units, total, tax)
        values (109821000000900, 'CUS-20261121-900', 'CUS', '2026-11-21', '2026-11-21T15:00:00',
                '2026-11-21T10:00:00', 'X', 'X', 1, 5, 0)
        """);

    assertThat(reconcilesTheDay().findings())
        .containsExactly(Finding.unknown(Side.CENTRE, "CUS-20261121-900"));
    shops.centre().administration().rebuild("");
    assertThat(ProjectedTables.dump(centre())).isEqualTo(sound);
    assertThat(reconcilesTheDay().outcome()).isEqualTo(Outcome.EQUAL);
  }

  static Stream<Arguments> damagesAtTheBranch() {
    return Stream.of(
        arguments(
            "update sales set total = 99.00 where sale_id = '" + SECOND + "'",
            SECOND,
            "total",
            "99.00",
            "5.00"),
        arguments(
            "update sales set business_date = '2026-11-20' where sale_id = '" + FIRST + "'",
            FIRST,
            "businessDate",
            "2026-11-20",
            "2026-11-21"),
        arguments(
            "update sale_lines set quantity = 3 where quantity = 2",
            SECOND,
            "lines[1].quantity",
            "3",
            "2"),
        arguments(
            "delete from sale_lines where quantity = 2",
            SECOND,
            "lines[1]",
            null,
            "2 × Café molido 200 g"),
        arguments(
            "update payments set amount = 4.00 where amount = 5.00",
            SECOND,
            "payments[1].amount",
            "4.00",
            "5.00"),
        arguments(
            "update stock_levels set quantity = 1",
            "stock of CUS-PROD-001",
            "quantity",
            "1",
            "997"),
        arguments(
            "delete from stock_movements where quantity = -2",
            "stock movements of CUS-PROD-001",
            "quantity",
            "999",
            "997"));
  }

  @ParameterizedTest
  @MethodSource("damagesAtTheBranch")
  void aDamagedRowAtTheBranchIsFoundAndNamedAtBothSides(
      String damage, String record, String field, String here, String journal) throws Exception {
    sellsAndSyncs();
    damage(cusco.branch().database(), damage);

    ReconciledDay day = reconcilesTheDay();
    assertThat(day.outcome()).isEqualTo(Outcome.DIFFERENT);
    Finding expected = new Finding(Side.BRANCH, Kind.CHANGED, record, field, here, journal);
    assertThat(day.findings()).containsExactly(expected);
    assertThat(shops.centre().reconciliation().known(Shops.CUSCO, DAY, DAY).getFirst().findings())
        .containsExactly(expected);
    assertThat(cusco.branch().reconciler().status().notEqual().getFirst().detail())
        .isEqualTo(expected.sentence());
  }

  @Test
  void aSaleDeletedAtTheBranchIsNamed() throws Exception {
    sellsAndSyncs();
    Database branch = cusco.branch().database();
    damage(branch, "delete from sale_lines where sale_id = '" + SECOND + "'");
    damage(branch, "delete from payments where sale_id = '" + SECOND + "'");
    damage(branch, "delete from sales where sale_id = '" + SECOND + "'");

    assertThat(reconcilesTheDay().findings()).containsExactly(Finding.missing(Side.BRANCH, SECOND));
  }

  @Test
  void aJournalEntryChangedAtTheBranchIsNamed() throws Exception {
    sellsAndSyncs();
    damage(
        cusco.branch().database(),
        "update journal set entry = replace(entry, '5.00', '6.00') where entity_id = '"
            + SECOND
            + "'");

    assertThat(reconcilesTheDay().findings())
        .anyMatch(f -> f.kind() == Kind.BROKEN && f.record().equals("journal entry 5"));
  }

  @Test
  void aBatchDamagedAtTheCentreIsNamed() throws Exception {
    sellsAndSyncs();
    damage(centre(), "update journal_batches set body = cast(0x00 as varbinary(32))");

    assertThat(reconcilesTheDay().findings())
        .anyMatch(f -> f.kind() == Kind.BROKEN && f.record().startsWith("journal entries 1 to"));
  }

  @Test
  void salesThatHaveNotArrivedAreWaitedForByName() throws Exception {
    sellsAndSyncs();
    Sale third = cusco.sells(3);

    ReconciledDay day = reconcilesTheDay();
    assertThat(day.outcome()).isEqualTo(Outcome.WAITING);
    assertThat(day.findings())
        .containsExactly(new Finding(Side.CENTRE, Kind.PENDING, third.id(), null, null, null));
    cusco.syncs();
    assertThat(reconcilesTheDay().outcome()).isEqualTo(Outcome.EQUAL);
  }

  @Test
  void whatStandsInQuarantineIsNamedWithItsReason() throws Exception {
    cusco.sells(1);
    damage(
        centre(),
        """
        insert into sales (sale_key, sale_id, branch_code, business_date, sold_at, local_time,
                           cashier_id, cashier_name, units, total, tax)
        values (109821000000001, 'CUS-20261121-001', 'LIM', '2026-11-21', '2026-11-21T15:00:00',
                '2026-11-21T10:00:00', 'X', 'X', 1, 5, 0)
        """);
    cusco.syncs();
    shops.awaitProjected();

    ReconciledDay day = reconcilesTheDay();
    assertThat(day.outcome()).isEqualTo(Outcome.DIFFERENT);
    assertThat(day.findings()).allMatch(f -> f.record().equals(FIRST));
    assertThat(day.findings())
        .as("the sale, and the row that stands in its place")
        .extracting(Finding::kind)
        .containsExactly(Kind.QUARANTINED, Kind.UNKNOWN);
  }

  @Test
  void everyDayStandsByItselfAlsoAtMidnightInTheShop() throws Exception {
    clock.set("2026-11-22T04:59:59Z"); // 23:59:59 in Lima
    cusco.sells(1);
    clock.set("2026-11-22T05:00:00Z"); // midnight
    cusco.sells(1);
    cusco.syncs();

    assertThat(reconciles())
        .extracting(day -> day.date() + " " + day.outcome() + " " + day.branch().tickets())
        .containsExactly("2026-11-21 EQUAL 1", "2026-11-22 EQUAL 1");
  }

  @Test
  void aNightLooksAgainAtWhatChangedAndAtFewOthers() throws Exception {
    for (int day = 0; day < 30; day++) {
      cusco.sells(1);
      clock.advance(Duration.ofDays(1));
    }
    cusco.syncs();
    assertThat(cusco.branch().reconciler().reconcileDue()).hasSize(30);
    assertThat(cusco.branch().reconciler().reconcileDue()).hasSize(14);
    assertThat(shops.centre().reconciliation().checkDue(Shops.CUSCO)).hasSize(14);

    damage(centre(), "update sales set total = 9 where business_date = '2026-12-20'");
    shops.centre().nightly().run();
    assertThat(
            shops.centre().reconciliation().known(Shops.CUSCO, DAY, DAY.plusDays(60)).stream()
                .filter(day -> day.outcome() == Outcome.DIFFERENT))
        .extracting(DayRecord::date)
        .containsExactly(LocalDate.of(2026, 12, 20));
  }

  @Test
  void historyThatIsImportedIntoAnOldDayIsComparedAgain() throws Exception {
    sellsAndSyncs();
    clock.advance(Duration.ofDays(40));
    cusco.sells(1);
    cusco.syncs();
    assertThat(cusco.branch().reconciler().reconcileDue())
        .allMatch(day -> day.outcome() == Outcome.EQUAL);
    Path history = folder.resolve("history.csv");
    Files.writeString(
        history,
        """
        ticket,branch,sold_at,cashier,customer_document,product_code,product_name,category,unit_price,quantity,payment
        T-1,CUS,2026-11-21T08:05:00.5,Ana,10456789012,ARR-1,Arroz 1 kg,Abarrotes,4.50,2,CARD
        """);
    assertThat(cusco.branch().salesImport().read(history).rejected()).isEmpty();
    cusco.syncs();

    assertThat(cusco.branch().reconciler().reconcileDue())
        .extracting(day -> day.date() + " " + day.outcome() + " " + day.branch().tickets())
        .contains("2026-11-21 EQUAL 3");
  }

  @Test
  void theFirstRunAfterTheDailyTimeComparesByItself() throws Exception {
    sellsAndSyncs();
    cusco.branch().sync().run(SyncTrigger.DAILY).get();

    Eventually.holds(
        "the day is compared", () -> DAY.equals(cusco.branch().reconciler().status().equalUpTo()));
  }

  @Test
  void aMoneyOrQuantityAtItsLimitIsNamedToo() throws Exception {
    sellsAndSyncs();
    damage(centre(), "update sales set total = 999999999999.99, units = 99999999999.999");

    assertThat(reconcilesTheDay().findings())
        .contains(
            new Finding(Side.CENTRE, Kind.CHANGED, FIRST, "total", "999999999999.99", "2.50"));
  }

  @Test
  void eachBranchIsComparedByItself() throws Exception {
    Shop lima = shops.branch(Shops.LIMA, shops.url(), clock);
    sellsAndSyncs();
    lima.sells(4);
    lima.syncs();
    shops.awaitProjected();
    damage(centre(), "update sales set total = 1 where branch_code = 'LIM'");

    assertThat(reconcilesTheDay().outcome()).isEqualTo(Outcome.EQUAL);
    assertThat(lima.branch().reconciler().reconcile(DAY, DAY).getFirst().outcome())
        .isEqualTo(Outcome.DIFFERENT);
    shops.centre().administration().rebuild("LIM");
    assertThat(lima.branch().reconciler().reconcile(DAY, DAY).getFirst().outcome())
        .isEqualTo(Outcome.EQUAL);
    assertThat(reconcilesTheDay().outcome()).isEqualTo(Outcome.EQUAL);
  }
}
