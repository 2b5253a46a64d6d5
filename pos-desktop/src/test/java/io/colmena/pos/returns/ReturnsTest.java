package io.colmena.pos.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colmena.pos.cash.CashCount;
import io.colmena.pos.cash.CashReport;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Concession;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.facts.SaleReturned.Destination;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class ReturnsTest {
  private static final User LUIS = new User("CUS-USR-900", "luis", "Luis", Role.SUPERVISOR, true);
  private static final User MARTA =
      new User("CUS-USR-901", "marta", "Marta", Role.BRANCH_MANAGER, true);

  @RegisterExtension final TestBranch cusco = new TestBranch();

  private Returns returns;
  private Product coffee;

  @BeforeEach
  void open() {
    returns = cusco.branch().returns();
    coffee = cusco.product("CAF", "12.50");
  }

  private ReturnableSale found(String typed) {
    return returns.find(typed).getFirst();
  }

  private static ReturnRequest pieces(Sale sale, int pieces, Destination to) {
    return request(sale, List.of(new ReturnRequest.Item(1, Quantity.of(pieces), to)), false);
  }

  private static ReturnRequest request(Sale sale, List<ReturnRequest.Item> items, boolean inCash) {
    return new ReturnRequest(
        UUID.randomUUID().toString(), sale.id(), items, "Producto dañado", inCash);
  }

  private SaleReturned given(ReturnRequest wanted) {
    return ((ReturnResult.Done) returns.give(wanted, MARTA, List.of())).returned();
  }

  private static Map<PaymentMethod, Money> refunds(SaleReturned returned) {
    return returned.refunds().stream()
        .collect(Collectors.toMap(SaleReturned.Refund::method, SaleReturned.Refund::amount));
  }

  private Sale sold(Ticket ticket, Tender tender) {
    return cusco.branch().checkout().charge(ticket, tender, cusco.cashier());
  }

  @Test
  void twoOfThreeComeBackToTheStockAndTheirMoneyGoesBack() {
    Sale sale = cusco.sell(3, coffee);

    SaleReturned returned = given(pieces(sale, 2, Destination.STOCK));

    assertThat(returned.id()).isEqualTo("CUS-DEV-001");
    assertThat(returned.sale()).isEqualTo(sale.id());
    assertThat(returned.total()).isEqualTo(Money.of("25.00"));
    assertThat(refunds(returned)).isEqualTo(Map.of(PaymentMethod.CASH, Money.of("25.00")));
    assertThat(cusco.stock(coffee)).isEqualTo(Quantity.of(9));
    assertThat(found(sale.id()).lines().getFirst().returnable()).isEqualTo(Quantity.ONE);
    assertThat(returns.of(sale.id())).containsExactly(returned);
    assertThat(told()).containsExactly(returned);
  }

  @Test
  void whatNobodyCanSellIsWasteAndTheStockStaysAsItWas() {
    Sale sale = cusco.sell(3, coffee);

    given(pieces(sale, 2, Destination.WASTE));

    assertThat(cusco.stock(coffee)).isEqualTo(Quantity.of(7));
    assertThat(cusco.count("stock_movements where reason = 'RETURN'")).isEqualTo(1);
    assertThat(cusco.count("stock_movements where reason = 'WASTE'")).isEqualTo(1);
  }

  @Test
  void moreThanIsLeftIsRefusedAndChangesNothing() {
    Sale sale = cusco.sell(3, coffee);
    given(pieces(sale, 2, Destination.STOCK));

    ReturnResult result = returns.give(pieces(sale, 2, Destination.STOCK), LUIS, List.of());

    assertThat(result).isEqualTo(new ReturnResult.TooMuch("Product CAF", Quantity.ONE));
    assertThat(cusco.stock(coffee)).isEqualTo(Quantity.of(9));
    assertThat(cusco.count("sale_returns")).isEqualTo(1);
  }

  @Test
  void halfAPieceIsRefused() {
    Sale sale = cusco.sell(3, coffee);
    var half = new ReturnRequest.Item(1, Quantity.of("0.5"), Destination.STOCK);

    assertThat(returns.give(request(sale, List.of(half), false), LUIS, List.of()))
        .isInstanceOf(ReturnResult.TooMuch.class);
  }

  @Test
  void ofTwoTillsThatTakeTheSameBackAtOnceOneIsRefused() throws Exception {
    for (int race = 0; race < 20; race++) {
      Sale sale = cusco.sell(1, coffee);
      CyclicBarrier start = new CyclicBarrier(2);
      Callable<ReturnResult> till =
          () -> {
            ReturnRequest wanted = pieces(sale, 1, Destination.STOCK);
            start.await();
            return returns.give(wanted, LUIS, List.of());
          };

      List<ReturnResult> results = TestBranch.together(List.of(till, till));

      assertThat(results).filteredOn(ReturnResult.Done.class::isInstance).hasSize(1);
      assertThat(results).filteredOn(ReturnResult.TooMuch.class::isInstance).hasSize(1);
    }
    assertThat(cusco.stock(coffee)).isEqualTo(Quantity.of(10));
    assertThat(told()).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void pressingTheKeyTwiceMakesOneReturn() {
    Sale sale = cusco.sell(3, coffee);
    ReturnRequest wanted = pieces(sale, 1, Destination.STOCK);

    assertThat(given(wanted)).isEqualTo(given(wanted));
    assertThat(cusco.count("sale_returns")).isEqualTo(1);
  }

  @Test
  void theCardGetsItsMoneyBackBeforeAnyCashIsGiven() {
    Ticket ticket = Ticket.open().add(coffee, Quantity.of(2));
    Sale sale =
        sold(
            ticket,
            Tender.of(ticket.total())
                .exactly(PaymentMethod.CARD, Money.of("15.00"), "777")
                .cash(Money.of("20.00")));

    SaleReturned first = given(pieces(sale, 1, Destination.STOCK));
    SaleReturned second = given(pieces(sale, 1, Destination.STOCK));

    assertThat(first.refunds())
        .containsExactly(new SaleReturned.Refund(PaymentMethod.CARD, Money.of("12.50"), "777"));
    assertThat(refunds(second))
        .isEqualTo(
            Map.of(PaymentMethod.CARD, Money.of("2.50"), PaymentMethod.CASH, Money.of("10.00")));
  }

  @Test
  void aCardIsPaidBackInCashOnlyIfAManagerAllowsIt() {
    Ticket ticket = Ticket.open().add(coffee, Quantity.ONE);
    Sale sale =
        sold(ticket, Tender.of(ticket.total()).exactly(PaymentMethod.CARD, ticket.total(), "1"));
    ReturnRequest inCash =
        request(sale, List.of(new ReturnRequest.Item(1, Quantity.ONE, Destination.STOCK)), true);

    assertThatIllegalArgumentException().isThrownBy(() -> returns.give(inCash, LUIS, List.of()));
    Approval allowed = new Approval(Permission.REFUND_OTHERWISE, MARTA, "Tarjeta anulada");
    SaleReturned returned =
        ((ReturnResult.Done) returns.give(inCash, LUIS, List.of(allowed))).returned();

    assertThat(refunds(returned)).isEqualTo(Map.of(PaymentMethod.CASH, Money.of("12.50")));
    assertThat(returned.approvals())
        .containsExactly(
            new Sale.Approval("refund-otherwise", MARTA.id(), "Marta", "Tarjeta anulada"));
  }

  @Test
  void aCashierTakesNothingBackAlone() {
    Sale sale = cusco.sell(1, coffee);
    User ana = cusco.cashier();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> returns.give(pieces(sale, 1, Destination.STOCK), ana, List.of()));
    assertThat(
            returns.give(
                pieces(sale, 1, Destination.STOCK),
                ana,
                List.of(new Approval(Permission.RETURN, LUIS, "Vi la lata"))))
        .isInstanceOf(ReturnResult.Done.class);
  }

  @Test
  void theDrawerExpectsLessByWhatWentBackInCash() {
    var drawer = cusco.branch().drawer();
    drawer.open(CashCount.of(Map.of(Money.of("50.00"), 1)), cusco.cashier());
    Sale sale = cusco.sell(2, coffee);

    SaleReturned returned = given(pieces(sale, 1, Destination.STOCK));

    CashReport x = drawer.x().orElseThrow();
    assertThat(returned.session()).isEqualTo(x.session().id());
    assertThat(x.sold(PaymentMethod.CASH)).isEqualTo(Money.of("25.00"));
    assertThat(x.refunded(PaymentMethod.CASH)).isEqualTo(Money.of("12.50"));
    assertThat(x.expected(PaymentMethod.CASH)).isEqualTo(Money.of("62.50"));
    assertThat(cusco.branch().cashReports().of(x))
        .anyMatch(line -> line.startsWith("- Devoluciones en efectivo") && line.endsWith("12.50"))
        .anyMatch(line -> line.startsWith("VENDIDO MENOS DEVUELTO") && line.endsWith("12.50"));
    Money inDrawer = cusco.database().read(tx -> drawer.cashInDrawer(tx).orElseThrow());
    assertThat(inDrawer).isEqualTo(Money.of("62.50"));
  }

  /** Whole returns give back exactly what was paid, however it is cut into pieces. */
  @Test
  void partsComeToExactlyWhatWasPaid() {
    Random random = new Random(4);
    Product bag =
        cusco.create(
            new NewProduct(
                "BOL",
                "Bolsa",
                "Bolsas",
                UnitOfSale.UN,
                Money.of("0.17"),
                null,
                TaxKind.IGV,
                List.of(),
                Quantity.of(1000),
                true));
    for (int round = 0; round < 40; round++) {
      Sale sale = anySale(random, bag);
      Money paid =
          Money.sum(
              sale.payments().stream()
                  .filter(payment -> payment.method().isMoney())
                  .map(Sale.Payment::amount));
      List<SaleReturned> parts = returnsAll(sale, random);

      assertThat(Money.sum(parts.stream().map(SaleReturned::total))).isEqualTo(sale.total());
      assertThat(Money.sum(parts.stream().map(SaleReturned::moneyBack))).isEqualTo(paid);
      assertThat(Money.sum(parts.stream().map(SaleReturned::tax))).isEqualTo(sale.tax());
      Money soFar = Money.ZERO;
      for (SaleReturned part : parts) {
        soFar = soFar.plus(part.moneyBack());
        assertThat(soFar).isLessThanOrEqualTo(paid);
      }
    }
  }

  private Sale anySale(Random random, Product bag) {
    Ticket ticket =
        Ticket.open()
            .add(coffee, Quantity.of(1 + random.nextInt(7)))
            .add(bag, Quantity.of(1 + random.nextInt(5)));
    if (random.nextBoolean()) {
      ticket = Concession.percent(ticket, 0, BigDecimal.valueOf(1 + random.nextInt(33))).after();
    }
    Money coin = random.nextBoolean() ? Money.of("0.10") : Money.ZERO;
    Tender tender = Tender.of(ticket.total(), coin);
    if (random.nextBoolean()) {
      tender =
          tender.exactly(PaymentMethod.YAPE, Money.of("1.00"), String.valueOf(random.nextLong()));
    }
    return sold(ticket, tender.cash(Money.of("200.00")));
  }

  private List<SaleReturned> returnsAll(Sale sale, Random random) {
    List<SaleReturned> parts = new ArrayList<>();
    for (ReturnableSale left = found(sale.id()); left.isAnythingLeft(); left = found(sale.id())) {
      List<ReturnRequest.Item> items = new ArrayList<>();
      for (ReturnableLine line : left.lines()) {
        int most = line.returnable().amount().intValueExact();
        int some = most == 0 ? 0 : random.nextInt(most + 1);
        if (some > 0) {
          items.add(new ReturnRequest.Item(line.number(), Quantity.of(some), Destination.STOCK));
        }
      }
      if (!items.isEmpty()) {
        parts.add(given(request(sale, items, random.nextBoolean())));
      }
    }
    return parts;
  }

  @Test
  void aReceiptIsFoundByItsPrintedNumberHoweverItIsTyped() {
    Sale sale = cusco.sell(1, coffee);
    cusco.change(
        "update sales set series = 'B001', document_number = 123 where sale_id = '"
            + sale.id()
            + "'");

    assertThat(found("B001-00000123").sale()).isEqualTo(sale);
    assertThat(found(" b001-123 ").sale()).isEqualTo(sale);
    assertThat(found(sale.id().toLowerCase(Locale.ROOT)).sale()).isEqualTo(sale);
    assertThat(returns.find("B001-00000124")).isEmpty();
    assertThat(returns.find("hola")).isEmpty();
  }

  private List<SaleReturned> told() {
    return cusco.database().read(tx -> cusco.branch().journal().linesAfter(tx, 0, 1000)).stream()
        .map(JournalEntry::parse)
        .filter(entry -> entry.kind().equals("sale.returned"))
        .map(entry -> (SaleReturned) FactKind.SALE_RETURNED.read(entry.payload()))
        .toList();
  }
}
