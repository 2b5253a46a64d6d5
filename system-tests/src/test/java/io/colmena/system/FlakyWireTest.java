package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.testing.SettableClock;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncRun;
import io.colmena.system.Shops.Shop;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was sold is never lost and never doubled, whatever the line does. */
class FlakyWireTest {
  @TempDir Path folder;
  private Shops shops;
  private FlakyCentre line;
  private Shop cusco;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    line = shops.flakyLine();
    cusco = shops.branch(Shops.CUSCO, line.url(), new SettableClock("2026-11-21T15:00:00Z"));
  }

  @AfterEach
  void close() throws Exception {
    shops.close();
  }

  static Stream<Named<Consumer<FlakyCentre>>> everyFault() {
    return Stream.of(
        Named.of("loses the request", FlakyCentre::losesTheRequest),
        Named.of("loses the answer", FlakyCentre::losesTheAnswer),
        Named.of("answers HTML", FlakyCentre::answersHtml),
        Named.of("cuts the answer", FlakyCentre::cutsTheAnswer),
        Named.of("never answers", FlakyCentre::neverAnswers),
        Named.of("delivers twice", FlakyCentre::deliversTwice),
        Named.of("fails inside", FlakyCentre::failsInside),
        Named.of("finds it too large", FlakyCentre::findsItTooLarge));
  }

  @ParameterizedTest
  @MethodSource("everyFault")
  void everySaleArrivesOnceThoughTheLine(Consumer<FlakyCentre> fault) {
    cusco.sellsTimes(20);
    fault.accept(line);
    SyncRun first = cusco.syncs();
    assertThat(line.isSpent()).isTrue();
    assertThat(first.outcome()).isEqualTo(SyncOutcome.DONE);
    assertEverythingArrivedOnce(20);
  }

  @Test
  void aRunGivesUpWhenTheLineStaysBadAndTheNextOneFinishes() {
    cusco.sellsTimes(20);
    line.losesTheAnswer().losesTheAnswer().losesTheAnswer().losesTheAnswer().losesTheAnswer();
    SyncRun first = cusco.syncs();
    // Lost answers still bring entries over, so the run may end by itself; it never claims more
    // than is true.
    if (first.outcome() == SyncOutcome.DONE) {
      assertThat(cusco.pending()).isZero();
    } else {
      assertThat(first.outcome()).isEqualTo(SyncOutcome.UNREACHABLE);
    }
    Eventually.holds("a later run is done", () -> cusco.syncs().outcome() == SyncOutcome.DONE);
    assertEverythingArrivedOnce(20);
  }

  @Test
  void aLostAnswerIsNotSentAgain() {
    cusco.sellsTimes(3);
    line.losesTheAnswer();
    SyncRun run = cusco.syncs();
    assertThat(run.outcome()).isEqualTo(SyncOutcome.DONE);
    // one batch was enough: the head told that it had arrived
    assertThat(line.seen().stream().filter(path -> path.endsWith("/journal"))).hasSize(1);
  }

  @Test
  void aSecondRunChangesNothing() {
    cusco.sellsTimes(5);
    cusco.syncs();
    var before = shops.report();
    SyncRun again = cusco.syncs();
    assertThat(again.outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(again.sentEntries()).isZero();
    assertThat(shops.report().rows()).isEqualTo(before.rows());
  }

  @Test
  void sellingGoesOnWithoutACentre() {
    line.close();
    cusco.sellsTimes(3);
    SyncRun run = cusco.syncs();
    assertThat(run.outcome()).isEqualTo(SyncOutcome.UNREACHABLE);
    assertThat(run.message()).contains("127.0.0.1");
    assertThat(cusco.pending()).isEqualTo(6); // a user, a product, its stock and three sales
    assertThat(cusco.branch().checkout().latest(10)).hasSize(3);
  }

  private void assertEverythingArrivedOnce(int sales) {
    assertThat(cusco.pending()).isZero();
    var row = shops.report().rows().getFirst();
    assertThat(row.tickets()).isEqualTo(sales);
    assertThat(row.total())
        .isEqualTo(
            cusco
                .branch()
                .checkout()
                .totals(java.time.LocalDate.EPOCH, java.time.LocalDate.of(2100, 1, 1))
                .total());
  }
}
