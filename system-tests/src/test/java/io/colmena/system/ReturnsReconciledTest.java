package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.colmena.central.reconciliation.DayRecord;
import io.colmena.central.reconciliation.Reconciliation;
import io.colmena.database.Database;
import io.colmena.database.testing.SettableClock;
import io.colmena.pos.cash.CashCount;
import io.colmena.pos.cash.CashSession;
import io.colmena.pos.cash.CloseResult;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.reconciliation.ReconciledDay;
import io.colmena.pos.returns.ReturnRequest;
import io.colmena.pos.returns.ReturnResult;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned.Destination;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.reconciliation.DayFigures;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.Finding.Kind;
import io.colmena.shared.reconciliation.Finding.Side;
import io.colmena.shared.reconciliation.Outcome;
import io.colmena.shared.wire.Protocol;
import io.colmena.shared.wire.ReconciliationAnswer;
import io.colmena.shared.wire.ReconciliationRequest;
import io.colmena.system.Shops.Shop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A comparison of a day also covers what came back on it, and the drawers that were counted. */
@Timeout(120)
class ReturnsReconciledTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final User MARTA = new User("USR", "marta", "Marta", Role.BRANCH_MANAGER, true);
  private static final String BACK = "CUS-DEV-001";
  private static final String DRAWER = "CUS-CAJA-001";

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

  private void aDay() {
    CashSession session =
        cusco
            .branch()
            .drawer()
            .open(CashCount.of(Map.of(Money.of("50.00"), 2)), cusco.rosa())
            .session();
    Sale sale = cusco.sells(3);
    clock.advance(Duration.ofMinutes(1));
    takesBack(sale, Destination.STOCK);
    clock.advance(Duration.ofMinutes(1));
    takesBack(sale, Destination.WASTE);
    clock.advance(Duration.ofMinutes(1));
    CloseResult closed =
        cusco
            .branch()
            .drawer()
            .close(
                session.id(),
                CashCount.of(Map.of(Money.of("50.00"), 2)),
                Map.of(PaymentMethod.CARD, Money.of("1.00")),
                null,
                cusco.rosa());
    assertThat(closed).isInstanceOf(CloseResult.Closed.class);
    cusco.syncs();
    shops.awaitProjected();
  }

  private void takesBack(Sale sale, Destination to) {
    ReturnRequest wanted =
        new ReturnRequest(
            sale.id() + " " + clock.instant(),
            sale.id(),
            List.of(new ReturnRequest.Item(1, Quantity.ONE, to)),
            "Vencido",
            false);
    assertThat(cusco.branch().returns().give(wanted, MARTA, List.of()))
        .isInstanceOf(ReturnResult.Done.class);
  }

  private ReconciledDay reconciles() throws Exception {
    List<ReconciledDay> days =
        cusco.branch().reconciler().reconcile(DAY.minusYears(1), DAY.plusYears(1));
    assertThat(days).extracting(ReconciledDay::date).containsExactly(DAY);
    return days.getFirst();
  }

  private Database centre() {
    return shops.centre().database();
  }

  private List<DayRecord> centreChecks() {
    return shops.centre().administration().reconcile("CUS", "", "");
  }

  private static void damage(Database database, String sql) {
    database.inTransaction(tx -> assertThat(tx.update(sql).execute()).isPositive());
  }

  @Test
  void aDayOnWhichGoodsCameBackIsEqual() throws Exception {
    aDay();

    assertThat(reconciles().findings()).isEmpty();
    assertThat(reconciles().outcome()).isEqualTo(Outcome.EQUAL);
    assertThat(centreChecks()).extracting(DayRecord::outcome).containsExactly(Outcome.EQUAL);
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        arguments(
            "update sale_returns set total = 9.00 where return_id = '" + BACK + "'",
            BACK,
            "total",
            "9.00",
            "2.50"),
        arguments(
            "update sale_returns set sale_id = 'CUS-20261121-009' where return_id = '" + BACK + "'",
            BACK,
            "sale",
            "CUS-20261121-009",
            "CUS-20261121-001"),
        arguments(
            "update sale_returns set business_date = '2026-11-20' where return_id = '" + BACK + "'",
            BACK,
            "businessDate",
            "2026-11-20",
            "2026-11-21"),
        arguments(
            "update sale_returns set series = 'B999' where return_id = '" + BACK + "'",
            BACK,
            "document.series",
            "B999",
            "BC01"),
        arguments(
            "update sale_return_lines set quantity = 3 where return_id = '" + BACK + "'",
            BACK,
            "lines[1].quantity",
            "3",
            "1"),
        arguments(
            "update sale_return_lines set destination = 'WASTE' where return_id = '" + BACK + "'",
            BACK,
            "lines[1].destination",
            "WASTE",
            "STOCK"),
        arguments(
            "delete from sale_refunds where return_id = '" + BACK + "'",
            BACK,
            "refunds[1]",
            null,
            "CASH 2.50"),
        arguments(
            "update cash_closings set sales = 7 where session_id = '" + DRAWER + "'",
            DRAWER,
            "sales",
            "7",
            "1"),
        arguments(
            "update cash_counts set counted = 99.00 where method = 'CARD'",
            DRAWER,
            "methods[2].amount",
            "99.00",
            "1.00"),
        arguments(
            "delete from cash_counts where method = 'CARD'",
            DRAWER,
            "methods[2]",
            null,
            "CARD 1.00"));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void aDamagedRowAtTheCentreIsFoundAndNamed(
      String damage, String record, String field, String here, String journal) throws Exception {
    aDay();
    Map<String, List<String>> sound = ProjectedTables.dump(centre());
    damage(centre(), damage);

    Finding expected = new Finding(Side.CENTRE, Kind.CHANGED, record, field, here, journal);
    assertThat(centreChecks().getFirst().findings()).containsExactly(expected);
    ReconciledDay seen = reconciles();
    assertThat(seen.outcome()).isEqualTo(Outcome.DIFFERENT);
    assertThat(seen.findings()).containsExactly(expected);

    shops.centre().administration().rebuild("CUS");
    assertThat(ProjectedTables.dump(centre())).isEqualTo(sound);
    assertThat(reconciles().outcome()).isEqualTo(Outcome.EQUAL);
  }

  @ParameterizedTest
  @MethodSource("damages")
  void aDamagedRowAtTheBranchIsFoundAndNamedAtBothSides(
      String damage, String record, String field, String here, String journal) throws Exception {
    aDay();
    damage(cusco.branch().database(), damage);

    Finding expected = new Finding(Side.BRANCH, Kind.CHANGED, record, field, here, journal);
    ReconciledDay seen = reconciles();
    assertThat(seen.outcome()).isEqualTo(Outcome.DIFFERENT);
    assertThat(seen.findings()).containsExactly(expected);
    assertThat(shops.centre().reconciliation().known(Shops.CUSCO, DAY, DAY).getFirst().findings())
        .containsExactly(expected);
  }

  @Test
  void aReturnThatIsGoneIsNamedWhereItIsGone() throws Exception {
    aDay();
    damage(centre(), "delete from sale_returns where return_id = '" + BACK + "'");
    assertThat(reconciles().findings()).containsExactly(Finding.missing(Side.CENTRE, BACK));

    shops.centre().administration().rebuild("CUS");
    Database branch = cusco.branch().database();
    for (String table : List.of("sale_refunds", "sale_return_lines", "sale_returns")) {
      damage(branch, "delete from " + table + " where return_id = '" + BACK + "'");
    }
    assertThat(reconciles().findings()).containsExactly(Finding.missing(Side.BRANCH, BACK));
  }

  @Test
  void aReturnThatNobodyGaveIsNamed() throws Exception {
    aDay();
    damage(
        centre(),
        """
        insert into sale_returns (return_id, branch_code, sale_id, returned_at, business_date,
                                  cashier_id, cashier_name, reason, units, total, tax, money_back)
        select 'CUS-DEV-099', branch_code, sale_id, returned_at, business_date, cashier_id,
               cashier_name, reason, units, total, tax, money_back
        from sale_returns where return_id = 'CUS-DEV-001'
        """);

    assertThat(reconciles().findings())
        .containsExactly(Finding.unknown(Side.CENTRE, "CUS-DEV-099"));
  }

  @Test
  void whatAReturnMovedIsNamedAtTheCentre() throws Exception {
    aDay();
    damage(centre(), "update stock_movements set quantity = 4 where reference = '" + BACK + "'");

    assertThat(centreChecks().getFirst().findings())
        .contains(
            new Finding(
                Side.CENTRE,
                Kind.CHANGED,
                BACK + "-1",
                "movement",
                "4 × CUS-PROD-001, RETURN",
                "1 × CUS-PROD-001, RETURN"));
  }

  @Test
  void aStockThatIsWrongIsComparedWithWhatAlsoCameBack() throws Exception {
    aDay();
    damage(
        cusco.branch().database(),
        "update stock_levels set quantity = 7 where product_id = 'CUS-PROD-001'");

    assertThat(reconciles().findings())
        .containsExactly(
            new Finding(
                Side.BRANCH,
                Kind.CHANGED,
                "stock of CUS-PROD-001",
                "quantity",
                "7",
                "998")); // of 1000 three were sold, and one is on the shelf again
  }

  @Test
  void aReturnThatHasNotArrivedIsWaitedFor() throws Exception {
    aDay();
    assertThat(reconciles().outcome()).isEqualTo(Outcome.EQUAL);
    takesBack(cusco.branch().checkout().latest(1).getFirst(), Destination.STOCK);

    assertThat(reconciles().outcome()).isEqualTo(Outcome.WAITING);
  }

  /** What such a branch says is enough: both sides look at their own returns. */
  @Test
  void aBranchOfAnEarlierVersionSpeaksOfItsSalesOnly() throws Exception {
    aDay();
    DayFigures figures = reconciles().branch();
    Database branch = cusco.branch().database();
    Head head = branch.read(cusco.branch().journal()::head);
    Head atItsSale =
        branch.read(tx ->
            tx.query("select sequence, hash from journal where kind = 'sale.recorded'")
                .map((rs, _) -> new Head(rs.getLong(1), Hash.of(rs.getBytes(2))))
                .one());
    assertThat(atItsSale.sequence()).isLessThan(head.sequence());

    Reconciliation.Result result =
        shops
            .centre()
            .reconciliation()
            .take(
                Shops.CUSCO,
                new ReconciliationRequest(
                    Protocol.VERSION,
                    Shops.CUSCO,
                    head,
                    List.of(new ReconciliationRequest.Day(figures, atItsSale, null, null))));

    assertThat(result).isInstanceOf(Reconciliation.Result.Answered.class);
    ReconciliationAnswer answer = ((Reconciliation.Result.Answered) result).answer();
    assertThat(answer.days().getFirst().outcome()).isEqualTo(Outcome.EQUAL);
  }
}
