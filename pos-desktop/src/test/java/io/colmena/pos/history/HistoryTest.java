package io.colmena.pos.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colmena.pos.cash.CashCount;
import io.colmena.pos.cash.CashReport;
import io.colmena.pos.cash.CloseResult;
import io.colmena.pos.cash.OpenResult;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.SalesTotals;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HistoryTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

  @RegisterExtension final TestBranch cusco = new TestBranch();

  private History history;
  private Product coffee;
  private Product cheese;

  @BeforeEach
  void open() {
    history = cusco.branch().history();
    coffee = cusco.product("CAF", "12.57");
    cheese = cusco.product("QUE", "35.90", UnitOfSale.KG, TaxKind.IGV);
  }

  /** Paid with a card up to an amount, and the rest in coins of ten céntimos. */
  private Sale sells(Ticket ticket, String byCard) {
    Tender tender = Tender.of(ticket.total(), Money.of("0.10"));
    if (Money.of(byCard).isPositive()) {
      tender = tender.exactly(PaymentMethod.CARD, Money.of(byCard), null);
    }
    if (!tender.isComplete()) {
      tender = tender.cash(Money.of("100.00"));
    }
    return cusco.branch().checkout().charge(ticket, tender, cusco.cashier());
  }

  private Sale sellsCoffee() {
    return sells(Ticket.open().add(coffee, Quantity.ONE), "0.00");
  }

  private void sellsAFewThings() {
    sellsCoffee();
    sells(Ticket.open().add(coffee, Quantity.of(2)).add(cheese, Quantity.of("0.755")), "20.00");
    cusco.clock().advance(Duration.ofHours(3));
    sells(Ticket.open().add(cheese, Quantity.of("0.333")), "11.95");
  }

  private Breakdown by(By by, Period period) {
    return history.by(by, period, Progress.NONE);
  }

  @Test
  void aDayAgreesToTheCentimoWhicheverWayItIsDivided() {
    sellsAFewThings();
    Period today = Period.day(SATURDAY);
    SalesTotals day = cusco.branch().checkout().totals(SATURDAY, SATURDAY);

    for (By by : By.values()) {
      assertThat(by(by, today).amount()).as("%s", by).isEqualTo(day.total());
    }
    assertThat(by(By.HOUR, today).sales()).isEqualTo(day.tickets());
    assertThat(by(By.PRODUCT, today).units()).isEqualTo(day.units());
    assertThat(by(By.CASHIER, today).units()).isEqualTo(day.units());
    by(By.PAYMENT, today)
        .shares()
        .forEach(share -> assertThat(day.payments().get(share.key())).isEqualTo(share.amount()));
  }

  @Test
  void theMoneyOfADayIsWhatItsZSays() {
    var session =
        ((OpenResult.Opened) cusco.branch().drawer().open(CashCount.of(Map.of()), cusco.cashier()))
            .session();
    sellsAFewThings();
    CashReport z =
        ((CloseResult.Closed)
                cusco
                    .branch()
                    .drawer()
                    .close(
                        session.id(),
                        CashCount.of(Map.of(Money.of("10.00"), 1)),
                        Map.of(PaymentMethod.CARD, Money.of("31.95")),
                        "falta",
                        cusco.cashier()))
            .report();

    Breakdown payments = by(By.PAYMENT, Period.day(SATURDAY));
    for (Share share : payments.shares()) {
      assertThat(z.sold(PaymentMethod.valueOf(share.key()))).isEqualTo(share.amount());
    }
    assertThat(payments.rounding()).isEqualTo(Money.of("0.11"));

    ClosedSession closed = history.sessions(Period.day(SATURDAY)).getFirst();
    assertThat(closed.id()).isEqualTo(session.id());
    assertThat(closed.sales()).isEqualTo(3);
    assertThat(closed.expected()).isEqualTo(z.expected(PaymentMethod.CASH));
    assertThat(closed.counted()).isEqualTo(Money.of("10.00"));
    assertThat(closed.difference()).isEqualTo(Money.of("10.00").minus(closed.expected()));
    assertThat(closed.comment()).isEqualTo("falta");
    assertThat(history.sessions(Period.day(SATURDAY.minusDays(1)))).isEmpty();
  }

  @Test
  void hoursAreThoseOfTheClockOnTheWallAndDaysThoseOfTheBusiness() {
    sellsAFewThings();
    cusco.clock().set("2026-11-23T04:59:00Z");
    sellsCoffee();

    Period both = new Period(SATURDAY, SATURDAY.plusDays(1));
    assertThat(by(By.HOUR, both).shares()).extracting(Share::key).containsExactly("10", "13", "23");
    assertThat(by(By.DAY, both).shares())
        .extracting(Share::key)
        .containsExactly("2026-11-21", "2026-11-22");
  }

  @Test
  void productsAndCashiersComeWithTheLargestAmountFirst() {
    sellsAFewThings();

    List<Share> products = by(By.PRODUCT, Period.day(SATURDAY)).shares();
    assertThat(products).extracting(Share::code).containsExactly("QUE", "CAF");
    assertThat(products.getFirst().units()).isEqualTo(Quantity.of("1.088"));
    assertThat(products.getLast().sales()).isEqualTo(2);
    assertThat(by(By.CASHIER, Period.day(SATURDAY)).shares())
        .singleElement()
        .extracting(Share::name, Share::sales)
        .containsExactly("ana", 3L);
  }

  @Test
  void aLongPeriodIsReadAFewDaysAtATimeAndCanBeEnded() {
    sellsCoffee();
    cusco.clock().set("2026-12-21T15:00:00Z");
    sellsCoffee();
    Period ages = new Period(LocalDate.of(1990, 1, 1), LocalDate.of(2090, 1, 1));
    List<Long> told = new ArrayList<>();

    Breakdown all =
        history.by(
            By.PRODUCT,
            ages,
            (done, of) -> {
              told.add(of);
              return true;
            });
    assertThat(all.shares()).singleElement().extracting(Share::units).isEqualTo(Quantity.of(2));
    assertThat(told).hasSize(5).containsOnly(5L);
    assertThatThrownBy(() -> history.by(By.PRODUCT, ages, (done, of) -> done < 2))
        .isInstanceOf(Progress.Stopped.class);
  }

  @Test
  void salesComePageByPageTheNewestFirst() {
    List<String> made = new ArrayList<>();
    for (int day = 0; day < 3; day++) {
      for (int i = 0; i < 4; i++) {
        made.addFirst(sellsCoffee().id());
      }
      cusco.clock().advance(Duration.ofDays(1));
    }
    Period all = new Period(SATURDAY, SATURDAY.plusDays(9));
    List<String> read = new ArrayList<>();
    List<SaleInBrief> page = history.sales(all, new SaleSearch.All(), null, 5);
    while (!page.isEmpty()) {
      assertThat(page.size()).isLessThanOrEqualTo(5);
      page.forEach(sale -> read.add(sale.id()));
      page = history.sales(all, new SaleSearch.All(), page.getLast(), 5);
    }
    assertThat(read).isEqualTo(made);
    List<String> streamed = new ArrayList<>();
    history.eachSale(all, new SaleSearch.All(), sale -> streamed.add(sale.id()));
    assertThat(streamed).isEqualTo(made);
  }

  @Test
  void aSaleIsFoundByItsNumberItsReceiptOrItsAmount() {
    Sale coffeeSale = sellsCoffee();
    Sale other = sells(Ticket.open().add(coffee, Quantity.of(3)), "37.71");
    Period elsewhen = Period.day(SATURDAY.minusDays(40));
    Period today = Period.day(SATURDAY);

    assertThat(found(elsewhen, coffeeSale.id().toLowerCase(java.util.Locale.ROOT)))
        .containsExactly(coffeeSale.id());
    assertThat(found(elsewhen, String.valueOf(other.document()))).containsExactly(other.id());
    assertThat(found(today, "12,57")).containsExactly(coffeeSale.id());
    assertThat(found(today, "S/ 37.71")).containsExactly(other.id());
    assertThat(found(today, String.valueOf(other.document().number()))).containsExactly(other.id());
    assertThat(found(today, "99.99")).isEmpty();
    assertThat(SaleSearch.of("arroz")).isEmpty();
    assertThat(SaleSearch.of("1.234.5")).isEmpty();
  }

  private List<String> found(Period period, String typed) {
    return history.sales(period, SaleSearch.of(typed).orElseThrow(), null, 10).stream()
        .map(SaleInBrief::id)
        .toList();
  }

  @Test
  void aSaleInTheListSaysHowItWasPaidWithoutTheRounding() {
    sellsAFewThings();

    List<SaleInBrief> sales = history.sales(Period.day(SATURDAY), new SaleSearch.All(), null, 10);
    assertThat(sales.get(1).methods()).containsExactly(PaymentMethod.CARD, PaymentMethod.CASH);
    assertThat(sales.get(2).methods()).containsExactly(PaymentMethod.CASH);
    assertThat(history.sale(sales.get(1).id()).orElseThrow().lines()).hasSize(2);
    assertThat(history.sale("CUS-20261121-999")).isEmpty();
  }

  @Test
  void whatIsLowOrOutIsListedWithTheEmptiestFirst() {
    cusco.product("SAL", "2.00");
    sells(Ticket.open().add(coffee, Quantity.of(6)), "0.00");
    sells(Ticket.open().add(cheese, Quantity.of("10.5")), "376.95");

    assertThat(history.lowStock(Quantity.of(5), 0, 10))
        .extracting(LowStock::code, LowStock::isOut)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("QUE", true),
            org.assertj.core.groups.Tuple.tuple("CAF", false));
    assertThat(history.lowStock(Quantity.of(5), 1, 10)).hasSize(1);
    cusco.change("update products set withdrawn = 1 where code = 'QUE'");
    assertThat(history.lowStock(Quantity.of(5), 0, 10)).hasSize(1);
  }

  @Test
  void aDayWithoutSalesIsEmptyEverywhere() {
    for (By by : By.values()) {
      assertThat(by(by, Period.day(SATURDAY)).shares()).isEmpty();
    }
    assertThat(history.sales(Period.day(SATURDAY), new SaleSearch.All(), null, 10)).isEmpty();
    assertThat(by(By.DAY, Period.day(SATURDAY)).amount()).isEqualTo(Money.ZERO);
  }

  @Test
  void aPeriodEndsAfterItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Period(SATURDAY, SATURDAY.minusDays(1)));
    assertThat(Period.weekUntil(SATURDAY).from()).isEqualTo(LocalDate.of(2026, 11, 16));
    assertThat(Period.monthUntil(SATURDAY).days()).isEqualTo(21);
    assertThat(Period.monthUntil(SATURDAY).pieces())
        .containsExactly(
            new Period(LocalDate.of(2026, 11, 15), SATURDAY),
            new Period(LocalDate.of(2026, 11, 8), LocalDate.of(2026, 11, 14)),
            new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 7)));
  }
}
