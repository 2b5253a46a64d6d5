package io.colmena.pos.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.sync.ScriptedServer;
import io.colmena.pos.ui.DemoShop;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.EnrolAnswer;
import io.colmena.shared.wire.HeadAnswer;
import io.colmena.shared.wire.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Class J: what is wrong between a branch and its centre, over real sockets. */
final class ConnectionCheckTest {
  private static final BranchCode CUSCO = BranchCode.of("CUS");
  private static final Instant NOON = Instant.parse("2026-11-21T15:42:10Z"); // the shop's clock
  private static final String HEALTH = "/health/ready";
  private static final String HEAD = "/api/v1/sync/head";

  @TempDir private Path folder;
  @RegisterExtension final ScriptedServer server = new ScriptedServer();

  private static List<Finding> check(DemoShop shop) {
    List<Finding> findings = new ArrayList<>();
    try (Patience patience = new Patience()) {
      shop.branch().connectionCheck().run(patience, findings::add);
    }
    return findings;
  }

  private Finding lastAt(URI centre) {
    try (DemoShop shop = DemoShop.open(folder, centre, "sync.timeout=1s")) {
      return check(shop).getLast();
    }
  }

  /** What is found by a branch that the server took in. */
  private List<Finding> enrolled() throws Exception {
    server.answers("/api/v1/enrol", new EnrolAnswer(CUSCO, "Cusco", "secret"));
    server.answers(HEALTH, Map.of("status", "ready"));
    try (DemoShop shop = DemoShop.open(folder, server.address(), "sync.timeout=5s")) {
      shop.branch().enrolment().enrol("ABEJA-7731");
      return check(shop);
    }
  }

  private static HeadAnswer holds(Head head, int protocol, Instant time) {
    return new HeadAnswer(protocol, CUSCO, 1, head, time);
  }

  private static List<Verdict> verdicts(List<Finding> findings) {
    return findings.stream().map(Finding::verdict).toList();
  }

  @Test
  void whenAllIsWellEveryStepSaysSo() throws Exception {
    server.givesToken("token", NOON.plusSeconds(900));
    server.answers(HEAD, holds(Head.EMPTY, 1, NOON.plusMillis(200)));

    List<Finding> findings = enrolled();

    assertThat(findings).extracting(Finding::step).containsExactly(Step.values());
    assertThat(findings).allMatch(finding -> finding.verdict().isFine());
    assertThat(findings.getLast().details().get(1)).isEqualTo(32L);
  }

  @Test
  void nobodyListensAtARefusedPort() {
    assertThat(lastAt(DemoShop.NOBODY).verdict()).isEqualTo(Verdict.NOBODY_LISTENS);
  }

  @Test
  void aServerThatTakesTheCallAndSaysNothingIsTold() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Finding finding = lastAt(URI.create("http://127.0.0.1:" + silent.getLocalPort()));
      assertThat(finding).isEqualTo(Finding.of(Step.CENTRE, Verdict.SILENT, "127.0.0.1", 1L));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, text/html; charset=utf-8, <h1>Bienvenido al wifi</h1>, PORTAL",
    "511, text/html, log in, PORTAL",
    "302, text/html, go, PORTAL",
    "200, application/json, {\"status\":\"UP\"}, NOT_A_CENTRE",
    "200, application/json, [], NOT_A_CENTRE",
    "404, text/plain, nothing here, NOT_A_CENTRE",
    "503, application/problem+json, {}, IN_TROUBLE"
  })
  void whatIsNoCentreIsTold(int status, String type, String body, Verdict verdict) {
    server.answers(HEALTH, status, type, body);
    assertThat(lastAt(server.address()).verdict()).isEqualTo(verdict);
  }

  @Test
  void anAnswerWithoutEndIsSilence() {
    server.fallsSilent(HEALTH);
    assertThat(lastAt(server.address()).verdict()).isEqualTo(Verdict.SILENT);
  }

  @Test
  void aCentreThatMovedToHttpsIsToldWithItsAddress() throws IOException {
    try (ServerSocket mover = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> movesAway(mover));
      Finding finding = lastAt(URI.create("http://127.0.0.1:" + mover.getLocalPort()));
      assertThat(finding).isEqualTo(Finding.of(Step.CENTRE, Verdict.MOVED, "https://127.0.0.1"));
    }
  }

  private static void movesAway(ServerSocket mover) {
    byte[] answer =
        "HTTP/1.1 301 Moved\r\nLocation: https://127.0.0.1/health/ready\r\nContent-Length: 0\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    while (true) {
      try (Socket socket = mover.accept()) {
        if (socket.getInputStream().read(new byte[2000]) > 0) { // the first only knocked
          socket.getOutputStream().write(answer);
          return;
        }
      } catch (IOException _) {
        return; // closed at the end of the test
      }
    }
  }

  @Test
  void aBranchThatIsNotEnrolledIsToldSo() {
    server.answers(HEALTH, Map.of("status", "ready"));
    assertThat(lastAt(server.address()))
        .isEqualTo(Finding.of(Step.CREDENTIAL, Verdict.NOT_ENROLLED));
  }

  @Test
  void aCredentialThatTheCentreDoesNotAcceptIsToldWithTheCode() throws Exception {
    server.refuses("/api/v1/token", Problem.TYPE_ENROLMENT, 403, "no such credential", "ENR-3");
    assertThat(enrolled().getLast())
        .isEqualTo(Finding.of(Step.CREDENTIAL, Verdict.CREDENTIAL_REFUSED, "ENR-3"));
  }

  @ParameterizedTest
  @CsvSource({"-1, CENTRE_TOO_OLD", "3, CENTRE_TOO_NEW"})
  void aCentreOfAFarVersionIsTold(int protocol, Verdict verdict) throws Exception {
    server.givesToken("token", NOON.plusSeconds(900));
    server.answers(HEAD, holds(Head.EMPTY, protocol, NOON));
    assertThat(enrolled().getLast()).isEqualTo(Finding.of(Step.VERSION, verdict, protocol, 1));
  }

  @Test
  void aClockThatIsOffIsToldAndTheHistoryIsComparedAllTheSame() throws Exception {
    server.givesToken("token", NOON.plusSeconds(900));
    server.answers(HEAD, holds(Head.EMPTY, 1, NOON.plusSeconds(200)));
    assertThat(verdicts(enrolled())).endsWith(Verdict.CLOCK_BEHIND, Verdict.HISTORY_FINE);
  }

  @Test
  void aForkIsToldWithWhatEachHas() throws Exception {
    server.givesToken("token", NOON.plusSeconds(900));
    Head theirs = new Head(5, Hash.of("cd".repeat(32)));
    server.answers(HEAD, holds(theirs, 1, NOON.minusSeconds(200)));

    List<Finding> findings = enrolled();

    assertThat(verdicts(findings)).endsWith(Verdict.CLOCK_AHEAD, Verdict.FORK);
    assertThat(findings.getLast().details()).startsWith(32L).endsWith(5L, theirs.hash().brief());
  }

  /** With all the time in the world for an answer, only the stop can end it. */
  @Test
  @Timeout(30)
  void whoStopsItDoesNotWaitForTheAnswer() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        DemoShop shop =
            DemoShop.open(
                folder,
                URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                "sync.timeout=10m");
        Patience patience = new Patience()) {
      List<Finding> findings = new ArrayList<>();
      CompletableFuture<Void> ended =
          CompletableFuture.runAsync(
              () -> shop.branch().connectionCheck().run(patience, findings::add));
      silent.accept().close(); // the knock
      try (Socket asked = silent.accept()) {
        assertThat(asked.getInputStream().read()).isPositive();
        patience.stop();
        ended.get(20, TimeUnit.SECONDS);
      }
      assertThat(verdicts(findings)).endsWith(Verdict.REACHED, Verdict.PLAIN);
    }
  }
}
