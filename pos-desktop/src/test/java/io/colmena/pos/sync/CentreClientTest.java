package io.colmena.pos.sync;

import static io.colmena.pos.sync.RememberingCentre.CUSCO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.colmena.database.testing.SettableClock;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.json.Json;
import io.colmena.shared.wire.BatchHeader.BranchState;
import io.colmena.shared.wire.EnrolAnswer;
import io.colmena.shared.wire.EnrolRequest;
import io.colmena.shared.wire.ForkReport;
import io.colmena.shared.wire.HeadAnswer;
import io.colmena.shared.wire.Problem;
import io.colmena.shared.wire.Protocol;
import io.colmena.shared.wire.ReconciliationAnswer;
import io.colmena.shared.wire.ReconciliationRequest;
import io.colmena.shared.wire.TokenRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the line to the centre, and what is made of whatever comes back. */
class CentreClientTest {
  private static final String HEAD = "/api/v1/sync/head";
  private static final String JOURNAL = "/api/v1/sync/journal";
  private static final String FORK = "/api/v1/sync/fork";
  private static final String ENROL = "/api/v1/enrol";
  private static final String TOKEN = "/api/v1/token";
  private static final String RECONCILIATION = "/api/v1/sync/reconciliation";

  private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");
  private static final Head OWN = new Head(7, Hash.of("ab".repeat(32)));
  private static final Head HELD = new Head(5, Hash.of("cd".repeat(32)));

  @RegisterExtension final ScriptedServer server = new ScriptedServer();
  private final SettableClock clock = new SettableClock(NOW);
  private Optional<String> credential = Optional.of("secret");
  private CentreClient client;

  @BeforeEach
  void open() {
    client = client(server.address(), Duration.ofMillis(2500));
    server.givesToken("first", NOW.plusSeconds(900));
  }

  private CentreClient client(URI centre, Duration timeout) {
    return new CentreClient(CUSCO, centre, timeout, () -> credential, clock);
  }

  @AfterEach
  void close() {
    client.close();
  }

  // ---- what is asked

  @Test
  void enrollingTradesTheCodeForACredential() throws Exception {
    EnrolAnswer answer = new EnrolAnswer(CUSCO, "Cusco", "secret");
    server.answers(ENROL, answer);

    assertThat(client.enrol("ABEJA-7731", "caja-1")).isEqualTo(answer);
    ScriptedServer.Request request = server.requests().getFirst();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.headers()).containsEntry("Content-type", "application/json");
    assertThat(Json.read(request.text(), EnrolRequest.class))
        .isEqualTo(new EnrolRequest(CUSCO, "ABEJA-7731", "caja-1"));
  }

  @Test
  void aCodeThatIsRefusedIsToldWithTheCentresProblem() {
    server.refuses(ENROL, Problem.TYPE_ENROLMENT, 403, "wrong code", "ENR-2");

    CentreRefused refused =
        catchThrowableOfType(CentreRefused.class, () -> client.enrol("X", "caja-1"));
    assertThat(refused).hasMessage("wrong code");
    assertThat(refused.problem().code()).isEqualTo("ENR-2");
  }

  @Test
  void theHeadIsAskedForWithHowFarTheJournalReaches() {
    server.answers(HEAD, held(NOW));

    PushResult result = client.head(new BranchState(7, NOW, OWN.hash()), "run-1");

    assertThat(result)
        .isInstanceOfSatisfying(
            PushResult.Acknowledged.class,
            acknowledged -> {
              assertThat(acknowledged.answer()).isEqualTo(held(NOW));
              assertThat(acknowledged.took()).isBetween(Duration.ZERO, Duration.ofMillis(2500));
            });
    ScriptedServer.Request request = server.requests(HEAD).getFirst();
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.target())
        .isEqualTo(
            HEAD + "?sequence=7&at=2026-11-21T15%3A00%3A00Z&run=run-1&hash=" + "ab".repeat(32));
    assertThat(request.headers())
        .containsEntry("Authorization", "Bearer first")
        .containsEntry("Accept", "application/json");
  }

  @Test
  void withoutAHashNoneIsSent() {
    server.answers(HEAD, held(NOW));
    head();

    assertThat(server.requests(HEAD).getFirst().target())
        .isEqualTo(HEAD + "?sequence=7&at=2026-11-21T15%3A00%3A00Z&run=run-1");
  }

  @Test
  void aBatchIsSentAsItWasPacked() {
    server.answers(JOURNAL, held(NOW));

    assertThat(client.push(new byte[] {1, 2, 3})).isInstanceOf(PushResult.Acknowledged.class);
    ScriptedServer.Request request = server.requests(JOURNAL).getFirst();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.body()).containsExactly(1, 2, 3);
    assertThat(request.headers())
        .containsEntry("Content-type", Protocol.BATCH_TYPE)
        .containsEntry("Content-encoding", "gzip")
        .containsEntry("Authorization", "Bearer first");
  }

  @Test
  void aForkIsReportedWithBothHeads() {
    server.answers(FORK, held(NOW));

    assertThat(client.reportFork(OWN, HELD)).isInstanceOf(PushResult.Acknowledged.class);
    assertThat(Json.read(server.requests(FORK).getFirst().text(), ForkReport.class))
        .isEqualTo(new ForkReport(Protocol.VERSION, CUSCO, OWN, HELD));
  }

  @Test
  void aPieceOfHistoryIsFetchedAsItIsKept() {
    server.answers(JOURNAL, 200, Protocol.BATCH_TYPE, new byte[] {4, 5, 6});

    assertThat(client.fetch(12))
        .isInstanceOfSatisfying(
            FetchResult.Batch.class, batch -> assertThat(batch.gzipped()).containsExactly(4, 5, 6));
    ScriptedServer.Request request = server.requests(JOURNAL).getFirst();
    assertThat(request.target()).isEqualTo(JOURNAL + "?after=12");
    assertThat(request.headers()).containsEntry("Accept-encoding", "gzip");
  }

  @Test
  void aPieceOfHistoryThatDoesNotComeIsSaidToBeMissing() {
    server.refuses(JOURNAL, "about:blank", 404, "nothing there", "SYN-9");
    assertThat(client.fetch(12)).isEqualTo(new FetchResult.Refused("nothing there", "SYN-9"));

    server.answers(JOURNAL, 200, "text/html", "<html>");
    assertThat(client.fetch(12))
        .isInstanceOfSatisfying(
            FetchResult.Unreachable.class,
            lost -> assertThat(lost.reason()).contains("is not a Colmena centre"));
  }

  @Test
  void daysAreComparedWithTheTokenOfTheBranch() throws Exception {
    ReconciliationAnswer answer = new ReconciliationAnswer(1, CUSCO, NOW, 7, List.of());
    ReconciliationRequest request = new ReconciliationRequest(1, CUSCO, OWN, List.of());
    server.answers(RECONCILIATION, answer);

    assertThat(client.reconcile(request)).isEqualTo(answer);
    ScriptedServer.Request sent = server.requests(RECONCILIATION).getFirst();
    assertThat(Json.read(sent.text(), ReconciliationRequest.class)).isEqualTo(request);
    assertThat(sent.headers()).containsEntry("Authorization", "Bearer first");

    server.refuses(RECONCILIATION, Problem.TYPE_RECONCILIATION, 400, "no such day", "REC-1");
    assertThatExceptionOfType(CentreRefused.class).isThrownBy(() -> client.reconcile(request));
  }

  // ---- tokens

  @Test
  void oneTokenServesUntilShortlyBeforeItExpires() {
    for (int i = 0; i < 3; i++) {
      server.answers(HEAD, held(NOW));
    }
    server.givesToken("second", NOW.plusSeconds(1800));

    head();
    clock.set(NOW.plusSeconds(870).minusMillis(1));
    head();
    clock.set(NOW.plusSeconds(870));
    head();

    assertThat(server.requests(HEAD))
        .extracting(request -> request.headers().get("Authorization"))
        .containsExactly("Bearer first", "Bearer first", "Bearer second");
    assertThat(Json.read(server.requests(TOKEN).getFirst().text(), TokenRequest.class))
        .isEqualTo(new TokenRequest(CUSCO, "secret"));
  }

  @Test
  void aTokenThatIsNotAcceptedAnyMoreIsRenewedOnce() {
    server.refuses(HEAD, "about:blank", 401, "which token?", "AUT-1").answers(HEAD, held(NOW));
    server.givesToken("second", NOW.plusSeconds(900));

    assertThat(head()).isInstanceOf(PushResult.Acknowledged.class);
    assertThat(server.requests(HEAD))
        .extracting(request -> request.headers().get("Authorization"))
        .containsExactly("Bearer first", "Bearer second");

    server.refuses(HEAD, "about:blank", 401, "no", "AUT-1");
    server.refuses(HEAD, "about:blank", 401, "still no", "AUT-2");
    server.givesToken("third", NOW.plusSeconds(900));
    assertThat(head()).isEqualTo(new PushResult.Refused("still no", "AUT-2"));
  }

  @Test
  void whatIsForbiddenIsNotTriedAgain() {
    server.refuses(HEAD, "about:blank", 403, "another computer has taken over", "AUT-3");

    assertThat(head())
        .isEqualTo(new PushResult.Refused("another computer has taken over", "AUT-3"));
    assertThat(server.requests(HEAD)).hasSize(1);
  }

  @Test
  void aBranchThatIsNotEnrolledAsksNothing() {
    credential = Optional.empty();

    assertThat(head())
        .isInstanceOfSatisfying(
            PushResult.Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("ENR-1");
              assertThat(refused.reason()).contains("not enrolled yet");
            });
    assertThat(server.requests()).isEmpty();
  }

  // ---- what comes back

  @Test
  void aForkIsToldApartFromOtherRefusals() {
    server.refuses(JOURNAL, Problem.TYPE_FORK, 409, "another history", "FRK-1");
    assertThat(push()).isEqualTo(new PushResult.Forked("another history"));

    server.refuses(JOURNAL, Problem.TYPE_GAP, 409, "begin at 5", "SYN-1");
    assertThat(push()).isEqualTo(new PushResult.Refused("begin at 5", "SYN-1"));
  }

  @Test
  void whatIsTooLargeIsToldApartToo() {
    server.refuses(JOURNAL, "about:blank", 413, "too large", "SYN-2");

    assertThat(push()).isEqualTo(new PushResult.TooLarge("too large"));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void aCentreInTroubleIsTriedLater(int status) {
    server.refuses(JOURNAL, "about:blank", status, "come back later", "X");

    assertThat(push())
        .isEqualTo(new PushResult.Unreachable("the centre is in trouble: come back later"));
  }

  @ParameterizedTest
  @CsvSource({
    "200, text/html, '(HTTP 200, text/html)'",
    "404, application/json, '(HTTP 404, application/json)'",
    "201, application/json, '(HTTP 201, application/json)'",
    "302, '', (HTTP 302)"
  })
  void whatIsNoAnswerOfACentreIsNotTakenForOne(int status, String type, String words) {
    server.answers(HEAD, status, type, Json.write(held(NOW)));

    assertThat(head())
        .isEqualTo(
            new PushResult.Unreachable(
                "what answers at " + server.address() + " is not a Colmena centre " + words));
  }

  @Test
  void whatCannotBeReadIsNotTakenForAnAnswer() {
    server.answers(HEAD, 200, "application/json", "{\"head\":");
    assertThat(lost(head())).startsWith("the answer of " + server.address() + " cannot be read: ");

    server.answers(HEAD, 400, Protocol.PROBLEM_TYPE, "<html>");
    assertThat(lost(head()))
        .isEqualTo("what answers at " + server.address() + " is broken (HTTP 400)");
  }

  @Test
  void anAnswerAboutAnotherBranchOrAboutNothingIsNone() {
    String notOurs = "the answer is not about the branch CUS";
    server.answers(HEAD, new HeadAnswer(1, BranchCode.of("LIM"), 1, HELD, NOW));
    assertThat(lost(head())).isEqualTo(notOurs);

    server.answers(HEAD, new HeadAnswer(1, CUSCO, 1, null, NOW));
    assertThat(lost(head())).isEqualTo(notOurs);

    server.answers(HEAD, new HeadAnswer(1, CUSCO, 1, HELD, null));
    assertThat(lost(head())).isEqualTo(notOurs);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
  void aClockThatMayBeRightIsBelieved(String time) {
    server.answers(HEAD, held(Instant.parse(time)));

    assertThat(head()).isInstanceOf(PushResult.Acknowledged.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1969-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
  void aClockThatCannotBeRightIsNot(String time) {
    server.answers(HEAD, held(Instant.parse(time)));

    assertThat(lost(head())).isEqualTo("the centre's clock cannot be right: " + time);
  }

  @Test
  void anAnswerWithoutEndIsNotReadToTheEnd() {
    server.answers(HEAD, 200, "application/json", " ".repeat(256 * 1024 + 1));
    assertThat(lost(head())).startsWith("the connection to " + server.address() + " broke: ");

    String answer = Json.write(held(NOW));
    server.answers(
        HEAD, 200, "application/json", answer + " ".repeat(256 * 1024 - answer.length()));
    assertThat(head()).isInstanceOf(PushResult.Acknowledged.class);
  }

  @Test
  void aBatchMayBeAsLargeAsABatchMayBe() {
    server.answers(JOURNAL, 200, Protocol.BATCH_TYPE, new byte[Protocol.MOST_WIRE_BYTES + 1024]);
    assertThat(client.fetch(0)).isInstanceOf(FetchResult.Batch.class);

    server.answers(JOURNAL, 200, Protocol.BATCH_TYPE, new byte[Protocol.MOST_WIRE_BYTES + 1025]);
    assertThat(client.fetch(0)).isInstanceOf(FetchResult.Unreachable.class);
  }

  // ---- nobody there

  @Test
  void anAnswerThatIsCutIsNoAnswer() {
    server.cuts(HEAD);

    assertThat(lost(head())).startsWith("the connection to " + server.address() + " broke: ");
  }

  @Test
  void anAnswerThatStopsInTheMiddleIsNotWaitedForWithoutEnd() {
    server.fallsSilent(HEAD);

    assertThat(lost(head())).isEqualTo(server.address() + " did not answer within 2 s");
  }

  @Test
  void whereNobodyListensNobodyAnswers() throws IOException {
    URI nobody;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
    }
    try (CentreClient lost = client(nobody, Duration.ofSeconds(30))) {
      assertThat(lost.push(new byte[0]))
          .isEqualTo(new PushResult.Unreachable("nobody answers at " + nobody));
    }
  }

  @Test
  void aNameThatHasNoAddressIsToldAsSuch() {
    try (CentreClient lost =
        client(URI.create("http://centre.invalid:8080"), Duration.ofSeconds(30))) {
      assertThat(lost.push(new byte[0]))
          .isEqualTo(new PushResult.Unreachable("there is no address for centre.invalid"));
    }
  }

  @Test
  void whoIsInterruptedWhileWaitingStaysInterrupted() {
    server.fallsSilent(HEAD);
    client.push(new byte[0]); // so that a token is there

    Thread.currentThread().interrupt();
    PushResult result = head();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(lost(result)).isEqualTo("the wait for " + server.address() + " was interrupted");
  }

  @Test
  void afterItIsClosedNothingIsSentAnyMore() {
    client.close();

    assertThat(push()).isInstanceOf(PushResult.Unreachable.class);
    assertThat(server.requests()).isEmpty();
  }

  private static HeadAnswer held(Instant time) {
    return new HeadAnswer(Protocol.VERSION, CUSCO, 1, HELD, time);
  }

  private PushResult head() {
    return client.head(new BranchState(7, NOW), "run-1");
  }

  private PushResult push() {
    return client.push(new byte[] {1});
  }

  private static String lost(PushResult result) {
    assertThat(result).isInstanceOf(PushResult.Unreachable.class);
    return ((PushResult.Unreachable) result).reason();
  }
}
