package io.colmena.central.projection;

import static io.colmena.central.fixture.CentralTables.CUSCO;
import static io.colmena.central.fixture.CentralTables.LIMA;
import static io.colmena.central.fixture.HandmadeJournal.AT;
import static io.colmena.shared.money.TaxKind.IGV;
import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.CentralTables;
import io.colmena.central.fixture.HandmadeJournal;
import io.colmena.central.ingest.Heads;
import io.colmena.central.ingest.HeldJournal;
import io.colmena.central.ingest.Ingest;
import io.colmena.database.Columns;
import io.colmena.database.testing.SettableClock;
import io.colmena.database.testing.TestDatabases;
import io.colmena.shared.facts.HistoryRecovered;
import io.colmena.shared.facts.ProductCreated;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import io.colmena.shared.wire.BatchHeader.BranchState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the tables that reports read say once a journal is projected. */
class ProjectorTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final SettableClock clock = new SettableClock(AT.plusSeconds(60));
  private final HeldJournal held = new HeldJournal();
  private final HandmadeJournal cusco = new HandmadeJournal(CUSCO);
  private final HandmadeJournal lima = new HandmadeJournal(LIMA);
  private CentralTables tables;
  private Ingest ingest;
  private Projector projector;
  private int sent;

  @BeforeEach
  void open() {
    tables = CentralTables.with(databases, clock, CUSCO, LIMA);
    ingest = tables.ingest(held, clock);
    projector = projector();
  }

  private Projector projector() {
    return new Projector(tables.database(), new BatchReader(held), new Quarantine(), clock);
  }

  // ---- what the tables say

  @Test
  void aSaleIsInTheTablesAsItsReceiptSaysIt() {
    cusco.tells(saleOfTwoLines());
    project();

    String key = Long.toString(SaleKey.firstOf(number(CUSCO), DAY) + 1);
    assertThat(rows("sales"))
        .containsExactly(
            key
                + "|CUS-20261121-001|CUS|2026-11-21|2026-11-21 15:30:00|2026-11-21 10:30:00"
                + "|CUS-USR-001|Rosa|10203040506|T-17|2.500|14.00|1.53|null|null|null|null");
    assertThat(rows("sale_lines order by line_number"))
        .containsExactly(
            key + "|1|CUS-PROD-001|CAF|Café|2.000|5.00|IGV|10.00|null",
            key + "|2|CUS-PROD-002|PAP|Papa|0.500|8.00|EXEMPT|4.00|null");
    assertThat(rows("payments order by payment_number"))
        .containsExactly(key + "|1|CASH|9.00|10.00|null", key + "|2|YAPE|5.00|null|op-7");
  }

  @Test
  void theTermsOfASaleAreInTheTables() {
    cusco.tells(onOtherTerms());
    project();

    String key = Long.toString(SaleKey.firstOf(number(CUSCO), DAY) + 1);
    assertThat(rows("sales")).singleElement().asString().endsWith("|2|CUS-CAJA-001|B002|123");
    assertThat(rows("sale_line_terms order by line_number"))
        .containsExactly(key + "|2|5.00|0.40|null", key + "|3|null|null|0.50");
  }

  private static Sale onOtherTerms() {
    Money total = Money.of("10.10");
    return new Sale(
        "CUS-20261121-001",
        Instant.parse("2026-11-21T15:30:00Z"),
        LocalDateTime.parse("2026-11-21T10:30:00"),
        DAY,
        new Sale.Cashier("CUS-USR-001", "Rosa"),
        null,
        null,
        List.of(
            lineOn("CUS-PROD-001", "5.00", "5.00", null, null, null),
            lineOn("CUS-PROD-001", "4.50", "4.10", Money.of("5.00"), Money.of("0.40"), null),
            lineOn("CUS-PROD-002", "0.50", "1.00", null, null, Money.of("0.50"))),
        List.of(new Sale.Payment(PaymentMethod.CASH, total, null, null)),
        total,
        Money.of("1.46"),
        null,
        "2",
        "CUS-CAJA-001",
        new Sale.Document("B002", 123),
        null);
  }

  private static Sale.Line lineOn(
      String product,
      String price,
      String total,
      @Nullable Money listPrice,
      @Nullable Money discount,
      @Nullable Money bagTax) {
    return new Sale.Line(
        product,
        "X",
        "Algo",
        Quantity.ONE,
        Money.of(price),
        TaxKind.IGV,
        Money.of(total),
        listPrice,
        discount,
        bagTax);
  }

  @Test
  void productsPeopleAndStockAreInTheTables() {
    cusco
        .tells(coffee("Desayuno"))
        .tells(new UserCreated("CUS-USR-001", "rosa", "Rosa Quispe", "cashier"))
        .tells(
            new StockAdjusted(
                "CUS-ADJ-001",
                DAY,
                "OPENING",
                List.of(
                    new StockAdjusted.Item("CUS-PROD-001", Quantity.of(10)),
                    new StockAdjusted.Item("CUS-PROD-002", Quantity.of("2.5")))))
        .tells(new HistoryRecovered("CUS-EPOCH-002", 1, cusco.headAfter(1), 0, 0));
    project();

    assertThat(rows("products"))
        .containsExactly("CUS-PROD-001|CUS|CAF|Café|Desayuno|UN|5.00|3.20|IGV|null|null|FALSE");
    assertThat(rows("barcodes order by barcode"))
        .containsExactly("CUS-PROD-001|111", "CUS-PROD-001|222");
    assertThat(rows("cashiers")).containsExactly("CUS-USR-001|CUS|rosa|Rosa Quispe|cashier|TRUE");
    assertThat(rows("stock_movements order by item_number"))
        .containsExactly(
            "CUS|3|1|CUS-PROD-001|10.000|OPENING|CUS-ADJ-001|2026-11-21",
            "CUS|3|2|CUS-PROD-002|2.500|OPENING|CUS-ADJ-001|2026-11-21");
    assertThat(stock()).containsExactly("CUS-PROD-001 10.000", "CUS-PROD-002 2.500");
    assertThat(rows("quarantine")).isEmpty();
    assertThat(projected(CUSCO)).isEqualTo(4);
  }

  @Test
  void whatIsSoldLeavesTheStock() {
    cusco.tells(saleOfTwoLines());
    project();
    assertThat(stock()).containsExactly("CUS-PROD-001 -2.000", "CUS-PROD-002 -0.500");

    cusco
        .tells(opening("CUS-ADJ-001", "CUS-PROD-001", 10))
        .tells(sale(2, 1))
        .tells(opening("CUS-ADJ-002", "CUS-PROD-001", -3));
    project();
    assertThat(stock()).containsExactly("CUS-PROD-001 4.000", "CUS-PROD-002 -0.500");
  }

  @Test
  void eachBranchHasItsOwnStockOfAProductThatBothSell() {
    cusco.tells(opening("CUS-ADJ-001", "CUS-PROD-001", 10));
    lima.tells(saleOf("LIM-20261121-001", "CUS-PROD-001"));
    ingest.take(LIMA, lima.batch(0));
    projector.project(LIMA);
    project();

    assertThat(stock()).containsExactly("CUS-PROD-001 10.000");
    assertThat(stock(LIMA)).containsExactly("CUS-PROD-001 -1.000");

    projector.rebuild(CUSCO);
    assertThat(stock()).containsExactly("CUS-PROD-001 10.000");
    assertThat(stock(LIMA)).containsExactly("CUS-PROD-001 -1.000");
  }

  @Test
  void moreProductsThanGoIntoOneRowEachHaveTheirStock() {
    for (int product = 48; product <= 152; product++) {
      cusco.tells(opening("CUS-ADJ-" + product, Identifiers.product(CUSCO, product), product));
    }
    project();
    cusco.tells(opening("CUS-ADJ-201", "CUS-PROD-049", 1));
    cusco.tells(opening("CUS-ADJ-202", "CUS-PROD-050", 1));
    project();

    assertThat(tables.count("stock_levels")).isEqualTo(4);
    assertThat(stock())
        .hasSize(105)
        .startsWith("CUS-PROD-048 48.000", "CUS-PROD-049 50.000", "CUS-PROD-050 51.000")
        .endsWith("CUS-PROD-152 152.000");
  }

  @Test
  void aStockThatCannotBeToldIsRefused() {
    cusco
        .tells(opening("CUS-ADJ-001", "CUS-PROD-001", 99_999_999_999L))
        .tells(opening("CUS-ADJ-002", "CUS-PROD-001", 1))
        .tells(opening("CUS-ADJ-003", "CUS-PROD-002", 1));
    project();

    assertThat(quarantine("sequence")).containsExactly("2");
    assertThat(stock()).containsExactly("CUS-PROD-001 99999999999.000", "CUS-PROD-002 1.000");
  }

  @Test
  void aDayIsSummedUpInEveryDimension() {
    cusco.tells(coffee("Desayuno")).tells(saleOfTwoLines());
    project();

    assertThat(totals())
        .containsExactly(
            "ALL 2026-11-21  1 2.500 14.00",
            "CASHIER 2026-11-21 CUS-USR-001 1 2.500 14.00",
            "CATEGORY 2026-11-21 - 1 0.500 4.00",
            "CATEGORY 2026-11-21 Desayuno 1 2.000 10.00",
            "HOUR 2026-11-21 10 1 2.500 14.00",
            "PAYMENT 2026-11-21 CASH 1 2.500 9.00",
            "PAYMENT 2026-11-21 YAPE 1 2.500 5.00",
            "PRODUCT 2026-11-21 CAF 1 2.000 10.00",
            "PRODUCT 2026-11-21 PAP 1 0.500 4.00");
  }

  @Test
  void aDayGrowsWithEveryBatchAndDaysAreKeptApart() {
    cusco.tells(sale(1, 1)).tells(sale(2, 2));
    project();
    cusco.tells(sale(3, 3)).tells(sale("CUS-20261122-001", "2026-11-22T09:00:00", 1));
    project();

    assertThat(totals("ALL"))
        .containsExactly("2026-11-21  3 6.000 30.00", "2026-11-22  1 1.000 5.00");
    assertThat(totals("HOUR"))
        .containsExactly("2026-11-21 10 3 6.000 30.00", "2026-11-22 09 1 1.000 5.00");
    assertThat(totals("PRODUCT"))
        .containsExactly("2026-11-21 CAF 3 6.000 30.00", "2026-11-22 CAF 1 1.000 5.00");
  }

  @Test
  void aTicketCountsOnceInWhateverItHasTwice() {
    Sale.Line coffee = line("CUS-PROD-001", "CAF", "1", "5.00", "5.00", IGV);
    cusco.tells(
        new Sale(
            "CUS-20261121-001",
            AT,
            LocalDateTime.parse("2026-11-21T10:00:00"),
            DAY,
            new Sale.Cashier("CUS-USR-001", "Rosa"),
            null,
            null,
            List.of(coffee, coffee),
            List.of(
                new Sale.Payment(PaymentMethod.CARD, Money.of("4.00"), null, "a"),
                new Sale.Payment(PaymentMethod.CARD, Money.of("6.00"), null, "b")),
            Money.of("10.00"),
            Money.of("1.53")));
    project();

    assertThat(totals("PRODUCT")).containsExactly("2026-11-21 CAF 1 2.000 10.00");
    assertThat(totals("PAYMENT")).containsExactly("2026-11-21 CARD 1 2.000 10.00");
  }

  @Test
  void theCategoryIsThatOfTheProductWheneverItWasTold() {
    cusco.tells(coffee("Desayuno"));
    project();
    cusco.tells(sale(1, 1));
    project();
    projector = projector(); // as after a restart, when nothing is remembered
    cusco.tells(sale(2, 1)).tells(sale(3, 1));
    project();
    cusco.tells(sale(4, 1));
    project();

    assertThat(totals("CATEGORY")).containsExactly("2026-11-21 Desayuno 4 4.000 20.00");
  }

  @Test
  void moreThanGoesIntoOneTransactionIsProjectedToTheEnd() {
    for (int i = 1; i <= 1050; i++) {
      cusco.tells(opening("CUS-ADJ-" + i, "CUS-PROD-001", 1));
    }
    project();

    assertThat(stock()).containsExactly("CUS-PROD-001 1050.000");
    assertThat(tables.count("stock_movements")).isEqualTo(1050);
    assertThat(projected(CUSCO)).isEqualTo(1050);

    assertThat(projector.rebuild(CUSCO)).isEqualTo(1050);
    assertThat(stock()).containsExactly("CUS-PROD-001 1050.000");
  }

  @Test
  void batchesThatCameOneByOneAreProjectedTogetherAndOnce() {
    for (int i = 1; i <= 5; i++) {
      cusco.tells(sale(i, 1));
      send();
    }
    projector.project(CUSCO);
    projector.project(CUSCO);

    assertThat(totals("ALL")).containsExactly("2026-11-21  5 5.000 25.00");
    assertThat(tables.count("sales")).isEqualTo(5);
  }

  @Test
  void branchesAreProjectedEachForItself() {
    cusco.tells(sale(1, 1));
    lima.tells(sale("LIM-20261121-001", "2026-11-21T10:00:00", 4));
    ingest.take(LIMA, lima.batch(0));
    project();

    assertThat(tables.column("sale_id", "sales")).containsExactly("CUS-20261121-001");
    assertThat(projected(LIMA)).isZero();
    projector.project(LIMA);
    assertThat(tables.column("branch_code", "daily_totals order by 1"))
        .containsExactly("CUS", "LIM");
  }

  // ---- up to when the figures are complete

  @Test
  void figuresAreCompleteUpToWhenTheBranchHadNoMore() {
    cusco.tells(sale(1, 1)).tells(sale(2, 1));
    ingest.take(CUSCO, cusco.batch(0, 1, new BranchState(2, AT), "run"));
    projector.project(CUSCO);
    assertThat(completeUpTo()).as("the branch has one more").isNull();

    ingest.take(CUSCO, cusco.batch(1, 2, new BranchState(2, AT.plusSeconds(5)), "run"));
    projector.project(CUSCO);
    assertThat(completeUpTo()).isEqualTo(AT.plusSeconds(5));
  }

  @Test
  void aBatchThatHeldEverythingCountsThoughTheBranchHasMoreByNow() {
    cusco.tells(sale(1, 1)).tells(sale(2, 1)).tells(sale(3, 1));
    ingest.take(CUSCO, cusco.batch(0, 1, new BranchState(1, AT), "run"));
    ingest.take(CUSCO, cusco.batch(1, 2, new BranchState(3, AT.plusSeconds(5)), "run"));
    projector.project(CUSCO);

    assertThat(completeUpTo()).isEqualTo(AT);
  }

  @Test
  void aBranchWhoseClockIsFastIsNotCompleteBeyondThePresent() {
    cusco.tells(sale(1, 1)).tells(sale(2, 1));
    Instant fast = clock.instant().plusSeconds(100);
    ingest.take(CUSCO, cusco.batch(0, 1, new BranchState(1, fast), "run"));
    ingest.take(CUSCO, cusco.batch(1, 2, new BranchState(9, fast), "run"));
    projector.project(CUSCO);

    assertThat(completeUpTo()).isEqualTo(clock.instant());
  }

  @Test
  void whatIsCompleteDoesNotBecomeLessSo() {
    cusco.tells(sale(1, 1)).tells(sale(2, 1)).tells(sale(3, 1));
    ingest.take(CUSCO, cusco.batch(0, 1, new BranchState(1, AT.plusSeconds(9)), "run"));
    ingest.take(CUSCO, cusco.batch(1, 2, new BranchState(2, AT), "run"));
    ingest.take(CUSCO, cusco.batch(2, 3, new BranchState(9, AT), "run"));
    projector.project(CUSCO);

    assertThat(completeUpTo()).isEqualTo(AT.plusSeconds(9));
  }

  @Test
  void figuresAreCompleteUpToWhenTheBranchLastSaidThatItHasNoMore() {
    cusco.tells(sale(1, 1));
    ingest.take(CUSCO, cusco.batch(0, 1, new BranchState(1, AT), "run"));
    Instant said = clock.instant().plusSeconds(30);
    clock.set(said);
    new Heads(tables.database(), held, clock).contact(CUSCO, new BranchState(1, said));
    projector.project(CUSCO);

    assertThat(completeUpTo()).isEqualTo(said);
  }

  // ---- what cannot be projected

  @Test
  void aSaleOfWhatIsNoProductOfAKnownBranchWaits() {
    cusco
        .tells(saleOf("CUS-20261121-001", "café"))
        .tells(saleOf("CUS-20261121-002", "CUS-PROD-1"))
        .tells(saleOf("CUS-20261121-003", "ABA-PROD-001"))
        .tells(saleOf("CUS-20261121-004", "CUS-PROD-50000000000"))
        .tells(saleOf("CUS-20261121-005", "CUS-PROD-001"));
    project();

    assertThat(quarantine("sequence || ' ' || reason"))
        .containsExactly(
            "1 a value does not fit: \"café\" is not an identifier such as CUS-PROD-017",
            "2 a value does not fit: \"CUS-PROD-1\" is not an identifier such as CUS-PROD-017",
            "3 a value does not fit: a product of branch ABA, which is not known here",
            "4 a value does not fit: no branch has 50000000000 products");
    assertThat(tables.column("sale_id", "sales")).containsExactly("CUS-20261121-005");
    assertThat(stock()).containsExactly("CUS-PROD-001 -1.000");
  }

  @Test
  void whatCannotBeProjectedWaitsWithItsReasonAndTheRestGoesOn() {
    cusco
        .tells(sale(1, 1))
        .tellsLine("no entry")
        .tells("sale.recorded", 9, "CUS-20261121-002", sale(2, 1))
        .tells("stock.adjusted", 1, "CUS-20261121-003", sale(3, 1))
        .tells("sale.recorded", 1, "CUS-20261121-004", sale(5, 1))
        .tells(sale("LIM-20261121-006", "2026-11-21T10:00:00", 1))
        .tells(sale("CUS-19991231-001", "1999-12-31T10:00:00", 1))
        .tells(sale(1, 1))
        .tells(sale(9, 1));
    project();

    assertThat(quarantine("sequence || ' ' || kind || ' ' || entity_id"))
        .containsExactly(
            "2 ? ?",
            "3 sale.recorded CUS-20261121-002",
            "4 stock.adjusted CUS-20261121-003",
            "5 sale.recorded CUS-20261121-004",
            "6 sale.recorded LIM-20261121-006",
            "7 sale.recorded CUS-19991231-001",
            "8 sale.recorded CUS-20261121-001");
    List<String> reasons = quarantine("reason");
    assertThat(reasons.get(0)).startsWith("it cannot be read: ");
    assertThat(reasons.get(1))
        .isEqualTo("this centre does not know the kind sale.recorded version 9");
    assertThat(reasons.get(2)).startsWith("its payload cannot be read: ");
    assertThat(reasons.get(3)).isEqualTo("it is about CUS-20261121-005, which is not of CUS");
    assertThat(reasons.get(4)).isEqualTo("it is about LIM-20261121-006, which is not of CUS");
    assertThat(reasons.get(5)).isEqualTo("a value does not fit: no sale was made on 1999-12-31");
    assertThat(reasons.get(6)).isEqualTo("something with this identifier is in the tables already");
    assertThat(instants("since", "quarantine")).containsOnly(clock.instant());
    assertThat(tables.column("sale_id", "sales order by sale_id"))
        .containsExactly("CUS-20261121-001", "CUS-20261121-009");
    assertThat(totals("ALL")).containsExactly("2026-11-21  2 2.000 10.00");
    assertThat(stock()).containsExactly("CUS-PROD-001 -2.000");
    assertThat(projected(CUSCO)).isEqualTo(9);
  }

  @Test
  void anEntryThatCallsItselfAnotherWaits() {
    HandmadeJournal elsewhere = new HandmadeJournal(CUSCO).tells(sale(1, 1));
    String first = new HandmadeJournalLine(elsewhere).text();
    cusco.tells(sale(2, 1)).tellsLine(first).tellsLine(first.replace("\"CUS\"", "\"LIM\""));
    project();

    assertThat(quarantine("reason"))
        .containsExactly("it calls itself entry 1 of CUS", "it calls itself entry 1 of LIM");
  }

  /** The only line of a journal. */
  private record HandmadeJournalLine(HandmadeJournal journal) {
    String text() {
      return io.colmena.shared.wire.JournalBatch.unpack(journal.batch(0), 1_000_000).line(0);
    }
  }

  @Test
  void oneOfManyThatDoesNotFitIsFoundAndTheOthersAreKept() {
    for (int i = 1; i <= 9; i++) {
      cusco.tells(opening("CUS-ADJ-" + i, "CUS-PROD-00" + i, 1));
    }
    cusco.tells(opening("CUS-ADJ-10", "CUS-PROD-005", 99_999_999_999L));
    cusco.tells(opening("CUS-ADJ-11", "CUS-PROD-009", 1));
    project();

    assertThat(quarantine("entity_id")).containsExactly("CUS-ADJ-10");
    assertThat(quarantine("reason").getFirst()).isNotEmpty().hasSizeLessThanOrEqualTo(500);
    assertThat(stock()).hasSize(9).contains("CUS-PROD-005 1.000", "CUS-PROD-009 2.000");
  }

  @Test
  void aSaleWhoseStockFitsNowhereLeavesNothingInAnyTable() {
    cusco.tells(sale(1, 1)).tells(huge(2)).tells(huge(3)).tells(sale(4, 1));
    project();

    assertThat(quarantine("entity_id")).containsExactly("CUS-20261121-003");
    assertThat(tables.column("sale_id", "sales order by 1"))
        .containsExactly("CUS-20261121-001", "CUS-20261121-002", "CUS-20261121-004");
    assertThat(tables.count("sale_lines")).isEqualTo(3);
    assertThat(tables.count("payments")).isEqualTo(3);
    assertThat(stock()).containsExactly("CUS-PROD-001 -60000000002.000");
    assertThat(totals("ALL")).containsExactly("2026-11-21  3 60000000002.000 600000010.00");
    assertThat(projector.retryQuarantined(CUSCO)).isZero();
    assertThat(quarantine("entity_id")).containsExactly("CUS-20261121-003");
  }

  /** So much that two of it are more than can be told of a product. */
  private static Sale huge(int counter) {
    return sale(
        "CUS-20261121-%03d".formatted(counter),
        line("CUS-PROD-001", "CAF", "60000000000", "0.01", "600000000.00", IGV));
  }

  @Test
  void aDayOfMoreThanCanBeSaidAtOnceStopsNothing() {
    for (int i = 1; i <= 3; i++) {
      cusco.tells(
          sale(
              "CUS-20261121-%03d".formatted(i),
              line("CUS-PROD-001", "CAF", "1", "600000000000.00", "600000000000.00", IGV)));
    }
    cusco.tells(sale(4, 1));
    project();

    assertThat(projected(CUSCO)).isEqualTo(4);
    assertThat(tables.count("sales")).isEqualTo(4);
    assertThat(totals("ALL")).containsExactly("2026-11-21  4 4.000 1800000000005.00");
  }

  @Test
  void whatASaleAddedBeforeItWasRefusedIsNotInTheSums() {
    cusco.tells(sale(1, 1));
    project();
    tables.change("update daily_totals set units = 999999999999999");
    cusco.tells(sale("CUS-20261121-002", line("CUS-PROD-002", "PAP", "1", "5.00", "5.00", IGV)));
    project();
    assertThat(quarantine("entity_id")).containsExactly("CUS-20261121-002");

    tables.change("update daily_totals set units = 1");
    cusco.tells(sale("CUS-20261121-003", line("CUS-PROD-002", "PAP", "1", "5.00", "5.00", IGV)));
    project();
    projector = projector(); // as after a restart, when nothing is remembered
    cusco.tells(sale("CUS-20261121-004", line("CUS-PROD-003", "TE", "1", "5.00", "5.00", IGV)));
    project();

    assertThat(totals("PRODUCT"))
        .containsExactly(
            "2026-11-21 CAF 1 1.000 5.00",
            "2026-11-21 PAP 1 1.000 5.00",
            "2026-11-21 TE 1 1.000 5.00");
  }

  @Test
  void wordsWithoutEndAreCutInTheQuarantine() {
    cusco.tells("k".repeat(61), 1, "e".repeat(61), sale(1, 1));
    cusco.tells("k".repeat(600), 1, "CUS-1", sale(1, 1));
    project();

    assertThat(quarantine("kind")).containsExactly("k".repeat(60), "k".repeat(60));
    assertThat(quarantine("entity_id")).containsExactly("e".repeat(60), "CUS-1");
    assertThat(quarantine("reason").get(1)).hasSize(500);
  }

  @Test
  void theQuarantineIsTriedAgainOnceWhatStoppedItIsRepaired() {
    occupy("CUS-PROD-001");
    cusco
        .tells(coffee("Desayuno"))
        .tellsLine("no entry")
        .tells("promise.made", 1, "CUS-1", sale(1, 1));
    project();
    assertThat(quarantine("sequence")).containsExactly("1", "2", "3");
    assertThat(projector.retryQuarantined(CUSCO)).isZero();
    assertThat(quarantine("sequence")).containsExactly("1", "2", "3");

    tables.change("delete from products");
    assertThat(projector.retryQuarantined(CUSCO)).isEqualTo(1);

    assertThat(quarantine("sequence")).containsExactly("2", "3");
    assertThat(tables.column("category", "products")).containsExactly("Desayuno");
    assertThat(projected(CUSCO)).isEqualTo(3);
  }

  private void occupy(String product) {
    tables.change(
        """
        insert into products (product_id, branch_code, code, name, category, unit, price, tax_kind)
        values ('%s', 'LIM', 'X', 'X', 'X', 'UN', 1, 'IGV')
        """
            .formatted(product));
  }

  // ---- rebuilding

  @Test
  void aBranchIsRebuiltFromItsJournalAloneAndOthersAreLeftAlone() {
    cusco
        .tells(coffee("Desayuno"))
        .tells(new UserCreated("CUS-USR-001", "rosa", "Rosa", "cashier"))
        .tells(opening("CUS-ADJ-001", "CUS-PROD-001", 10))
        .tells(saleOfTwoLines())
        .tellsLine("no entry");
    lima.tells(sale("LIM-20261121-001", "2026-11-21T10:00:00", 4));
    ingest.take(LIMA, lima.batch(0));
    projector.project(LIMA);
    project();
    List<String> before = everything();
    assertThat(before).hasSizeGreaterThan(20);

    damage();
    assertThat(everything()).isNotEqualTo(before);
    assertThat(projector.rebuild(CUSCO)).isEqualTo(5);

    assertThat(everything()).isEqualTo(before);
    assertThat(projected(CUSCO)).isEqualTo(5);
    assertThat(completeUpTo()).isNotNull();
  }

  /** Rows changed, gone and invented in every table, as a bad hand in the database would. */
  private void damage() {
    tables.change("update sales set total = 99 where branch_code = 'CUS'");
    tables.change("update sales set branch_code = 'XXX' where branch_code = 'CUS'");
    tables.change("update sale_lines set line_number = 7 where line_number = 2");
    tables.change("delete from payments where payment_number = 2");
    tables.change("update products set branch_code = 'XXX', name = 'Té'");
    tables.change("insert into barcodes (product_id, barcode) values ('CUS-PROD-001', '333')");
    tables.change("update cashiers set branch_code = 'XXX', role = 'owner'");
    tables.change(
        "update stock_levels set levels = '{', branch_code = 'XXX' where branch_code = 'CUS'");
    tables.change("update stock_movements set quantity = 5");
    tables.change("update daily_totals set tickets = 5 where branch_code = 'CUS'");
    tables.change("update daily_breakdowns set members = '{}' where branch_code = 'CUS'");
  }

  private List<String> everything() {
    return List.of(
            "sales order by 1",
            "sale_lines order by 1, 2",
            "payments order by 1, 2",
            "products order by 1",
            "barcodes order by 1, 2",
            "cashiers order by 1",
            "stock_movements order by 1, 2, 3",
            "stock_levels order by 1",
            "quarantine order by 1, 2")
        .stream()
        .flatMap(table -> rows(table).stream())
        .collect(
            java.util.stream.Collectors.collectingAndThen(
                java.util.stream.Collectors.toList(),
                rows -> {
                  rows.addAll(totals());
                  return rows;
                }));
  }

  // ---- facts

  private static ProductCreated coffee(String category) {
    return new ProductCreated(
        "CUS-PROD-001",
        "CAF",
        "Café",
        category,
        UnitOfSale.UN,
        Money.of("5.00"),
        Money.of("3.20"),
        IGV,
        List.of("111", "222"));
  }

  private static StockAdjusted opening(String id, String product, long pieces) {
    return new StockAdjusted(
        id, DAY, "OPENING", List.of(new StockAdjusted.Item(product, Quantity.of(pieces))));
  }

  /** Some coffees at half past ten. */
  private static Sale sale(int counter, int pieces) {
    return sale("CUS-20261121-%03d".formatted(counter), "2026-11-21T10:30:00", pieces);
  }

  private static Sale sale(String id, String local, int pieces) {
    LocalDateTime at = LocalDateTime.parse(local);
    String total = 5 * pieces + ".00";
    return new Sale(
        id,
        at.toInstant(ZoneOffset.ofHours(-5)),
        at,
        at.toLocalDate(),
        new Sale.Cashier(id.substring(0, 3) + "-USR-001", "Rosa"),
        null,
        null,
        List.of(
            line(
                id.substring(0, 3) + "-PROD-001",
                "CAF",
                Integer.toString(pieces),
                "5.00",
                total,
                IGV)),
        List.of(new Sale.Payment(PaymentMethod.CASH, Money.of(total), null, null)),
        Money.of(total),
        Money.of("0.76"));
  }

  /** A sale of one line at half past ten. */
  private static Sale sale(String id, Sale.Line line) {
    LocalDateTime at = LocalDateTime.parse("2026-11-21T10:30:00");
    return new Sale(
        id,
        at.toInstant(ZoneOffset.ofHours(-5)),
        at,
        DAY,
        new Sale.Cashier("CUS-USR-001", "Rosa"),
        null,
        null,
        List.of(line),
        List.of(new Sale.Payment(PaymentMethod.CASH, line.total(), null, null)),
        line.total(),
        Money.of("0.76"));
  }

  private static Sale saleOf(String id, String product) {
    return sale(id, line(product, "CAF", "1", "5.00", "5.00", IGV));
  }

  private static Sale saleOfTwoLines() {
    LocalDateTime at = LocalDateTime.parse("2026-11-21T10:30:00");
    return new Sale(
        "CUS-20261121-001",
        at.toInstant(ZoneOffset.ofHours(-5)),
        at,
        DAY,
        new Sale.Cashier("CUS-USR-001", "Rosa"),
        "10203040506",
        "T-17",
        List.of(
            line("CUS-PROD-001", "CAF", "2", "5.00", "10.00", IGV),
            line("CUS-PROD-002", "PAP", "0.5", "8.00", "4.00", TaxKind.EXEMPT)),
        List.of(
            new Sale.Payment(PaymentMethod.CASH, Money.of("9.00"), Money.of("10.00"), null),
            new Sale.Payment(PaymentMethod.YAPE, Money.of("5.00"), null, "op-7")),
        Money.of("14.00"),
        Money.of("1.53"));
  }

  private static Sale.Line line(
      String product, String code, String quantity, String price, String total, TaxKind tax) {
    return new Sale.Line(
        product,
        code,
        code.equals("CAF") ? "Café" : "Papa",
        Quantity.of(quantity),
        Money.of(price),
        tax,
        Money.of(total));
  }

  // ---- looking

  /** Sends what was told since the last time, and projects it. */
  private void project() {
    send();
    projector.project(CUSCO);
  }

  private void send() {
    ingest.take(CUSCO, cusco.batch(sent));
    sent = (int) cusco.length();
  }

  private List<String> rows(String table) {
    return tables
        .database()
        .read(tx ->
            tx.query("select * from " + table)
                .map((rs, _) -> {
                  StringBuilder row = new StringBuilder(String.valueOf(rs.getString(1)));
                  for (int i = 2; i <= rs.getMetaData().getColumnCount(); i++) {
                    row.append('|').append(rs.getString(i));
                  }
                  return row.toString();
                })
                .list());
  }

  private List<String> stock() {
    return stock(CUSCO);
  }

  private List<String> stock(BranchCode branch) {
    return tables.database().read(tx -> StockLevels.of(tx, branch)).entrySet().stream()
        .map(level -> level.getKey() + " " + level.getValue().amount())
        .toList();
  }

  /** The sums of Cusco, and nothing about the order in which they are kept. */
  private List<String> totals() {
    return tables
        .database()
        .read(tx -> {
          List<String> totals = new ArrayList<>();
          tx.query("select * from daily_totals where branch_code = 'CUS'")
              .map((rs, _) ->
                  totals.add(
                      String.join(
                          " ",
                          "ALL",
                          rs.getString("business_date"),
                          "",
                          rs.getString("tickets"),
                          rs.getString("units"),
                          rs.getString("total"))))
              .list();
          tx.query("select * from daily_breakdowns where branch_code = 'CUS'")
              .map((rs, _) ->
                  totals.addAll(
                      members(
                          rs.getString("dimension") + " " + rs.getString("business_date"),
                          rs.getString("members"))))
              .list();
          return totals;
        })
        .stream()
        .sorted()
        .toList();
  }

  private static List<String> members(String day, String json) {
    return Breakdown.parse(json).members().entrySet().stream()
        .map(member ->
            String.join(
                " ",
                day,
                member.getKey(),
                String.valueOf(member.getValue().tickets()),
                BigDecimal.valueOf(member.getValue().units(), 3).toString(),
                BigDecimal.valueOf(member.getValue().cents(), 2).toString()))
        .toList();
  }

  private List<String> totals(String dimension) {
    return totals().stream()
        .filter(row -> row.startsWith(dimension + " "))
        .map(row -> row.substring(dimension.length() + 1))
        .toList();
  }

  private List<String> quarantine(String column) {
    return tables.column(column, "quarantine order by sequence");
  }

  private List<Instant> instants(String column, String table) {
    return tables
        .database()
        .read(tx ->
            tx.query("select " + column + " from " + table)
                .map((rs, _) -> Columns.requiredInstant(rs, column))
                .list());
  }

  private @Nullable Instant completeUpTo() {
    return tables
        .database()
        .read(tx ->
            tx.query("select complete_up_to from projections where branch_code = 'CUS'")
                .map((rs, _) -> Optional.ofNullable(Columns.instant(rs, "complete_up_to")))
                .one())
        .orElse(null);
  }

  private long projected(BranchCode branch) {
    return Long.parseLong(
        tables.column("sequence", "projections where branch_code = '" + branch + "'").getFirst());
  }

  private int number(BranchCode branch) {
    return Integer.parseInt(
        tables.column("branch_number", "branches where branch_code = '" + branch + "'").getFirst());
  }
}
