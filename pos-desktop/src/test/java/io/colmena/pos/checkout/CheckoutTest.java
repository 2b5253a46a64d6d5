package io.colmena.pos.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.colmena.database.DatabaseException;
import io.colmena.database.SqlFault;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.inventory.Stock;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.numbering.Counters;
import io.colmena.pos.numbering.ReceiptNumbers;
import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class CheckoutTest {
  @RegisterExtension final TestBranch cusco = new TestBranch();

  @RegisterExtension final TestBranch untilFour = new TestBranch(4);

  @Test
  void salesAreNumberedByBranchAndDay() {
    Product coffee = cusco.product("CAF", "12.50");

    assertThat(
            List.of(
                cusco.sell(1, coffee).id(), cusco.sell(1, coffee).id(), cusco.sell(1, coffee).id()))
        .containsExactly("CUS-20261121-001", "CUS-20261121-002", "CUS-20261121-003");
  }

  @Test
  void receiptsAreNumberedInTheSeriesOfTheTillAndOfWhoBuys() {
    Product coffee = cusco.product("CAF", "12.50");

    assertThat(
            List.of(
                document(cusco, coffee, null),
                document(cusco, coffee, "40123456"),
                document(cusco, coffee, "20123456786"),
                document(cusco, coffee, null),
                document(cusco, coffee, "20123456786")))
        .containsExactly(
            "B001-00000001", "B001-00000002", "F001-00000001", "B001-00000003", "F001-00000002");
  }

  private static String document(TestBranch branch, Product product, @Nullable String customer) {
    Ticket one = Ticket.open().add(product, Quantity.ONE);
    Ticket ticket = new Ticket(one.key(), one.lines(), customer);
    Tender tender = Tender.of(ticket.total()).cash(ticket.total());
    Sale sale = branch.branch().checkout().charge(ticket, tender, branch.cashier());
    assertThat(sale.till()).isEqualTo("1");
    return String.valueOf(sale.document());
  }

  @Test
  void aReceiptsNumberSurvivesItsProgramAndIsInTheJournal() {
    Product coffee = cusco.product("CAF", "12.50");
    Sale sold = cusco.sell(1, coffee);
    cusco.restarted();

    assertThat(cusco.branch().checkout().lastMadeHere()).contains(sold);
    assertThat(cusco.sell(1, coffee).document()).isEqualTo(new Sale.Document("B001", 2));
  }

  @Test
  void whereverASaleIsRolledBackNoReceiptNumberIsMissingOrGivenTwice() {
    Product coffee = cusco.product("CAF", "12.50");
    for (int i = 0; i < 10; i++) {
      rollBackASale(coffee);
      cusco.sell(1, coffee);
    }
    Callable<Sale> sale = () -> cusco.sell(1, coffee);
    TestBranch.together(Collections.nCopies(10, sale));

    assertThat(cusco.branch().checkout().latest(100))
        .extracting(sold -> Objects.requireNonNull(sold.document()).number())
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
  }

  /** The number is given, and then the last statement of its transaction fails. */
  private void rollBackASale(Product product) {
    Ticket ticket = Ticket.open().add(product, Quantity.ONE);
    Tender tooLong =
        Tender.of(ticket.total()).exactly(PaymentMethod.CARD, ticket.total(), "x".repeat(61));
    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(() -> cusco.branch().checkout().charge(ticket, tooLong, cusco.cashier()));
  }

  @Test
  void theThousandthSaleOfADayHasFourDigits() {
    Product coffee = cusco.product("CAF", "12.50");
    cusco.change("insert into counters (name, counter) values ('sale-2026-11-21', 998)");

    assertThat(
            List.of(
                cusco.sell(1, coffee).id(), cusco.sell(1, coffee).id(), cusco.sell(1, coffee).id()))
        .containsExactly("CUS-20261121-999", "CUS-20261121-1000", "CUS-20261121-1001");
  }

  @Test
  void aSaleSaysWhenItWasByEveryClock() {
    cusco.clock().set("2026-11-21T15:04:05.678999Z");

    Sale sale = cusco.sell(1, cusco.product("CAF", "12.50"));

    assertThat(sale.soldAt()).isEqualTo(Instant.parse("2026-11-21T15:04:05.678Z"));
    assertThat(sale.localTime()).isEqualTo(LocalDateTime.parse("2026-11-21T10:04:05.678"));
    assertThat(sale.businessDate()).isEqualTo(LocalDate.of(2026, 11, 21));
  }

  @Test
  void theDayEndsAtMidnightInLima() {
    Product coffee = cusco.product("CAF", "12.50");
    cusco.clock().set("2026-11-22T04:59:59.999Z");
    Sale last = cusco.sell(1, coffee);
    cusco.clock().set("2026-11-22T05:00:00Z");
    Sale first = cusco.sell(1, coffee);

    assertThat(last.id()).isEqualTo("CUS-20261121-001");
    assertThat(first.id()).isEqualTo("CUS-20261122-001");
    assertThat(first.businessDate()).isEqualTo(LocalDate.of(2026, 11, 22));
  }

  @Test
  void aShopThatClosesLateCountsTheNightToTheDayBefore() {
    Product coffee = untilFour.product("CAF", "12.50");
    untilFour.clock().set("2026-11-22T08:59:59.999Z");
    Sale last = untilFour.sell(1, coffee);
    untilFour.clock().set("2026-11-22T09:00:00Z");
    Sale first = untilFour.sell(1, coffee);

    assertThat(last.id()).isEqualTo("CUS-20261121-001");
    assertThat(last.localTime()).isEqualTo(LocalDateTime.parse("2026-11-22T03:59:59.999"));
    assertThat(first.id()).isEqualTo("CUS-20261122-001");
  }

  @Test
  void aClockThatIsSetBackADayRepeatsNoNumber() {
    Product coffee = cusco.product("CAF", "12.50");
    Sale before = cusco.sell(1, coffee);
    cusco.clock().set("2026-11-22T15:00:00Z");
    Sale next = cusco.sell(1, coffee);
    cusco.clock().set("2026-11-21T15:00:00Z");
    Sale again = cusco.sell(1, coffee);

    assertThat(List.of(before.id(), next.id(), again.id()))
        .containsExactly("CUS-20261121-001", "CUS-20261122-001", "CUS-20261121-002");
    assertThat(cusco.branch().verifier().verify().toString()).startsWith("Intact");
  }

  @Test
  void aSaleItsStockAndItsJournalEntryAreThereTogether() {
    Product coffee = cusco.product("CAF", "12.50");
    Product potato = cusco.product("PAPA", "4.20", UnitOfSale.KG, TaxKind.EXEMPT);
    Ticket ticket =
        new Ticket(Ticket.open().key(), List.of(), "10456789012")
            .add(coffee, Quantity.of(2))
            .add(potato, Quantity.of("0.755"));
    Tender tender =
        Tender.of(ticket.total())
            .exactly(PaymentMethod.CARD, Money.of("8.17"), "004512")
            .cash(Money.of("50.00"));

    Sale sale = cusco.branch().checkout().charge(ticket, tender, cusco.cashier());

    assertThat(sale.total()).isEqualTo(Money.of("28.17"));
    assertThat(sale.tax()).isEqualTo(Money.of("3.81"));
    assertThat(sale.customer()).isEqualTo("10456789012");
    assertThat(sale.payments()).isEqualTo(tender.payments());
    assertThat(cusco.stock(coffee)).isEqualTo(Quantity.of(8));
    assertThat(cusco.stock(potato)).isEqualTo(Quantity.of("9.245"));
    assertThat(cusco.count("sale_lines where line_id = 'CUS-20261121-001-2'")).isEqualTo(1);
    assertThat(cusco.count("payments where received = 50 and amount = 20")).isEqualTo(1);
    assertThat(cusco.count("stock_movements where reference = 'CUS-20261121-001'")).isEqualTo(2);
    assertThat(told(sale)).isEqualTo(sale);
    assertThat(cusco.branch().checkout().latest(5)).containsExactly(sale);
  }

  /** What the journal says of a sale. */
  private Sale told(Sale sale) {
    String line =
        cusco
            .database()
            .read(tx ->
                tx.query("select entry from journal where entity_id = :id")
                    .bind("id", sale.id())
                    .mapTo(String.class)
                    .one());
    return (Sale) FactKind.SALE_RECORDED.read(JournalEntry.parse(line).payload());
  }

  @Test
  void aSaleThatCannotBeStoredLeavesNothingAndUsesNoNumber() {
    Product coffee = cusco.product("CAF", "12.50");
    cusco.sell(1, coffee);
    Map<String, Long> before = everything();
    Ticket ticket = Ticket.open().add(coffee, Quantity.of(3));
    Tender tooLong =
        Tender.of(ticket.total()).exactly(PaymentMethod.CARD, ticket.total(), "x".repeat(61));

    DatabaseException e =
        catchThrowableOfType(
            DatabaseException.class,
            () -> cusco.branch().checkout().charge(ticket, tooLong, cusco.cashier()));

    assertThat(e.fault()).isEqualTo(SqlFault.BAD_VALUE);
    assertThat(everything()).isEqualTo(before);
    assertThat(cusco.stock(coffee)).isEqualTo(Quantity.of(9));
    Tender right = Tender.of(ticket.total()).exactly(PaymentMethod.CARD, ticket.total(), "0042");
    assertThat(cusco.branch().checkout().charge(ticket, right, cusco.cashier()).id())
        .isEqualTo("CUS-20261121-002");
    assertThat(cusco.branch().verifier().verify().toString()).startsWith("Intact");
  }

  private Map<String, Long> everything() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String table :
        List.of("sales", "sale_lines", "payments", "stock_movements", "journal", "stock_levels")) {
      counts.put(table, cusco.count(table));
    }
    counts.put("head", cusco.database().read(cusco.branch().journal()::head).sequence());
    counts.put(
        "counter",
        cusco
            .database()
            .read(tx ->
                tx.query("select counter from counters where name = 'sale-2026-11-21'")
                    .mapTo(Long.class)
                    .one()));
    return counts;
  }

  @Test
  void aTicketChargedTwiceIsOneSale() {
    Ticket ticket = Ticket.open().add(cusco.product("CAF", "12.50"), Quantity.ONE);
    Tender tender = Tender.of(ticket.total()).cash(ticket.total());

    Sale first = cusco.branch().checkout().charge(ticket, tender, cusco.cashier());
    cusco.restarted();
    cusco.clock().set("2026-11-21T15:00:10Z");
    Sale second = cusco.branch().checkout().charge(ticket, tender, cusco.cashier());

    assertThat(second).isEqualTo(first);
    assertThat(cusco.count("sales")).isEqualTo(1);
    assertThat(cusco.count("journal where kind = 'sale.recorded'")).isEqualTo(1);
  }

  @Test
  void aTicketChargedByTwoThreadsAtOnceIsOneSale() {
    Product coffee = cusco.product("CAF", "12.50");
    cusco.cashier();
    for (int i = 0; i < 20; i++) {
      Ticket ticket = Ticket.open().add(coffee, Quantity.ONE);
      Tender tender = Tender.of(ticket.total()).cash(ticket.total());
      CyclicBarrier start = new CyclicBarrier(2);
      Callable<Sale> till =
          () -> {
            start.await(30, TimeUnit.SECONDS);
            return cusco.branch().checkout().charge(ticket, tender, cusco.cashier());
          };

      List<Sale> sales = TestBranch.together(List.of(till, till));

      assertThat(sales.get(0)).isEqualTo(sales.get(1));
      assertThat(cusco.count("sales")).isEqualTo(i + 1L);
    }
    assertThat(cusco.branch().checkout().latest(1).getFirst().id()).isEqualTo("CUS-20261121-020");
  }

  @Test
  void theFirstSalesOfADayMadeByTwoTillsAtOnceBothHappen() {
    Product coffee = cusco.product("CAF", "12.50");
    cusco.cashier();
    for (int day = 1; day <= 30; day++) {
      cusco.clock().set("2026-11-%02dT15:00:00Z".formatted(day));
      CyclicBarrier start = new CyclicBarrier(2);
      Callable<String> till =
          () -> {
            start.await(30, TimeUnit.SECONDS);
            return cusco.sell(1, coffee).id();
          };

      assertThat(TestBranch.together(List.of(till, till)))
          .containsExactlyInAnyOrder(
              "CUS-202611%02d-001".formatted(day), "CUS-202611%02d-002".formatted(day));
    }
  }

  @Test
  void anEmptyOrUnpaidTicketIsNotCharged() {
    Product coffee = cusco.product("CAF", "12.50");
    Ticket ticket = Ticket.open().add(coffee, Quantity.ONE);

    refused(Ticket.open(), Tender.of(Money.ZERO), "the ticket is empty");
    refused(ticket, Tender.of(ticket.total()), "the ticket of 12.50 is paid with 0.00");
    refused(
        ticket,
        Tender.of(ticket.total()).cash(Money.of("12.49")),
        "the ticket of 12.50 is paid with 12.49");
    refused(
        ticket,
        Tender.of(Money.of("10.00")).cash(Money.of("10.00")),
        "the ticket of 12.50 is paid with 10.00");
    assertThat(cusco.count("sales")).isZero();
  }

  private void refused(Ticket ticket, Tender tender, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cusco.branch().checkout().charge(ticket, tender, cusco.cashier()))
        .withMessage(message);
  }

  @Test
  void theNudgeFollowsEachNewSaleOnce() {
    AtomicInteger nudges = new AtomicInteger();
    BranchCode code = BranchCode.of("CUS");
    Counters counters = new Counters();
    BranchJournal journal = new BranchJournal(code);
    Checkout checkout =
        new Checkout(
            cusco.database(),
            new SaleDao(),
            new Stock(counters, journal, code),
            counters,
            new ReceiptNumbers(counters, null),
            journal,
            code,
            cusco.calendar(),
            cusco.clock(),
            nudges::incrementAndGet);
    Ticket ticket = Ticket.open().add(cusco.product("CAF", "12.50"), Quantity.ONE);
    Tender tender = Tender.of(ticket.total()).cash(ticket.total());

    Tender tooLong =
        Tender.of(ticket.total()).exactly(PaymentMethod.PLIN, ticket.total(), "x".repeat(61));

    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(() -> checkout.charge(ticket, tooLong, cusco.cashier()));
    assertThat(nudges).hasValue(0);
    checkout.charge(ticket, tender, cusco.cashier());
    checkout.charge(ticket, tender, cusco.cashier());

    assertThat(nudges).hasValue(1);
  }

  @Test
  void theTotalsOfAPeriodAreThoseOfItsSales() {
    Product coffee = cusco.product("CAF", "12.50");
    cusco.sell(2, coffee);
    cusco.sell(1, coffee);
    cusco.clock().set("2026-11-23T15:00:00Z");
    cusco.sell(4, coffee);
    LocalDate saturday = LocalDate.of(2026, 11, 21);

    SalesTotals both = cusco.branch().checkout().totals(saturday, saturday.plusDays(2));
    SalesTotals first = cusco.branch().checkout().totals(saturday, saturday.plusDays(1));
    SalesTotals none = cusco.branch().checkout().totals(saturday.plusDays(1), saturday.plusDays(1));

    assertThat(both.tickets()).isEqualTo(3);
    assertThat(both.total()).isEqualTo(Money.of("87.50"));
    assertThat(both.payments()).containsExactly(Map.entry("CASH", Money.of("87.50")));
    assertThat(first.units()).isEqualTo(Quantity.of(3));
    assertThat(first.lines()).isEqualTo(2);
    assertThat(none.tickets()).isZero();
    assertThat(none.total()).isEqualTo(Money.ZERO);
    assertThat(none.payments()).isEmpty();
  }

  @Test
  void theLatestSalesComeNewestFirst() {
    Product coffee = cusco.product("CAF", "12.50");
    Sale first = cusco.sell(1, coffee);
    Sale second = cusco.sell(2, coffee);
    Sale third = cusco.sell(3, coffee);

    assertThat(cusco.branch().checkout().latest(2)).containsExactly(third, second);
    assertThat(cusco.branch().checkout().latest(9)).containsExactly(third, second, first);
  }

  @Test
  void whatWasSoldOnOtherTermsIsSoldAndToldOnThem() {
    Ticket ticket =
        Ticket.open()
            .add(cusco.product("CAF", "12.50"), Quantity.of(2))
            .add(cusco.product("TE", "8.00"), Quantity.ONE);
    ticket = Concession.price(ticket, 1, Money.of("7.00")).after();
    ticket = Concession.discount(ticket, Money.of("3.20")).after();
    Tender tender = Tender.of(ticket.total()).cash(ticket.total());

    Sale sale = cusco.branch().checkout().charge(ticket, tender, cusco.cashier());

    assertThat(sale.total()).isEqualTo(Money.of("28.80"));
    assertThat(sale.tax()).as("of what is paid").isEqualTo(Money.of("4.39"));
    assertThat(sale.lines())
        .extracting(line -> line.listPrice() + " " + line.discount() + " " + line.total())
        .containsExactly("null 2.50 22.50", "8.00 0.70 6.30");
    assertThat(cusco.count("sale_line_terms where discount = 2.50 and list_price is null"))
        .isEqualTo(1);
    assertThat(cusco.count("sale_line_terms where discount = 0.70 and list_price = 8"))
        .isEqualTo(1);
    assertThat(told(sale)).isEqualTo(sale);
    assertThat(sale.approvals()).isNull();
  }

  @Test
  void anOperationNumberUsedByTwoTillsAtOncePaysOneSale() {
    Product coffee = cusco.product("CAF", "12.50");
    cusco.cashier();
    for (int i = 1; i <= 20; i++) {
      String operation = "77-" + i;
      CyclicBarrier start = new CyclicBarrier(2);
      Callable<String> till =
          () -> {
            Ticket ticket = Ticket.open().add(coffee, Quantity.ONE);
            Tender tender =
                Tender.of(ticket.total()).exactly(PaymentMethod.YAPE, ticket.total(), operation);
            start.await(30, TimeUnit.SECONDS);
            try {
              return cusco.branch().checkout().charge(ticket, tender, cusco.cashier()).id();
            } catch (ReferenceUsed e) {
              return "used by " + e.saleId();
            }
          };

      String sale = "CUS-20261121-%03d".formatted(i);
      assertThat(TestBranch.together(List.of(till, till)))
          .containsExactlyInAnyOrder(sale, "used by " + sale);
    }
    assertThat(cusco.count("sales")).isEqualTo(20);
    assertThat(cusco.branch().verifier().verify().toString()).startsWith("Intact");
  }

  @Test
  void aTicketPaidByWalletAndChargedTwiceIsOneSale() {
    Ticket ticket = Ticket.open().add(cusco.product("CAF", "12.50"), Quantity.ONE);
    Tender tender = Tender.of(ticket.total()).exactly(PaymentMethod.PLIN, ticket.total(), "4711");

    Sale first = cusco.branch().checkout().charge(ticket, tender, cusco.cashier());

    assertThat(cusco.branch().checkout().charge(ticket, tender, cusco.cashier())).isEqualTo(first);
  }

  @Test
  void aCardTerminalMayGiveANumberAgain() {
    Product coffee = cusco.product("CAF", "12.50");
    for (int i = 0; i < 2; i++) {
      Ticket ticket = Ticket.open().add(coffee, Quantity.ONE);
      Tender tender = Tender.of(ticket.total()).exactly(PaymentMethod.CARD, ticket.total(), "0001");
      cusco.branch().checkout().charge(ticket, tender, cusco.cashier());
    }
    assertThat(cusco.count("sales")).isEqualTo(2);
    assertThat(cusco.count("payment_references")).isZero();
  }

  @Test
  void eachPlasticBagBearsItsTaxOutsideTheIgvAndBeyondDiscounts() {
    Product bag =
        cusco.create(
            new NewProduct(
                "BOL",
                "Bolsa",
                "Otros",
                UnitOfSale.UN,
                Money.of("0.20"),
                null,
                TaxKind.IGV,
                List.of(),
                Quantity.of(100),
                true));
    Ticket ticket =
        Ticket.open().add(cusco.product("CAF", "12.50"), Quantity.ONE).add(bag, Quantity.of(3));
    assertThat(ticket.total()).isEqualTo(Money.of("14.60"));
    Ticket free = Concession.percent(ticket, new java.math.BigDecimal(100)).after();
    assertThat(free.total())
        .as("the tax is not the shop's to give away")
        .isEqualTo(Money.of("1.50"));
    Tender tender = Tender.of(ticket.total()).cash(ticket.total());

    Sale sale = cusco.branch().checkout().charge(ticket, tender, cusco.cashier());

    assertThat(sale.bagTax()).isEqualTo(Money.of("1.50"));
    assertThat(sale.lines().get(1).total()).isEqualTo(Money.of("2.10"));
    assertThat(sale.tax()).as("of 13.10").isEqualTo(Money.of("2.00"));
    assertThat(cusco.count("sale_line_terms where bag_tax = 1.50")).isEqualTo(1);
    assertThat(told(sale)).isEqualTo(sale);
    assertThat(String.join("\n", cusco.branch().receipts().text(sale)))
        .containsPattern("3 x 0\\.20 +0\\.60\n")
        .containsPattern("\nICBPER bolsas +1\\.50\n");
  }
}
