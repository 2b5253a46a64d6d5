package io.colmena.pos.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class CashDrawerTest {
  /** 2 × 50 and 10 × 0.50: 105 soles. */
  private static final CashCount FLOAT =
      CashCount.of(Map.of(Money.of("50.00"), 2, Money.of("0.50"), 10));

  @RegisterExtension final TestBranch cusco = new TestBranch();

  private CashDrawer drawer;
  private User ana;

  @BeforeEach
  void open() {
    drawer = cusco.branch().drawer();
    ana = cusco.cashier();
  }

  private CashSession opened() {
    return ((OpenResult.Opened) drawer.open(FLOAT, ana)).session();
  }

  private Sale sells(Product product, Tender tender) {
    return cusco.branch().checkout().charge(Ticket.open().add(product, Quantity.ONE), tender, ana);
  }

  private Sale sellsForCash(Product product, String received) {
    return sells(product, Tender.of(product.price()).cash(Money.of(received)));
  }

  private static CashCount soles(String total) {
    long tenths = Money.of(total).cents() / 10;
    return CashCount.of(Map.of(Money.of("0.10"), (int) tenths));
  }

  private CashReport closes(CashSession session, String cash, String comment) {
    return ((CloseResult.Closed) drawer.close(session.id(), soles(cash), Map.of(), comment, ana))
        .report();
  }

  private static Money expected(CashReport report, PaymentMethod method) {
    return report.expected(method);
  }

  private List<JournalEntry> told(FactKind kind) {
    return cusco.database().read(tx -> cusco.branch().journal().linesAfter(tx, 0, 1000)).stream()
        .map(JournalEntry::parse)
        .filter(entry -> entry.kind().equals(kind.journalName()))
        .toList();
  }

  @Test
  void aDrawerIsOpenedWithItsCountedFloat() {
    CashSession session = opened();

    assertThat(session.id()).isEqualTo("CUS-CAJA-001");
    assertThat(session.till()).isEqualTo("1");
    assertThat(session.businessDate()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(session.floatTotal()).isEqualTo(Money.of("105.00"));
    assertThat(drawer.current()).contains(session);
    assertThat(told(FactKind.CASH_SESSION_OPENED)).hasSize(1);
  }

  @Test
  void aDayFromTheFloatToTheCountAgreesToTheCentimo() {
    CashSession session = opened();
    Product coffee = cusco.product("CAF", "12.50");
    Product sugar = cusco.product("AZU", "3.10");
    sellsForCash(coffee, "20.00");
    sellsForCash(sugar, "5.00");
    sells(coffee, Tender.of(coffee.price()).exactly(PaymentMethod.CARD, coffee.price(), "1"));
    sells(
        coffee,
        Tender.of(coffee.price())
            .exactly(PaymentMethod.YAPE, Money.of("10.00"), "2")
            .cash(Money.of("2.50")));
    drawer.moveIn(Money.of("40.00"), "Sencillo del banco", ana, null);
    drawer.moveOut(Money.of("12.30"), "Taxi", ana, null);
    drawer.openedWithoutSale("Cambiar un billete", ana, null);

    CashReport x = drawer.x().orElseThrow();
    assertThat(x.sales()).isEqualTo(4);
    assertThat(x.sold(PaymentMethod.CASH)).isEqualTo(Money.of("18.10"));
    assertThat(expected(x, PaymentMethod.CASH)).isEqualTo(Money.of("150.80"));
    assertThat(expected(x, PaymentMethod.CARD)).isEqualTo(Money.of("12.50"));
    assertThat(expected(x, PaymentMethod.YAPE)).isEqualTo(Money.of("10.00"));
    assertThat(expected(x, PaymentMethod.PLIN)).isEqualTo(Money.ZERO);
    assertThat(x.openedWithoutSale()).isEqualTo(1);
    assertThat(x.closing()).isEmpty();

    CashReport z =
        ((CloseResult.Closed)
                drawer.close(
                    session.id(),
                    soles("150.00"),
                    Map.of(
                        PaymentMethod.CARD,
                        Money.of("12.50"),
                        PaymentMethod.YAPE,
                        Money.of("9.00")),
                    null,
                    ana))
            .report();

    CashSessionClosed closed = z.closing().orElseThrow();
    assertThat(closed.methods())
        .containsExactly(
            method(PaymentMethod.CASH, "150.80", "150.00", "-0.80"),
            method(PaymentMethod.CARD, "12.50", "12.50", "0.00"),
            method(PaymentMethod.YAPE, "10.00", "9.00", "-1.00"),
            method(PaymentMethod.PLIN, "0.00", "0.00", "0.00"));
    assertThat(closed.sales()).isEqualTo(4);
    assertThat(drawer.current()).isEmpty();
    assertThat(drawer.x()).isEmpty();
    assertThat(drawer.closed(5)).containsExactly(z);
    JournalEntry told = told(FactKind.CASH_SESSION_CLOSED).getFirst();
    assertThat(FactKind.CASH_SESSION_CLOSED.read(told.payload())).isEqualTo(closed);
  }

  private static CashSessionClosed.Method method(
      PaymentMethod method, String expected, String counted, String difference) {
    return new CashSessionClosed.Method(
        method, Money.of(expected), Money.of(counted), Money.of(difference));
  }

  @Test
  void salesSayThroughWhichTillAndIntoWhichDrawerTheyWent() {
    Product coffee = cusco.product("CAF", "12.50");
    Sale before = sellsForCash(coffee, "12.50");
    CashSession session = opened();
    Sale during = sellsForCash(coffee, "12.50");
    closes(session, "117.50", null);
    Sale after = sellsForCash(coffee, "12.50");

    assertThat(List.of(before, during, after)).extracting(Sale::till).containsOnly("1");
    assertThat(List.of(before, during, after))
        .extracting(Sale::session)
        .containsExactly(null, "CUS-CAJA-001", null);
    assertThat(cusco.count("sales where cash_session = 'CUS-CAJA-001'")).isEqualTo(1);
  }

  @Test
  void aSecondOpeningChangesNothingAndSaysWhoWasFirst() {
    CashSession session = opened();
    cusco.clock().advance(Duration.ofMinutes(1));

    assertThat(drawer.open(CashCount.NONE, ana)).isEqualTo(new OpenResult.AlreadyOpen(session));
    assertThat(cusco.count("cash_sessions")).isEqualTo(1);
    assertThat(told(FactKind.CASH_SESSION_OPENED)).hasSize(1);
  }

  @Test
  void ofTwoWhoOpenAtOnceTheSecondIsTold() {
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<OpenResult> opens =
        () -> {
          together.await();
          return drawer.open(FLOAT, ana);
        };

    List<OpenResult> results = TestBranch.together(List.of(opens, opens));

    assertThat(results).hasAtLeastOneElementOfType(OpenResult.Opened.class);
    assertThat(results).hasAtLeastOneElementOfType(OpenResult.AlreadyOpen.class);
    assertThat(cusco.count("cash_sessions")).isEqualTo(1);
    assertThat(results)
        .extracting(OpenResult::session)
        .containsOnly(drawer.current().orElseThrow());
  }

  @Test
  void aSessionIsClosedOnce() {
    CashSession session = opened();
    CashReport closed = closes(session, "105.00", null);

    assertThat(drawer.close(session.id(), soles("3.00"), Map.of(), "otra vez", ana))
        .isEqualTo(new CloseResult.ClosedBefore(closed.closing().orElseThrow()));
    assertThat(cusco.count("cash_closings")).isEqualTo(1);
    assertThat(told(FactKind.CASH_SESSION_CLOSED)).hasSize(1);
  }

  @Test
  void ofTwoWhoCloseAtOnceTheSecondIsTold() {
    CashSession session = opened();
    CyclicBarrier together = new CyclicBarrier(2);

    List<CloseResult> results =
        TestBranch.together(
            List.of(
                () -> {
                  together.await();
                  return drawer.close(session.id(), soles("105.00"), Map.of(), null, ana);
                },
                () -> {
                  together.await();
                  return drawer.close(session.id(), soles("104.00"), Map.of(), null, ana);
                }));

    assertThat(results).hasAtLeastOneElementOfType(CloseResult.Closed.class);
    assertThat(results).hasAtLeastOneElementOfType(CloseResult.ClosedBefore.class);
    assertThat(told(FactKind.CASH_SESSION_CLOSED)).hasSize(1);
  }

  @Test
  void aSaleAtTheMomentOfClosingIsInTheCountOrInNoSession() {
    Product coffee = cusco.product("CAF", "1.00");
    for (int round = 0; round < 10; round++) {
      CashSession session = opened();
      CyclicBarrier together = new CyclicBarrier(2);
      TestBranch.together(
          List.of(
              () -> {
                together.await();
                return sellsForCash(coffee, "1.00");
              },
              () -> {
                together.await();
                return closes(session, "105.00", null);
              }));

      CashReport z = drawer.closed(1).getFirst();
      CashSessionClosed closed = z.closing().orElseThrow();
      assertThat(closed.methods().getFirst().expected()).isEqualTo(z.expected(PaymentMethod.CASH));
      assertThat(closed.sales()).isEqualTo(z.sales());
    }
  }

  @Test
  void aLargeDifferenceDemandsACommentAndChangesNothingWithoutOne() {
    CashSession session = opened();

    assertThat(drawer.close(session.id(), soles("99.90"), Map.of(), " ", ana))
        .isEqualTo(new CloseResult.CommentDemanded(Money.of("-5.10")));
    assertThat(drawer.close(session.id(), soles("110.10"), Map.of(), null, ana))
        .isEqualTo(new CloseResult.CommentDemanded(Money.of("5.10")));
    assertThat(drawer.current()).contains(session);
    assertThat(closes(session, "99.90", " Se dio mal un vuelto ").closing().orElseThrow().comment())
        .isEqualTo("Se dio mal un vuelto");
  }

  @Test
  void fiveSolesOfDifferenceAreNotLarge() {
    CashSession session = opened();
    assertThat(closes(session, "100.00", null).closing()).isPresent();
  }

  @Test
  void nothingMovesInADrawerThatIsNotOpen() {
    MoveResult none = new MoveResult.NoSession();
    assertThat(drawer.moveIn(Money.of("1"), "x", ana, null)).isEqualTo(none);
    assertThat(drawer.moveOut(Money.of("1"), "x", ana, null)).isEqualTo(none);
    assertThat(drawer.openedWithoutSale("x", ana, null)).isEqualTo(none);
    assertThat(drawer.close("CUS-CAJA-001", soles("1.00"), Map.of(), null, ana))
        .isEqualTo(new CloseResult.NoSession());
    assertThat(cusco.count("cash_movements")).isZero();
    assertThat(told(FactKind.CASH_MOVED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1.00", "0.00", "100000.01", "1000000000"})
  void anAmountThatNobodyMovesIsRefused(String amount) {
    opened();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> drawer.moveIn(Money.of(amount), "x", ana, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> drawer.moveOut(Money.of(amount), "x", ana, null));
    assertThat(cusco.count("cash_movements")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void nothingMovesWithoutAReason(String reason) {
    opened();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> drawer.moveIn(Money.of("1.50"), reason, ana, null));
    assertThat(cusco.count("cash_movements")).isZero();
    assertThat(cusco.count("counters where name = 'cash-movement'")).isZero();
  }

  @Test
  void noMoreIsTakenOutThanTheDrawerHolds() {
    opened();
    assertThat(drawer.moveOut(Money.of("105.10"), "Banco", ana, null))
        .isEqualTo(new MoveResult.NotThatMuch(Money.of("105.00")));
    assertThat(drawer.moveOut(Money.of("105.00"), "Banco", ana, null))
        .isInstanceOf(MoveResult.Moved.class);
    assertThat(drawer.moveOut(Money.of("0.10"), "Banco", ana, null))
        .isEqualTo(new MoveResult.NotThatMuch(Money.of("0.00")));
  }

  @Test
  void whoAllowedAMoveIsTold() {
    opened();
    User luis =
        cusco
            .branch()
            .people()
            .create("luis", "Luis Mamani", Role.SUPERVISOR, "secreto1".toCharArray());
    drawer.moveOut(
        Money.of("20.00"), "Taxi", ana, new Approval(Permission.MOVE_CASH, luis, "Reparto"));

    CashMoved moved =
        (CashMoved) FactKind.CASH_MOVED.read(told(FactKind.CASH_MOVED).getFirst().payload());
    assertThat(moved.id()).isEqualTo("CUS-MOV-001");
    assertThat(moved.approval())
        .isEqualTo(new CashMoved.Approved(luis.id(), "Luis Mamani", "Reparto"));
    assertThat(drawer.x().orElseThrow().moves()).containsExactly(moved);
  }

  @Test
  void changeLargerThanTheDrawerHoldsIsKnownBeforeItIsPromised() {
    assertThat(drawer.checkChange(Money.of("1"))).isEqualTo(new ChangeCheck.NoSession());
    opened();
    assertThat(drawer.checkChange(Money.of("105.00"))).isEqualTo(new ChangeCheck.Enough());
    assertThat(drawer.checkChange(Money.of("105.10")))
        .isEqualTo(new ChangeCheck.MoreThanThere(Money.of("105.00")));
    sellsForCash(cusco.product("CAF", "12.50"), "20.00");
    assertThat(drawer.checkChange(Money.of("117.50"))).isEqualTo(new ChangeCheck.Enough());
  }

  @Test
  void unsentOperationsDoNotHoldUpTheClosingAndAreTold() {
    CashSession session = opened();
    sellsForCash(cusco.product("CAF", "12.50"), "12.50");
    long unsent = drawer.unsent();

    assertThat(unsent).isPositive();
    assertThat(closes(session, "117.50", null).closing().orElseThrow().unsent()).isEqualTo(unsent);
  }

  @Test
  void aClockSetBackADayChangesNeitherTheBusinessDateNorTheFigures() {
    CashSession session = opened();
    Product coffee = cusco.product("CAF", "12.50");
    sellsForCash(coffee, "12.50");
    drawer.moveIn(Money.of("10.00"), "Sencillo", ana, null);
    cusco.clock().set("2026-11-20T15:00:00Z");
    Sale yesterday = sellsForCash(coffee, "12.50");
    drawer.moveOut(Money.of("5.00"), "Taxi", ana, null);

    assertThat(yesterday.businessDate()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(yesterday.session()).isEqualTo(session.id());
    CashReport x = drawer.x().orElseThrow();
    assertThat(x.moves()).extracting(CashMoved::reason).containsExactly("Sencillo", "Taxi");
    assertThat(expected(x, PaymentMethod.CASH)).isEqualTo(Money.of("135.00"));
    CashReport z = closes(session, "135.00", null);
    assertThat(z.closing().orElseThrow().businessDate()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(drawer.closed(1)).containsExactly(z);
  }

  @Test
  void theDrawerIsOpenAfterTheProgramWasEndedAndStartedAgain() {
    CashSession session = opened();
    sellsForCash(cusco.product("CAF", "12.50"), "20.00");

    CashDrawer again = cusco.restarted().drawer();

    assertThat(again.current()).contains(session);
    assertThat(expected(again.x().orElseThrow(), PaymentMethod.CASH)).isEqualTo(Money.of("117.50"));
  }

  @Test
  void manySessionsFollowEachOther() {
    for (int day = 1; day <= 3; day++) {
      CashSession session = opened();
      assertThat(session.id()).isEqualTo("CUS-CAJA-00" + day);
      closes(session, "105.00", null);
      cusco.clock().advance(Duration.ofDays(1));
    }
    assertThat(drawer.closed(2))
        .extracting(report -> report.session().id())
        .containsExactly("CUS-CAJA-003", "CUS-CAJA-002");
  }

  @Test
  void ticketsOnHoldDoNotHoldUpTheClosingAndTheReportRemembersThem() {
    CashSession session = opened();
    Ticket rice = Ticket.open().add(cusco.product("ARR", "18.40"), Quantity.ONE);
    cusco.branch().tickets().hold(rice, "La señora de la casaca", ana);
    assertThat(drawer.waiting()).hasSize(1).isEqualTo(drawer.x().orElseThrow().waiting());

    CashReport z = closes(session, "105.00", "");
    assertThat(z.expected(PaymentMethod.CASH)).isEqualTo(Money.of("105.00"));
    cusco.branch().tickets().recall(rice.key());
    assertThat(drawer.waiting()).isEmpty();
    WaitingTicket waited =
        new WaitingTicket(
            "La señora de la casaca",
            ana.displayName(),
            Money.of("18.40"),
            cusco.clock().instant());
    assertThat(z.waiting()).containsExactly(waited);
    assertThat(drawer.closed(1).getFirst().waiting()).containsExactly(waited);
  }
}
