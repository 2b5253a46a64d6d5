package io.colmena.central.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.Calls;
import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.fixture.TestBranch;
import io.colmena.shared.json.Json;
import io.colmena.shared.wire.Problem;
import io.colmena.shared.wire.Protocol;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds for every route: limits, methods, problem documents and the headers that keep browsers
 * safe.
 */
class HttpContractTest {
  private CentralFixture fixture;
  private Calls calls;

  @TempDir Path folder;

  @BeforeEach
  void open() {
    fixture = CentralFixture.open(folder).withPeople();
    calls = fixture.calls();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static Problem problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains(Protocol.PROBLEM_TYPE);
    Problem problem = Json.read(answer.body(), Problem.class);
    assertThat(problem.status()).isEqualTo(status);
    return problem;
  }

  @Test
  void anUnknownAddressIsAProblemDocument() {
    assertThat(problem(calls.get("/api/v1/nothing"), 404).code()).isEqualTo("HTTP-404");
  }

  @Test
  void aWrongMethodIsAProblemDocumentThatNamesTheRightOnes() {
    HttpResponse<String> answer = calls.send("DELETE", "/api/v1/session", BodyPublishers.noBody());
    assertThat(problem(answer, 405).code()).isEqualTo("HTTP-405");
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("POST");
  }

  @Test
  void headAnswersAsGetWithoutABody() {
    HttpResponse<String> live = calls.send("HEAD", "/health/live", BodyPublishers.noBody());
    assertThat(live.statusCode()).isEqualTo(200);
    assertThat(live.body()).isEmpty();
    HttpResponse<String> sales = calls.send("HEAD", "/api/v1/branches", BodyPublishers.noBody());
    assertThat(sales.statusCode()).isEqualTo(401);
  }

  @Test
  void aRequestThatIsTooLargeIsRefusedWhetherItSaysItsSizeOrNot() {
    TestBranch branch = fixture.branch("CUS", "Cusco");
    byte[] large = new byte[Protocol.MOST_WIRE_BYTES + 1];
    assertThat(problem(branch.post(large), 413).code()).isEqualTo("HTTP-413");
    HttpResponse<String> chunked =
        calls.send(
            "POST",
            "/api/v1/session",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
    problem(chunked, 413);
  }

  @Test
  void aBatchOfTheLargestSizeIsReadAndOnlyThenJudged() {
    TestBranch branch = fixture.branch("CUS", "Cusco");
    assertThat(problem(branch.post(new byte[Protocol.MOST_WIRE_BYTES]), 422).type())
        .isEqualTo(Problem.TYPE_BATCH);
  }

  @Test
  void whatIsNotJsonOrNotWhatWasExpectedIsABadRequest() {
    for (String body : new String[] {"", "{", "[]", "null", "{\"user\":{}}", "<html>"}) {
      problem(calls.send("POST", "/api/v1/session", BodyPublishers.ofString(body)), 400);
    }
  }

  @Test
  void whoIsNotSignedInHearsWhichWayIn() {
    HttpResponse<String> answer = calls.get("/api/v1/branches");
    assertThat(problem(answer, 401).code()).isEqualTo("AUT-1");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
  }

  @Test
  void afterTooManyFailuresTheAnswerSaysHowLongToWait() {
    Map<String, String> wrong = Map.of("user", "julia", "password", "no-es-esta");
    for (int i = 0; i < 5; i++) {
      problem(calls.postJson("/api/v1/session", wrong), 401);
    }
    HttpResponse<String> answer = calls.postJson("/api/v1/session", wrong);
    assertThat(problem(answer, 429).code()).isEqualTo("AUT-3");
    long seconds = answer.headers().firstValueAsLong("Retry-After").orElseThrow();
    assertThat(seconds).isBetween(1L, 60L);
    fixture.clock().advance(Duration.ofSeconds(seconds));
    assertThat(calls.signIn("julia", CentralFixture.PASSWORD)).isNotEmpty();
  }

  @Test
  void aTokenIsGoodUntilTheCentresOwnClockSaysOtherwise() {
    String token = calls.signIn("julia", CentralFixture.PASSWORD);
    String[] bearer = {"Authorization", "Bearer " + token};
    assertThat(calls.get("/api/v1/branches", bearer).statusCode()).isEqualTo(200);
    fixture.clock().advance(Duration.ofHours(10));
    problem(calls.get("/api/v1/branches", bearer), 401);
  }

  @Test
  void aBackupIsOnlyForTheCommandLineOnTheSameMachine(@TempDir Path elsewhere) {
    Map<String, Object> request =
        Map.of("to", elsewhere.resolve("missing/a.zip").toString(), "replacing", false);
    String administrator = calls.signIn(CentralFixture.ADMINISTRATOR, CentralFixture.PASSWORD);
    String local = LocalDoor.find(folder).orElseThrow().secret();

    HttpResponse<String> fromAfar =
        calls.postJson("/api/v1/admin/backup", request, "Authorization", "Bearer " + administrator);
    assertThat(problem(fromAfar, 403).code()).isEqualTo("AUT-2");
    HttpResponse<String> fromHere =
        calls.postJson("/api/v1/admin/backup", request, "Authorization", "Bearer " + local);
    assertThat(problem(fromHere, 422).detail()).contains("There is no folder");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aBrowserGetsAPageInsteadOfAProblemDocument() {
    HttpResponse<String> page = calls.get("/nada", "Accept", Calls.HTML);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Vary").orElse("")).contains("Accept");
    assertThat(page.body()).contains("Esta página no existe", "HTTP-404");
  }

  @Test
  void everyAnswerKeepsBrowsersSafe() {
    for (String path : new String[] {"/sign-in", "/nada", "/health/live", "/api/v1/branches"}) {
      HttpResponse<String> answer = calls.get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }
}
