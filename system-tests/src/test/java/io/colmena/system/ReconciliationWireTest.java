package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.colmena.database.testing.SettableClock;
import io.colmena.pos.reconciliation.ReconciledDay;
import io.colmena.pos.reconciliation.Reconciler;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.shared.json.Json;
import io.colmena.shared.reconciliation.Outcome;
import io.colmena.shared.wire.AccessToken;
import io.colmena.shared.wire.Problem;
import io.colmena.shared.wire.ReconciliationAnswer;
import io.colmena.shared.wire.ReconciliationRequest;
import io.colmena.shared.wire.TokenRequest;
import io.colmena.system.Shops.Shop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The statement on its way: what cannot be used is refused with its reason, and nothing is kept.
 */
class ReconciliationWireTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final String DIGEST = "0".repeat(64);
  private static final String FIGURES =
      "{\"date\":\"2026-11-21\",\"tickets\":1,\"units\":\"1\",\"total\":\"2.50\",\"tax\":\"0.38\","
          + "\"payments\":{},\"digest\":\""
          + DIGEST
          + "\"}";
  private static final String HEAD = "{\"sequence\":0,\"hash\":\"" + DIGEST + "\"}";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
  private final HttpClient http = HttpClient.newHttpClient();
  private Shops shops;
  private Shop cusco;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    cusco = shops.branch(Shops.CUSCO, shops.url(), clock);
    cusco.sells(1);
    cusco.syncs();
  }

  @AfterEach
  void close() {
    http.close();
    shops.close();
  }

  private String token() throws IOException, InterruptedException {
    String secret = cusco.branch().identity().credential().orElseThrow();
    String body = Json.write(new TokenRequest(Shops.CUSCO, secret));
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(shops.url().resolve("/api/v1/token"))
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    return Json.read(response.body(), AccessToken.class).accessToken();
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    URI route = shops.url().resolve("/api/v1/sync/reconciliation");
    return http.send(
        HttpRequest.newBuilder(route)
            .header("Authorization", "Bearer " + token())
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String statement(String branch, String head, String days) {
    return "{\"protocol\":1,\"branch\":\"%s\",\"head\":%s,\"days\":[%s]}"
        .formatted(branch, head, days);
  }

  private static String day(String more) {
    return "{\"figures\":" + FIGURES + more + "}";
  }

  static List<String> unusable() {
    String many =
        IntStream.rangeClosed(1, 63)
            .mapToObj(i -> day("").replace("2026-11-21", LocalDate.of(2026, 1, 1).plusDays(i) + ""))
            .collect(Collectors.joining(","));
    return List.of(
        "",
        "null",
        "[]",
        "this is no JSON",
        "{}",
        "{\"protocol\":1}",
        statement("CUS", HEAD, ""),
        statement("LIM", HEAD, day("")),
        statement("cusco!", HEAD, day("")),
        statement("CUS", "null", day("")),
        statement("CUS", "{\"sequence\":-1,\"hash\":\"" + DIGEST + "\"}", day("")),
        statement("CUS", HEAD, "null"),
        statement("CUS", HEAD, "{}"),
        statement("CUS", HEAD, day("") + "," + day("")),
        statement("CUS", HEAD, many),
        statement("CUS", HEAD, day("").replace("\"tickets\":1", "\"tickets\":-1")),
        statement("CUS", HEAD, day("").replace("2.50", "2.505")),
        statement("CUS", HEAD, day("").replace("2026-11-21", "2026-02-30")),
        statement("CUS", HEAD, day("").replace(DIGEST, "abc")),
        statement("CUS", HEAD, day("").replace("{}", "{\"CASH\":null}")),
        statement("CUS", HEAD, day(",\"sales\":{\"CUS-20261121-001\":\"xyz\"}")),
        statement("CUS", HEAD, day(",\"sales\":{\"CUS-20261121-001\":null}")),
        statement("CUS", HEAD, day(",\"sales\":{\"" + "X".repeat(41) + "\":\"0123456789abcdef\"}")),
        statement(
            "CUS",
            HEAD,
            day(",\"findings\":[{\"side\":\"CENTRE\",\"kind\":\"MISSING\",\"record\":\"x\"}]")),
        statement("CUS", HEAD, day(",\"findings\":[{\"side\":\"BRANCH\",\"kind\":\"EVIL\"}]")),
        statement("CUS", HEAD, day(",\"findings\":[null]")),
        statement("CUS", HEAD, day("")).replace("\"protocol\":1", "\"protocol\":2"));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void aStatementThatCannotBeUsedIsRefusedWithAReasonAndChangesNothing(String body)
      throws Exception {
    HttpResponse<String> response = post(body);

    assertThat(response.statusCode()).as(response.body()).isIn(400, 422);
    assertThat(Json.read(response.body(), Problem.class).detail()).isNotBlank();
    assertThat(shops.centre().reconciliation().known(Shops.CUSCO, DAY, DAY)).isEmpty();
  }

  @Test
  void aStatementThatIsTooLargeIsRefused() throws Exception {
    String sales =
        IntStream.range(0, 30_000)
            .mapToObj(i -> "\"CUS-20261121-%05d\":\"0123456789abcdef\"".formatted(i))
            .collect(Collectors.joining(","));
    HttpResponse<String> response = post(statement("CUS", HEAD, day(",\"sales\":{" + sales + "}")));

    assertThat(response.statusCode()).isIn(413, 422);
    assertThat(shops.centre().reconciliation().known(Shops.CUSCO, DAY, DAY)).isEmpty();
  }

  @Test
  void aStatementAboutAnotherHistoryIsAFork() throws Exception {
    HttpResponse<String> response =
        post(statement("CUS", "{\"sequence\":2,\"hash\":\"" + "a".repeat(64) + "\"}", day("")));

    assertThat(response.statusCode()).isEqualTo(409);
    Problem problem = Json.read(response.body(), Problem.class);
    assertThat(problem.type()).isEqualTo(Problem.TYPE_FORK);
    assertThat(shops.centre().reconciliation().known(Shops.CUSCO, DAY, DAY)).isEmpty();
  }

  @Test
  void aCentreThatIsAwayLeavesTheDayForLater() throws Exception {
    shops.centre().close();
    assertThatExceptionOfType(CentreUnreachable.class)
        .isThrownBy(() -> cusco.branch().reconciler().reconcile(DAY, DAY));
    assertThat(cusco.branch().reconciler().status().at()).isNull();
  }

  @Test
  void salesGoOnWhileTheTwoLook() throws Exception {
    List<ReconciliationRequest> stated = new ArrayList<>();
    Reconciler reconciler =
        new Reconciler(
            cusco.branch().database(),
            cusco.branch().journal(),
            Shops.CUSCO,
            request -> {
              if (stated.size() < 2) {
                cusco.sells(1); // another till sells, and it reaches the centre first
                cusco.syncs();
              }
              stated.add(request);
              return asked(request);
            },
            clock);

    List<ReconciledDay> days = reconciler.reconcile(DAY, DAY);
    assertThat(days).extracting(ReconciledDay::outcome).containsExactly(Outcome.EQUAL);
    assertThat(days.getFirst().branch().tickets()).isEqualTo(3);
    assertThat(stated).hasSizeGreaterThan(2);
  }

  private ReconciliationAnswer asked(ReconciliationRequest request) throws CentreUnreachable {
    try {
      HttpResponse<String> response = post(Json.write(request));
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      return Json.read(response.body(), ReconciliationAnswer.class);
    } catch (IOException | InterruptedException e) {
      throw new CentreUnreachable(String.valueOf(e.getMessage()));
    }
  }
}
