package io.colmena.pos.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.ui.DemoShop;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.EnrolAnswer;
import io.colmena.shared.wire.HeadAnswer;
import io.colmena.shared.wire.Problem;
import io.colmena.shared.wire.QuarantineAnswer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the centre has set aside is fetched when it says that there is something, and kept. */
final class SetAsideTest {
  private static final BranchCode CUSCO = BranchCode.of("CUS");
  private static final Instant NOON = Instant.parse("2026-11-21T15:42:10Z"); // the shop's clock
  private static final String QUARANTINE = "/api/v1/sync/quarantine";

  @TempDir private Path folder;
  @RegisterExtension final ScriptedServer server = new ScriptedServer();
  private DemoShop shop;

  @BeforeEach
  void open() throws Exception {
    server.answers("/api/v1/enrol", new EnrolAnswer(CUSCO, "Cusco", "secret"));
    server.givesToken("token", NOON.plusSeconds(900));
    shop = DemoShop.unpacked(folder, server.address());
    shop.branch().enrolment().enrol("ABEJA-7731");
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private SetAside.Known afterARunToldOf(Long count) {
    server.answers("/api/v1/sync/head", new HeadAnswer(1, CUSCO, 1, Head.EMPTY, NOON, count));
    SyncRun run = shop.branch().syncClient().run(SyncTrigger.BUTTON, SyncProgress.NONE);
    assertThat(run.outcome()).isEqualTo(SyncOutcome.DONE);
    return shop.branch().syncLedger().read().setAside();
  }

  private static QuarantineAnswer.Entry entry(long sequence) {
    return new QuarantineAnswer.Entry(
        sequence, "sale.recorded", "CUS-20261121-00" + sequence, "the sums disagree", NOON);
  }

  private void lists(long count, QuarantineAnswer.Entry... entries) {
    server.answers(QUARANTINE, new QuarantineAnswer(1, CUSCO, NOON, count, List.of(entries)));
  }

  @Test
  void whatIsSetAsideIsFetchedPageByPageAndKeptWithItsMoment() {
    lists(3, entry(2), entry(4));
    lists(3, entry(7));
    lists(3);

    SetAside.Known known = afterARunToldOf(3L);

    assertThat(known)
        .isEqualTo(new SetAside.Known(3L, NOON, List.of(entry(2), entry(4), entry(7))));
    assertThat(server.requests(QUARANTINE))
        .extracting(request -> request.target().replaceAll(".*\\?", ""))
        .containsExactly("after=0", "after=4", "after=7");
  }

  @Test
  void theSameCountIsNotFetchedAgainAtOnce() {
    lists(1, entry(2));
    lists(1);
    afterARunToldOf(1L);
    assertThat(afterARunToldOf(1L).entries()).containsExactly(entry(2));
    assertThat(server.requests(QUARANTINE)).hasSize(2);
  }

  @Test
  void onceNothingIsSetAsideAnyMoreTheListIsEmptyWithoutAsking() {
    lists(1, entry(2));
    lists(1);
    afterARunToldOf(1L);
    assertThat(afterARunToldOf(0L)).isEqualTo(new SetAside.Known(0L, NOON, List.of()));
    assertThat(server.requests(QUARANTINE)).hasSize(2);
  }

  @Test
  void aCentreOfThePreviousVersionSaysNothingAndThatIsUnknownNotNone() {
    assertThat(afterARunToldOf(null)).isEqualTo(new SetAside.Known(null, null, List.of()));
    assertThat(server.requests(QUARANTINE)).isEmpty();
  }

  @Test
  void whateverIsWrongWithTheListTheRunIsDone() {
    afterARunToldOf(2L); // 404 without a word: no such route
    server.refuses(QUARANTINE, Problem.TYPE_BATCH, 422, "no", "BAT-2");
    afterARunToldOf(2L);
    server.answers(QUARANTINE, 200, "application/json", "{\"branch\":\"LIM\",\"entries\":[]}");
    afterARunToldOf(2L);
    server.answers(QUARANTINE, 200, "text/html", "<p>wifi</p>");
    assertThat(afterARunToldOf(2L).count()).isNull();
  }

  @Test
  void aCentreThatRepeatsItselfIsNotAskedForEver() {
    lists(9, entry(2));
    lists(9, entry(2));
    assertThat(afterARunToldOf(9L).entries()).containsExactly(entry(2));
  }
}
