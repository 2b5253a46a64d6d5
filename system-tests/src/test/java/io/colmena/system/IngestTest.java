package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.app.Centre;
import io.colmena.central.settings.CentralSettings;
import io.colmena.pos.sync.CentreClient;
import io.colmena.pos.sync.PushResult;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.JournalBatch;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Class A: a batch counts once, however often and wherever it arrives; a batch that lies changes
 * nothing.
 */
class IngestTest {
  @TempDir Path folder;
  private Shops shops;
  private HandmadeBranch cusco;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    cusco = new HandmadeBranch(shops.centre(), shops.url(), Shops.CUSCO);
  }

  @AfterEach
  void close() throws Exception {
    cusco.close();
    shops.close();
  }

  private Fact sale(int number) {
    return Facts.sale("CUS-20261121-%03d".formatted(number));
  }

  @Test
  void twoNodesThatGetTheSameBatchAtOnceStoreItOnce() throws Exception {
    Path data = folder.resolve("centre");
    CentralSettings second =
        new CentralSettings(
            folder.resolve("second-node"),
            shops.database(data, "centre"),
            "127.0.0.1",
            0,
            Shops.ZONE,
            2,
            Duration.ofDays(7),
            LocalTime.of(3, 30));
    try (Centre node = Centre.open(second);
        ExecutorService senders = Executors.newFixedThreadPool(8)) {
      URI other = node.start();
      try (CentreClient one = cusco.through(shops.url());
          CentreClient two = cusco.through(other)) {
        for (int round = 1; round <= 20; round++) {
          byte[] batch = cusco.tells(sale(2 * round - 1)).tells(sale(2 * round)).batch();
          List<Callable<PushResult>> tries =
              List.of(
                  () -> one.push(batch),
                  () -> two.push(batch),
                  () -> one.push(batch),
                  () -> two.push(batch));
          for (var answer : senders.invokeAll(tries)) {
            assertThat(answer.get()).isInstanceOf(PushResult.Acknowledged.class);
          }
          assertThat(cusco.pushes()).isInstanceOf(PushResult.Acknowledged.class);
        }
      }
      shops.awaitProjected();
      assertThat(shops.report().total().tickets()).isEqualTo(40);
      assertThat(batches()).isEqualTo(20);
    }
  }

  private long batches() {
    return shops
        .centre()
        .database()
        .read(tx -> tx.query("select count(*) from journal_batches").mapTo(Long.class).one());
  }

  private PushResult push(JournalBatch batch, BatchHeader header) {
    List<String> lines =
        java.util.stream.IntStream.range(0, batch.size()).mapToObj(batch::line).toList();
    try (CentreClient client = cusco.through(shops.url())) {
      return client.push(JournalBatch.pack(header, lines));
    }
  }

  @Test
  void aBatchWhoseHeaderLiesAboutItsChainIsRefused() {
    JournalBatch batch = JournalBatch.unpack(cusco.tells(sale(1)).batch(), 1_000_000);
    BatchHeader h = batch.header();
    Head wrong = new Head(1, Hash.of("ab".repeat(32)));
    BatchHeader lying = new BatchHeader(1, h.branch(), h.after(), wrong, h.state(), "r");
    assertThat(push(batch, lying)).isInstanceOf(PushResult.Refused.class);
    assertThat(batches()).isZero();
  }

  @Test
  void aBatchOfAnotherBranchIsRefused() {
    JournalBatch batch = JournalBatch.unpack(cusco.tells(sale(1)).batch(), 1_000_000);
    BatchHeader h = batch.header();
    BatchHeader others =
        new BatchHeader(1, BranchCode.of("LIM"), h.after(), h.head(), h.state(), "r");
    assertThat(push(batch, others)).isInstanceOf(PushResult.Refused.class);
    assertThat(batches()).isZero();
  }

  @Test
  void aBatchThatBeginsTooFarIsToldWhereToBegin() {
    cusco.tells(sale(1)).pushes();
    JournalBatch next = JournalBatch.unpack(cusco.tells(sale(2)).batch(), 1_000_000);
    BatchHeader h = next.header();
    Head ahead = new Head(7, Hash.of("cd".repeat(32)));
    JournalBatch.pack(h, List.of());
    BatchHeader far =
        new BatchHeader(
            1,
            h.branch(),
            ahead,
            new io.colmena.shared.journal.Chain(ahead)
                .append(next.line(0).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            h.state(),
            "r");
    PushResult result = push(next, far);
    assertThat(result)
        .isInstanceOfSatisfying(
            PushResult.Refused.class, refused -> assertThat(refused.code()).isEqualTo("SYN-1"));
    assertThat(batches()).isEqualTo(1);
  }

  @Test
  void aBatchThatContinuesAnotherHistoryIsAForkAndIsReported() {
    cusco.tells(sale(1)).pushes();
    JournalBatch next = JournalBatch.unpack(cusco.tells(sale(2)).batch(), 1_000_000);
    BatchHeader h = next.header();
    Head other = new Head(1, Hash.of("ef".repeat(32)));
    BatchHeader forked =
        new BatchHeader(
            1,
            h.branch(),
            other,
            new io.colmena.shared.journal.Chain(other)
                .append(next.line(0).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            h.state(),
            "r");
    assertThat(push(next, forked)).isInstanceOf(PushResult.Forked.class);
    assertThat(push(next, forked)).isInstanceOf(PushResult.Forked.class);
    assertThat(batches()).isEqualTo(1);
    assertThat(shops.centre().overview().all().getFirst().forks()).isEqualTo(1);
  }

  @Test
  void theReportSaysUpToWhenItIsComplete() {
    Instant before = Instant.now().minusSeconds(1);
    cusco.tells(sale(1)).pushes();
    shops.awaitProjected();
    Eventually.holds("Cusco is complete", () -> !shops.report().completeUpTo().isEmpty());
    assertThat(shops.report().completeUpTo().get("CUS")).isBetween(before, Instant.now());
  }

  @Test
  void figuresAreCompleteUpToWhatCameThoughTheBranchHasMoreByNow() {
    try (CentreClient client = cusco.through(shops.url())) {
      shops
          .centre()
          .database()
          .inTransaction(tx -> {
            // The projector waits for this row, so it sees both messages only afterwards.
            tx.update("update projections set sequence = sequence").execute();
            cusco.tells(sale(1)).pushes();
            client.head(new BatchHeader.BranchState(9, Instant.now()), "run-2");
          });
    }
    shops.awaitProjected();
    assertThat(shops.report().completeUpTo()).containsKey("CUS");
  }
}
