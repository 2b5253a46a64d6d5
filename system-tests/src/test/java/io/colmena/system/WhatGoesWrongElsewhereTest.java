package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.projection.StockLevels;
import io.colmena.central.reports.Grouping;
import io.colmena.central.reports.SalesReport;
import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.SqlFault;
import io.colmena.database.testing.SettableClock;
import io.colmena.database.testing.powercut.PowerCutDisk;
import io.colmena.pos.app.Branch;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.journal.JournalVerifier;
import io.colmena.pos.people.User;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.sync.CentreClient;
import io.colmena.pos.sync.PushResult;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncRun;
import io.colmena.pos.sync.SyncTrigger;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.Json;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.reconciliation.Outcome;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Protocol;
import io.colmena.system.Shops.Shop;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The classes of faults that the public trackers of other systems are full of, A to L, each with a
 * test in its own words. What has a test elsewhere already is named in docs/reliability.md.
 */
class WhatGoesWrongElsewhereTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
  private Shops shops;

  @BeforeEach
  void open() {
    shops = new Shops(folder);
  }

  @AfterEach
  void close() {
    shops.close();
  }

  private Shop cusco() throws Exception {
    return shops.branch(Shops.CUSCO, shops.url(), clock);
  }

  private Path data() {
    return folder.resolve("CUS");
  }

  private BranchOverview.Row overview() {
    return shops.centre().overview().all().getFirst();
  }

  private List<String> report(Grouping by) {
    return shops.report(by).rows().stream().map(row -> row.key() + " " + row.tickets()).toList();
  }

  /** At the same time, and what came of each. */
  private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    }
  }

  private static SyncRun finishes(Shop shop) {
    List<SyncRun> runs = new ArrayList<>();
    Eventually.holds(
        "a run is done",
        () -> {
          runs.add(shop.syncs());
          return runs.getLast().outcome() == SyncOutcome.DONE;
        });
    return runs.getLast();
  }

  @Nested
  class ARetryAfterALostAnswer {
    @Test
    void whatTheServerStoredAndTheClientNeverHeardOfIsSoldOnceAndTheStockCountsOnce()
        throws Exception {
      FlakyCentre line = shops.flakyLine();
      Shop shop = shops.branch(Shops.CUSCO, line.url(), clock);
      shop.sellsTimes(15);
      line.losesTheAnswer().deliversTwice().cutsTheAnswer().deliversTwice().losesTheAnswer();
      finishes(shop);
      shop.sells(2);
      finishes(shop);
      assertThat(SameAtBothSides.of(shop, shops)).isEqualTo(16);
      assertThat(stockAtTheCentre()).containsExactly(Quantity.of(983));
    }

    private Collection<Quantity> stockAtTheCentre() {
      return shops.centre().database().read(tx -> StockLevels.of(tx, Shops.CUSCO)).values();
    }
  }

  @Nested
  class BTwoWindowsOrTwoTills {
    @Test
    void twoTillsThatSellAndPushTheSameQueueGiveNoNumberTwiceAndSendNothingTwice()
        throws Exception {
      Shop first = cusco();
      Shop second = shops.reopen(Shops.CUSCO, data(), shops.url(), clock);
      together(List.of(() -> sellsAndSyncs(first), () -> sellsAndSyncs(second)));
      finishes(first);
      assertThat(first.branch().checkout().latest(100))
          .extracting(Sale::id)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, 20)
                  .mapToObj(number -> "CUS-20261121-%03d".formatted(number))
                  .toList());
      assertThat(SameAtBothSides.of(first, shops)).isEqualTo(20);
    }

    private boolean sellsAndSyncs(Shop till) {
      for (int i = 0; i < 10; i++) {
        till.sells(1);
        assertThat(till.syncs().outcome()).isIn(SyncOutcome.DONE, SyncOutcome.BUSY);
      }
      return true;
    }

    @Test
    void theNumberOfADraftThatWasGivenUpIsNotADuplicateAtTheCentre() throws Exception {
      Shop shop = cusco();
      Sale first = shop.sells(1);
      shop.syncs();
      Ticket draft = Ticket.open().add(shop.coffee(), Quantity.of(9));
      assertThatThrownBy(
              () -> shop.branch().checkout().charge(draft, Tender.of(draft.total()), shop.rosa()))
          .isInstanceOf(IllegalArgumentException.class);
      Sale second = shop.sells(2);
      shop.syncs();
      assertThat(List.of(first.id(), second.id()))
          .containsExactly("CUS-20261121-001", "CUS-20261121-002");
      assertThat(SameAtBothSides.of(shop, shops)).isEqualTo(2);
    }
  }

  @Nested
  class CAPaidSaleLostOnTheTill {
    @Test
    void theDiskIsFullTheTicketStaysTheErrorIsClearAndALaterChargeWorks() throws Exception {
      try (PowerCutDisk disk = new PowerCutDisk();
          Branch branch = Branch.open(on(disk), clock)) {
        Shop shop = new Shop(branch);
        shop.stockUp();
        shop.sells(1);
        Ticket ticket = Ticket.open().add(shop.coffee(), Quantity.of(2));
        Tender cash = Tender.of(ticket.total()).cash(ticket.total());
        User rosa = shop.rosa();
        disk.full(true);
        for (int tries = 0; tries < 3; tries++) {
          assertThatThrownBy(() -> branch.checkout().charge(ticket, cash, rosa))
              .isInstanceOfSatisfying(
                  DatabaseException.class, e -> assertThat(e.fault()).isEqualTo(SqlFault.STORAGE));
        }
        disk.full(false);
        Sale sale = branch.checkout().charge(ticket, cash, rosa);
        assertThat(sale.total()).isEqualTo(ticket.total());
        assertThat(branch.checkout().latest(10)).hasSize(2).contains(sale);
        assertThat(branch.verifier().verify()).isInstanceOf(JournalVerifier.Result.Intact.class);
      }
    }

    private BranchSettings on(PowerCutDisk disk) {
      BranchSettings settings = shops.settings(Shops.CUSCO, data(), shops.url());
      return new BranchSettings(
          settings.code(),
          settings.name(),
          settings.till(),
          settings.calendar(),
          settings.dataFolder(),
          new DatabaseSettings("jdbc:h2:" + disk.address("shop"), null, null, 4),
          settings.centre(),
          settings.sync(),
          settings.language(),
          settings.theme());
    }

    @Test
    void noRestartAndNoTimeClearsASaleThatWasNotSent() throws Exception {
      Shop shop = cusco();
      Sale sale = shop.sells(3);
      shop.close();
      clock.advance(Duration.ofDays(400));
      Shop again = shops.reopen(Shops.CUSCO, data(), shops.url(), clock);
      assertThat(again.branch().checkout().latest(10)).containsExactly(sale);
      assertThat(again.pending()).isEqualTo(4);
      again.syncs();
      assertThat(SameAtBothSides.of(again, shops)).isEqualTo(1);
    }
  }

  @Nested
  class DTheQueue {
    @Test
    void theLineFailsInMidBatchAndTheRestKeepsItsPendingMark() throws Exception {
      FlakyCentre line = shops.flakyLine();
      Shop shop = shops.branch(Shops.CUSCO, line.url(), clock);
      shop.sellsTimes(200);
      SyncRun run =
          shop.branch()
              .syncClient()
              .run(
                  SyncTrigger.BUTTON,
                  (acknowledged, _) -> {
                    if (acknowledged > 0 && line.isSpent()) {
                      line.losesTheRequest().losesTheRequest().losesTheRequest().losesTheRequest();
                    }
                    return true;
                  });
      assertThat(run.outcome()).isEqualTo(SyncOutcome.UNREACHABLE);
      assertThat(line.isSpent()).isTrue();
      assertThat(overview().held()).isPositive().isLessThan(203);
      assertThat(shop.pending()).isEqualTo(203 - overview().held());
      finishes(shop);
      assertThat(shop.pending()).isZero();
      assertThat(SameAtBothSides.of(shop, shops)).isEqualTo(200);
    }

    @Test
    void oneBadRecordNeitherBlocksThoseBehindItNorIsDropped() throws Exception {
      try (HandmadeBranch branch = new HandmadeBranch(shops.centre(), shops.url(), Shops.CUSCO)) {
        branch.tells(Facts.sale("CUS-20261121-001"));
        branch.tellsLine("{\"half\":\"a rec");
        branch.tells(Facts.sale("CUS-20261121-002"));
        assertThat(branch.pushes()).isInstanceOf(PushResult.Acknowledged.class);
        assertThat(shops.report().total().tickets()).isEqualTo(2);
        assertThat(overview().held()).isEqualTo(3);
        assertThat(overview().quarantined()).isEqualTo(1);
      }
    }
  }

  @Nested
  class EClosing {
    @Test
    void theCloseArrivesBeforeItsSalesAndTheDayIsCompleteOnlyOnceTheyAreThere() throws Exception {
      try (HandmadeBranch branch = new HandmadeBranch(shops.centre(), shops.url(), Shops.CUSCO);
          CentreClient client = branch.through(shops.url())) {
        Instant close = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);
        client.head(new BatchHeader.BranchState(3, close), "nightly");
        branch.tells(Facts.sale("CUS-20261121-001")).tells(Facts.sale("CUS-20261121-002"));
        byte[] early = branch.batch();
        BatchHeader header = JournalBatch.unpack(early, 1_000_000).header();
        client.push(
            JournalBatch.pack(
                new BatchHeader(
                    Protocol.VERSION,
                    Shops.CUSCO,
                    header.after(),
                    header.head(),
                    new BatchHeader.BranchState(3, close),
                    "r"),
                lines(early)));
        shops.awaitProjected();
        assertThat(overview().pending()).isEqualTo(1);
        assertThat(shops.report().completeUpTo()).isEmpty();

        branch.pushes();
        branch.tells(Facts.sale("CUS-20261121-003")).pushes();
        assertThat(shops.report().total().tickets()).isEqualTo(3);
        assertThat(shops.report().completeUpTo().get("CUS")).isAfterOrEqualTo(close);
      }
    }

    private static List<String> lines(byte[] packed) {
      JournalBatch batch = JournalBatch.unpack(packed, 1_000_000);
      return IntStream.range(0, batch.size()).mapToObj(batch::line).toList();
    }

    @Test
    void aDayClosedWithSalesPendingIsShownAsNotComplete() throws Exception {
      clock.set(Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS)); // 19:00
      FlakyCentre line = shops.flakyLine();
      Shop shop = shops.branch(Shops.CUSCO, line.url(), clock);
      shop.sells(1);
      finishes(shop);
      Instant complete = shops.report().completeUpTo().get("CUS");
      clock.advance(Duration.ofMinutes(30));
      shop.sells(1);
      line.losesTheRequest().losesTheRequest().losesTheRequest().losesTheRequest();
      assertThat(shop.syncs().outcome()).isEqualTo(SyncOutcome.UNREACHABLE);
      assertThat(overview().pending()).isEqualTo(1);
      assertThat(shops.report().completeUpTo()).containsEntry("CUS", complete);
      assertThat(closes(shop)).containsExactly(Outcome.WAITING);

      finishes(shop);
      shops.awaitProjected();
      assertThat(shops.report().completeUpTo().get("CUS")).isAfter(complete);
      assertThat(closes(shop)).containsExactly(Outcome.EQUAL);
    }

    @Test
    void twoPeopleCloseAtOnceAndBothSeeTheSameDay() throws Exception {
      Shop first = cusco();
      Shop second = shops.reopen(Shops.CUSCO, data(), shops.url(), clock);
      first.sellsTimes(5);
      finishes(first);
      shops.awaitProjected();
      assertThat(together(List.of(() -> closes(first), () -> closes(second))))
          .containsOnly(List.of(Outcome.EQUAL));
    }

    private static List<Outcome> closes(Shop shop) throws Exception {
      return shop.branch().reconciler().reconcileDue().stream().map(day -> day.outcome()).toList();
    }
  }

  @Nested
  class FTime {
    @ParameterizedTest
    @ValueSource(longs = {-3, 365})
    void aTillThreeDaysSlowOrAYearFastCountsBothSidesByTheSameDays(long days) throws Exception {
      Instant real = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      clock.set(real.plus(Duration.ofDays(days)));
      Shop shop = cusco();
      shop.sellsTimes(3);
      finishes(shop);
      clock.advance(Duration.ofMinutes(5));
      Sale noted = shop.sells(1);
      finishes(shop);
      assertThat(SameAtBothSides.of(shop, shops)).isEqualTo(4);
      assertThat(shops.report().completeUpTo().get("CUS"))
          .isBetween(real.minusSeconds(1), Instant.now());
      assertThat(daysWrong(shop, noted)).isEqualTo(-days);
    }

    /** By how much the entry itself says that its time is wrong. */
    private static long daysWrong(Shop shop, Sale sale) {
      String entry =
          shop.branch()
              .database()
              .read(tx ->
                  tx.query(
                          """
                          select entry from journal where sequence =
                            (select journal_sequence from sales where sale_id = :id)
                          """)
                      .bind("id", sale.id())
                      .mapTo(String.class)
                      .one());
      long millis = JournalEntry.parse(entry).clockOffsetMillis();
      return Math.round(millis / (double) Duration.ofDays(1).toMillis());
    }

    @Test
    void aTillSetBackDuringAShiftRepeatsNoNumberAndLosesNoSale() throws Exception {
      Shop shop = cusco();
      shop.sellsTimes(2);
      clock.set("2026-11-22T15:00:00Z");
      shop.sells(1);
      shop.syncs();
      clock.set("2026-11-21T15:30:00Z");
      shop.sellsTimes(2);
      finishes(shop);
      assertThat(report(Grouping.DAY)).containsExactly("2026-11-21 4", "2026-11-22 1");
      assertThat(SameAtBothSides.of(shop, shops)).isEqualTo(5);
    }

    @Test
    void midnightInLimaIsFiveInTheMorningElsewhere() throws Exception {
      Shop shop = cusco();
      clock.set("2026-11-22T04:59:59.999Z");
      shop.sells(1);
      clock.set("2026-11-22T05:00:00Z");
      shop.sellsTimes(2);
      shop.syncs();
      assertThat(report(Grouping.DAY)).containsExactly("2026-11-21 1", "2026-11-22 2");
      assertThat(report(Grouping.HOUR)).containsExactly("00 2", "23 1");
    }

    @Test
    void dailyFiguresDependOnWhenItHappenedAndNotOnWhenItArrived() throws Exception {
      Shop early = cusco();
      Shop late = shops.branch(Shops.LIMA, shops.url(), clock);
      early.sells(1);
      late.sells(1);
      early.syncs();
      clock.advance(Duration.ofDays(40));
      early.sells(1);
      early.syncs();
      late.syncs();
      assertThat(report(Grouping.DAY)).containsExactly("2026-11-21 2", "2026-12-31 1");
    }
  }

  @Nested
  class GMasterDataMoves {
    private static final List<String> MOVES =
        List.of(
            "update products set withdrawn = 1",
            "update products set name = 'Otro', price = 99.00, tax_kind = 'EXEMPT'",
            "update products set code = 'CAF-009'",
            "delete from barcodes",
            "update users set active = 0, display_name = 'Nadie'");

    @Test
    void underAnOpenTicketTheSaleStandsWithWhatTheReceiptSays() throws Exception {
      Shop shop = cusco();
      Ticket ticket = Ticket.open().add(shop.coffee(), Quantity.of(2));
      User rosa = shop.rosa();
      move(shop);
      Sale sale =
          shop.branch()
              .checkout()
              .charge(ticket, Tender.of(ticket.total()).cash(ticket.total()), rosa);
      assertThat(shop.branch().receipts().text(sale).toString())
          .contains("Café molido 200 g", "5.00", "Rosa");
      shop.syncs();
      assertThatTheCentreSaysWhatTheReceiptSays();
    }

    @Test
    void underAQueuedSaleTheSaleStandsWithWhatTheReceiptSays() throws Exception {
      Shop shop = cusco();
      shop.sells(2);
      move(shop);
      shop.syncs();
      assertThatTheCentreSaysWhatTheReceiptSays();
    }

    private void move(Shop shop) {
      Database database = shop.branch().database();
      MOVES.forEach(sql -> database.inTransaction(tx -> tx.update(sql).execute()));
    }

    private void assertThatTheCentreSaysWhatTheReceiptSays() {
      shops.awaitProjected();
      Database centre = shops.centre().database();
      assertThat(
              SameAtBothSides.rows(
                  centre,
                  """
                  select s.cashier_name, l.code, l.name, l.unit_price, l.tax_kind, l.total, s.tax
                  from sales s join sale_lines l on l.sale_key = s.sale_key
                  """))
          .containsExactly(
              List.of(
                  "Rosa Quispe",
                  "CAF-001",
                  "Café molido 200 g",
                  new BigDecimal("2.50"),
                  "IGV",
                  new BigDecimal("5.00"),
                  new BigDecimal("0.76")));
      assertThat(overview().quarantined()).isZero();
    }
  }

  @Nested
  class HBacklog {
    private static final int BRANCHES = 10;
    private static final int DAYS = 30;
    private static final int SALES_A_DAY = 60;
    private static final long OF_A_BRANCH = DAYS * SALES_A_DAY;

    @Test
    void thirtyDaysOfTenBranchesAtOnceDoNotStarveTheBranchThatIsUpToDate() throws Exception {
      Shop live = cusco();
      finishes(live);
      shops.awaitProjected();
      List<HandmadeBranch> behind = new ArrayList<>();
      for (int i = 0; i < BRANCHES; i++) {
        behind.add(thirtyDays("B" + i));
      }
      shops
          .centre()
          .database()
          .inTransaction(tx -> {
            // The projectors wait for these rows, so the whole backlog is there when they begin.
            tx.update("update projections set sequence = sequence where branch_code <> 'CUS'")
                .execute();
            behind.forEach(
                branch -> assertThat(branch.pushes()).isInstanceOf(PushResult.Acknowledged.class));
            live.sells(1);
            finishes(live);
          });
      Eventually.holds("the live branch is reported", () -> unprojected("CUS") == 0);
      assertThat(unprojected("")).isGreaterThan(OF_A_BRANCH);

      assertThat(shops.report().total().tickets()).isEqualTo(BRANCHES * OF_A_BRANCH + 1);
      behind.forEach(HandmadeBranch::close);
    }

    private long unprojected(String branch) {
      return shops.centre().overview().all().stream()
          .filter(row -> row.branch().code().startsWith(branch))
          .mapToLong(BranchOverview.Row::unprojected)
          .sum();
    }

    private HandmadeBranch thirtyDays(String code) throws Exception {
      HandmadeBranch branch = new HandmadeBranch(shops.centre(), shops.url(), BranchCode.of(code));
      for (int day = 0; day < DAYS; day++) {
        LocalDate date = DAY.minusDays(DAYS - day);
        for (int sale = 1; sale <= SALES_A_DAY; sale++) {
          String id = "%s-%s-%03d".formatted(code, date.toString().replace("-", ""), sale);
          branch.tells(Facts.sale(id, date.atTime(9, 0).plusMinutes(sale)));
        }
      }
      return branch;
    }
  }

  @Nested
  class ITimeTravel {
    @Test
    void theCentreRestoredFromLastNightIsSentAgainByEveryBranchWhatItLost() throws Exception {
      assumeTrue(shops.hasFiles(), "this test copies database files");
      Shop cusco = cusco();
      Shop lima = shops.branch(Shops.LIMA, shops.url(), clock);
      sellAndSync(cusco, lima);
      Path held = folder.resolve("centre/centre.mv.db");
      Path lastNight = folder.resolve("last-night.mv.db");
      shops.centre().close();
      Files.copy(held, lastNight);
      restart(cusco, lima);
      sellAndSync(reopened(Shops.CUSCO), reopened(Shops.LIMA));
      SalesReport before = shops.report();

      shops.centre().close();
      Files.copy(lastNight, held, StandardCopyOption.REPLACE_EXISTING);
      shops.startCentre();
      assertThat(shops.report().total().tickets()).isEqualTo(6);
      finishes(reopened(Shops.CUSCO));
      finishes(reopened(Shops.LIMA));
      assertThat(shops.report().rows()).isEqualTo(before.rows());
      assertThat(before.total().tickets()).isEqualTo(12);
    }

    private void restart(Shop... open) {
      Stream.of(open).forEach(Shop::close);
      shops.startCentre();
    }

    private Shop reopened(BranchCode code) {
      return shops.reopen(code, folder.resolve(code.code()), shops.url(), clock);
    }

    private static void sellAndSync(Shop... open) {
      for (Shop shop : open) {
        shop.sellsTimes(3);
        finishes(shop);
      }
    }
  }

  @Nested
  class JHalfANetwork {
    @Test
    void aPortalThatAnswers200WithHtmlIsNotTakenForTheCentre() throws Exception {
      FlakyCentre line = shops.flakyLine();
      Shop shop = shops.branch(Shops.CUSCO, line.url(), clock);
      shop.sellsTimes(3);
      for (int i = 0; i < 4; i++) {
        line.answersHtml();
      }
      SyncRun run = shop.syncs();
      assertThat(run.outcome()).isEqualTo(SyncOutcome.UNREACHABLE);
      assertThat(run.message()).contains("text/html", "not a Colmena centre");
      assertThat(shop.pending()).isEqualTo(6);
      finishes(shop);
      assertThat(SameAtBothSides.of(shop, shops)).isEqualTo(3);
    }

    @Test
    void aConnectionThatFlapsFiftyTimesBringsEverySaleOnce() throws Exception {
      FlakyCentre line = shops.flakyLine();
      Shop shop = shops.branch(Shops.CUSCO, line.url(), clock);
      for (int flap = 0; flap < 50; flap++) {
        switch (flap % 4) {
          case 0 -> line.losesTheRequest();
          case 1 -> line.losesTheAnswer();
          case 2 -> line.cutsTheAnswer();
          default -> line.failsInside();
        }
      }
      Eventually.holds(
          "the line has flapped fifty times",
          () -> {
            shop.sells(1);
            shop.syncs();
            return line.isSpent();
          });
      finishes(shop);
      assertThat(shop.pending()).isZero();
      assertThat(SameAtBothSides.of(shop, shops))
          .isEqualTo(shop.branch().checkout().latest(1000).size());
    }
  }

  @Nested
  class KOrder {
    @Test
    void cashierProductStockAndSaleArriveInAnyOrder() throws Exception {
      List<List<Integer>> orders =
          List.of(
              List.of(0, 1, 2, 3), List.of(3, 2, 1, 0), List.of(3, 0, 1, 2), List.of(2, 3, 1, 0));
      for (int i = 0; i < orders.size(); i++) {
        String code = "K" + i;
        try (HandmadeBranch branch =
            new HandmadeBranch(shops.centre(), shops.url(), BranchCode.of(code))) {
          for (int which : orders.get(i)) {
            branch.tells(facts(code).get(which)).pushes();
          }
        }
      }
      assertThat(report(Grouping.BRANCH)).containsExactly("K0 1", "K1 1", "K2 1", "K3 1");
      assertThat(shops.centre().overview().all()).allMatch(row -> row.quarantined() == 0);
      for (String code : List.of("K0", "K1", "K2", "K3")) {
        assertThat(
                shops
                    .centre()
                    .database()
                    .read(tx -> StockLevels.of(tx, BranchCode.of(code)))
                    .values())
            .containsExactly(Quantity.of(9));
      }
      var before = shops.report(Grouping.PRODUCT).rows();
      shops.centre().administration().rebuild("");
      assertThat(shops.report(Grouping.PRODUCT).rows()).isEqualTo(before);
    }

    private static List<Fact> facts(String code) {
      String product = code + "-PROD-001";
      return List.of(
          new UserCreated(code + "-USR-001", "rosa", "Rosa", "cashier"),
          Facts.product(product),
          new StockAdjusted(
              code + "-ADJ-001",
              DAY,
              "opening",
              List.of(new StockAdjusted.Item(product, Quantity.of(10)))),
          Facts.sale(code + "-20261121-001"));
    }

    @Test
    void aSaleOfAProductNobodyKnowsIsReportedWithWhatItsReceiptSays() throws Exception {
      try (HandmadeBranch branch = new HandmadeBranch(shops.centre(), shops.url(), Shops.CUSCO)) {
        branch.tells(Facts.sale("CUS-20261121-001")).pushes();
        assertThat(shops.report().total().total()).isEqualTo(Money.of("2.50"));
        assertThat(report(Grouping.PRODUCT)).containsExactly("CAF-001 1");
      }
    }
  }

  @Nested
  class LVersions {
    @Test
    void aTillTwoVersionsBehindIsToldSoAndItsSalesArriveOnceItIsUpdated() throws Exception {
      try (HandmadeBranch branch = new HandmadeBranch(shops.centre(), shops.url(), Shops.CUSCO);
          CentreClient client = branch.through(shops.url())) {
        branch.tells(Facts.sale("CUS-20261121-001"));
        JournalBatch batch = JournalBatch.unpack(branch.batch(), 1_000_000);
        BatchHeader now = batch.header();
        BatchHeader old =
            new BatchHeader(
                Protocol.OLDEST - 1, now.branch(), now.after(), now.head(), now.state(), "r");
        assertThat(client.push(JournalBatch.pack(old, List.of(batch.line(0)))))
            .isInstanceOfSatisfying(
                PushResult.Refused.class,
                refused -> assertThat(refused.reason()).contains("version", "install"));
        assertThat(overview().held()).isZero();
        assertThat(branch.pushes()).isInstanceOf(PushResult.Acknowledged.class);
        assertThat(shops.report().total().tickets()).isEqualTo(1);
      }
    }

    @Test
    void fieldsNobodyKnowsAreKeptAndTheSaleCounts() throws Exception {
      try (HandmadeBranch branch = new HandmadeBranch(shops.centre(), shops.url(), Shops.CUSCO)) {
        String line =
            "{\"at\":\"2026-11-21T15:00:00Z\",\"branch\":\"CUS\",\"clockOffset\":0,"
                + "\"entity\":\"CUS-20261121-001\",\"epoch\":1,\"kind\":\"sale.recorded\",\"payload\":"
                + Json.write(Facts.sale("CUS-20261121-001"))
                    .replaceFirst("\\{", "{\"giftWrap\":{\"paper\":\"red\"},")
                + ",\"sequence\":1,\"version\":1,\"witness\":\"nobody\"}";
        branch.tellsLine(line).pushes();
        assertThat(shops.report().total().tickets()).isEqualTo(1);
      }
    }
  }
}
