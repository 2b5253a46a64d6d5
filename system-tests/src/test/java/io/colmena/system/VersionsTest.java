package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.colmena.database.testing.SettableClock;
import io.colmena.pos.recovery.RebuildResult;
import io.colmena.pos.recovery.RecoveryResult;
import io.colmena.pos.sync.PushResult;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncProgress;
import io.colmena.pos.sync.SyncRun;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Head;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.Json;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Protocol;
import io.colmena.system.Shops.Shop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class L: the programs of branches and centre are never all of one version. */
class VersionsTest {
  @TempDir Path folder;
  private Shops shops;
  private HandmadeBranch lima;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    lima = new HandmadeBranch(shops.centre(), shops.url(), Shops.LIMA);
  }

  @AfterEach
  void close() {
    lima.close();
    shops.close();
  }

  /** An entry as the next version may write it: more in the entry, more in the payload. */
  private static String ofTheNextVersion(long sequence, String kind, int version, Object fact) {
    ObjectNode payload = (ObjectNode) Json.tree(fact);
    payload.put("loyaltyPoints", 12).putObject("giftWrap").put("paper", "red");
    String line =
        new JournalEntry(
                Shops.LIMA,
                1,
                sequence,
                kind,
                version,
                payload.path("id").textValue(),
                Instant.parse("2026-11-21T15:00:00Z"),
                0,
                payload)
            .line();
    return line.replaceFirst("\\{", "{\"aNewMember\":{\"of\":\"the entry\"},");
  }

  /** A batch whose header says what the test wants it to say. */
  private static byte[] batch(String header, Head after, List<String> lines) throws IOException {
    Chain chain = new Chain(after);
    lines.forEach(line -> chain.append(line.getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      String first =
          header
              .replace("AFTER", Json.write(after))
              .replace("HEAD", Json.write(chain.head()))
              .replace(
                  "STATE",
                  "{\"sequence\":" + chain.head().sequence() + ",\"at\":\"2026-11-21T15:00:01Z\"");
      gzip.write((first + "\n").getBytes(StandardCharsets.UTF_8));
      for (String line : lines) {
        gzip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private PushResult push(byte[] batch) {
    try (var client = lima.through(shops.url())) {
      return client.push(batch);
    }
  }

  @Test
  void aBranchOfTheNextVersionSyncsAndWhatIsNewWaitsInQuarantine() throws Exception {
    byte[] batch =
        batch(
            """
            {"protocol":2,"branch":"LIM","after":AFTER,"head":HEAD,"state":STATE,"drawer":"closed"},"compression":{"dictionary":7}}\
            """,
            Head.EMPTY,
            List.of(
                ofTheNextVersion(1, "product.created", 1, Facts.product("LIM-PROD-001")),
                ofTheNextVersion(2, "delivery.received", 1, Facts.sale("LIM-20261121-001")),
                ofTheNextVersion(3, "sale.recorded", 1, Facts.sale("LIM-20261121-002")),
                ofTheNextVersion(4, "sale.recorded", 2, Facts.sale("LIM-20261121-003"))));
    assertThat(push(batch)).isInstanceOf(PushResult.Acknowledged.class);

    assertThat(shops.report().total().tickets()).isEqualTo(1);
    assertThat(quarantine())
        .containsExactly(
            "2 this centre does not know the kind delivery.received version 1",
            "4 this centre does not know the kind sale.recorded version 2");
    // the raw journal has everything that was said, for the centre that will understand it
    byte[] stored =
        shops
            .centre()
            .database()
            .read(tx -> tx.query("select body from journal_batches").mapTo(byte[].class).one());
    assertThat(JournalBatch.unpack(stored, Protocol.MOST_PLAIN_BYTES).line(1))
        .contains("loyaltyPoints", "giftWrap", "aNewMember");
  }

  private List<String> quarantine() {
    return shops
        .centre()
        .database()
        .read(tx ->
            tx.query("select sequence, reason from quarantine order by sequence")
                .map((rs, _) -> rs.getLong(1) + " " + rs.getString(2))
                .list());
  }

  @Test
  void aBranchOfThePreviousVersionSyncs() throws Exception {
    // as version 0 of the program said it: no run, and no hash when it asks for the head
    byte[] batch =
        batch(
            """
            {"protocol":0,"branch":"LIM","after":AFTER,"head":HEAD,"state":STATE}}\
            """,
            Head.EMPTY,
            List.of(
                ofTheNextVersion(1, "product.created", 1, Facts.product("LIM-PROD-001")),
                ofTheNextVersion(2, "sale.recorded", 1, Facts.sale("LIM-20261121-001"))));
    assertThat(push(batch)).isInstanceOf(PushResult.Acknowledged.class);
    assertThat(shops.report().total().tickets()).isEqualTo(1);
  }

  @Test
  void aVersionThatIsNotSpokenIsToldSoAndNothingIsStored() throws Exception {
    for (int version : new int[] {-1, Protocol.NEWEST + 1}) {
      byte[] batch =
          batch(
              "{\"protocol\":"
                  + version
                  + ",\"branch\":\"LIM\",\"after\":AFTER,\"head\":HEAD,\"state\":STATE}}",
              Head.EMPTY,
              List.of(ofTheNextVersion(1, "product.created", 1, Facts.product("LIM-PROD-001"))));
      assertThat(push(batch))
          .isInstanceOfSatisfying(
              PushResult.Refused.class,
              refused -> {
                assertThat(refused.code()).isEqualTo("PRO-1");
                assertThat(refused.reason()).contains("version " + version, "0 to 2", "install");
              });
    }
    assertThat(shops.centre().overview().all().getFirst().held()).isZero();
  }

  @Test
  void anOlderProgramDoesNotGoOnFromAHistoryItUnderstandsInPart() throws Exception {
    push(
        batch(
            "{\"protocol\":2,\"branch\":\"LIM\",\"after\":AFTER,\"head\":HEAD,\"state\":STATE}}",
            Head.EMPTY,
            List.of(
                ofTheNextVersion(1, "product.created", 1, Facts.product("LIM-PROD-001")),
                ofTheNextVersion(2, "delivery.received", 1, Facts.sale("LIM-20261121-001")))));
    Shop fresh =
        shops.reopen(
            Shops.LIMA,
            folder.resolve("LIM"),
            shops.url(),
            new SettableClock("2026-11-21T15:00:00Z"));
    RebuildResult refused =
        fresh
            .branch()
            .rebuild()
            .rebuild(shops.centre().branches().newCode(Shops.LIMA), SyncProgress.NONE);
    assertThat(refused)
        .isInstanceOfSatisfying(
            RecoveryResult.Refused.class,
            no -> assertThat(no.reason()).contains("delivery.received version 1", "newer Colmena"));
  }

  @Test
  void aCentreOfTheNextVersionIsUnderstood() throws Exception {
    SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
    try (CentreOfTheNextVersion next = new CentreOfTheNextVersion(shops.url())) {
      Shop cusco = shops.branch(Shops.CUSCO, next.url(), clock);
      cusco.sellsTimes(3);
      assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
      assertThat(shops.report().total().tickets()).isEqualTo(3);
      next.refusesEverything();
      cusco.sells(1);
      SyncRun run = cusco.syncs();
      assertThat(run.outcome()).isEqualTo(SyncOutcome.REFUSED);
      assertThat(run.message()).isEqualTo("the licence of this branch sleeps");
      assertThat(cusco.pending()).isEqualTo(1);
    }
  }
}
