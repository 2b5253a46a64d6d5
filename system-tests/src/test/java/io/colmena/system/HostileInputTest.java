package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.http.Route;
import io.colmena.shared.json.Json;
import io.colmena.shared.wire.Problem;
import io.colmena.system.ApiOperations.Operation;
import io.colmena.system.RawHttp.Answer;
import io.colmena.system.RawHttp.Request;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route of a real centre, asked what no decent program asks. The answer is never a defect,
 * says what is wrong, and what was refused changes no row. {@code -Dcolmena.test.fuzz=N} asks more,
 * {@code -Dcolmena.test.fuzz.seed=N} the same again.
 */
class HostileInputTest {
  private static final int TRIES = Integer.getInteger("colmena.test.fuzz", 200);
  private static final long SEED = Long.getLong("colmena.test.fuzz.seed", 2026);

  private final Random random = new Random(SEED);
  private final HostileValues values = new HostileValues(random);
  private final Map<Integer, Integer> statuses = new HashMap<>();

  @TempDir Path folder;

  /** Its answer ends with the session only. */
  private static final String STREAM = "/today/live";

  private Shops shops;
  private HostileCaller caller;
  private Map<String, List<String>> before;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    caller = new HostileCaller(shops);
    before = AllTables.dump(shops.centre().database());
  }

  @AfterEach
  void close() {
    shops.close();
  }

  @Test
  void noRequestOfAProgramIsADefectAndNoneThatIsRefusedChangesARow() throws Exception {
    List<Operation> operations = new ApiOperations().all();
    assertThat(operations).hasSizeGreaterThan(15);
    for (int i = 0; i < TRIES; i++) {
      Operation operation = operations.get(i % operations.size());
      ask(hostile(operation), true);
    }
    assertThat(statuses.keySet()).contains(200, 400, 401, 422);
  }

  @Test
  void noAddressOfAPageIsADefect() throws Exception {
    Set<String> described = new HashSet<>();
    new ApiOperations().all().forEach(o -> described.add(o.method() + " " + o.path()));
    List<Route> pages =
        shops.centre().server().routes().stream()
            .filter(route -> !described.contains(route.method() + " " + route.path()))
            .filter(route -> !route.path().equals(STREAM))
            .toList();
    assertThat(pages).hasSizeGreaterThan(8);
    for (int i = 0; i < TRIES / 2; i++) {
      ask(hostile(pages.get(i % pages.size())), false);
    }
    assertThat(statuses.keySet()).contains(200, 303, 404);
  }

  @Test
  void noBatchIsADefectAndWhatItsEntriesSayStopsNoProjection() throws Exception {
    HostileBatches batches = new HostileBatches(values, random);
    for (int i = 0; i < TRIES / 2; i++) {
      Answer answer = ask(caller.batch(batches.next()), true);
      if (answer.status() == 200) {
        batches.held(answer.body());
      }
    }
    assertThat(statuses.keySet()).contains(200, 422);
  }

  private Request hostile(Operation operation) {
    Map<String, String> query = new HashMap<>(operation.query());
    if (!query.isEmpty() && random.nextInt(3) > 0) {
      query.put(values.one(List.copyOf(query.keySet())), values.text());
    }
    Request request = Request.of(operation.method(), operation.path() + asText(query));
    if (random.nextInt(12) > 0) {
      request = request.with("Authorization", caller.rightToken(operation.forBranch()));
    }
    if (operation.body() != null) {
      request =
          request
              .with("Content-Type", "application/json")
              .body(
                  random.nextInt(10) == 0
                      ? operation.body().toString().getBytes(StandardCharsets.UTF_8)
                      : values.like(operation.body()));
    } else if (!operation.method().equals("GET")) {
      request = request.body(values.torn(new byte[40]));
    }
    return odd(request);
  }

  private Request hostile(Route page) {
    Map<String, String> query = new HashMap<>();
    for (String name : List.of("from", "to", "branch", "lang", "next")) {
      if (random.nextInt(3) == 0) {
        query.put(name, random.nextInt(3) == 0 ? "2026-11-21" : values.text());
      }
    }
    String path = page.path();
    while (path.contains("{")) {
      path = path.replaceFirst("\\{[^}]*}", pathPart().replace("$", "%24"));
    }
    Request request =
        Request.of(page.method(), path + asText(query)).with("Accept", "text/html,*/*;q=0.1");
    if (random.nextInt(8) > 0) {
      request = request.with("Cookie", caller.cookie());
    }
    if (page.method().equals("POST")) {
      request =
          request
              .with("Content-Type", "application/x-www-form-urlencoded")
              .body(values.torn(form().getBytes(StandardCharsets.UTF_8)));
    }
    return odd(request);
  }

  private String form() {
    return asText(Map.of("user", values.text(), "password", values.text(), "next", values.text()))
        .substring(1);
  }

  private String pathPart() {
    return random.nextInt(3) == 0
        ? "CUS"
        : URLEncoder.encode(values.text(), StandardCharsets.UTF_8);
  }

  private String asText(Map<String, String> query) {
    StringBuilder text = new StringBuilder();
    query.forEach((name, value) ->
        text.append(text.isEmpty() ? "?" : "&")
            .append(name)
            .append("=")
            .append(
                random.nextInt(15) == 0
                    ? values.one(List.of("%", "%zz", "%C3%28", "%00", "%u0041", "a=b&&=&"))
                    : URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return text.toString();
  }

  /** Now and then with a header that says something strange, in well-formed HTTP all the same. */
  private Request odd(Request request) {
    return switch (random.nextInt(24)) {
      case 0 -> request.with("Content-Type", "application/json; charset=nonsense");
      case 1 -> request.with("Content-Type", "application/json; charset=UTF-16");
      case 2 -> request.with("Content-Type", "multipart/form-data");
      case 3 -> request.with("Content-Type", "multipart/form-data; boundary=x");
      case 4 -> request.with("Content-Type", values.one(List.of("", ";;", "x", "a/b; charset=")));
      case 5 -> request.with("Content-Encoding", values.one(List.of("gzip", "br", "zstd, gzip")));
      case 6 -> request.with("Accept", values.one(List.of("", "q=;q", "text/html;q=NaN", ",,;")));
      case 7 -> request.with("Accept-Language", values.one(List.of("x".repeat(900), "*;q=9", "")));
      case 8 ->
          request.with("Cookie", values.one(List.of("colmena_session", "lang=\u0001", "=;=")));
      case 9 ->
          request.with("Authorization", values.one(List.of("Bearer ", "Bearer ..", "Basic x")));
      case 10 -> request.with("Sec-Fetch-Site", values.one(List.of("cross-site", "")));
      case 11 -> request.with("Range", "bytes=99999999999-1,-1");
      case 12 -> request.with("X-HTTP-Method-Override", "DELETE");
      default -> request;
    };
  }

  private Answer ask(Request request, boolean problemWanted) throws IOException {
    caller.forgetAttempts();
    Answer answer = caller.send(request);
    String told = "seed " + SEED + "\n" + request + "\n\nanswered " + answer;
    statuses.merge(answer.status(), 1, Integer::sum);
    assertThat(answer.status()).as(told).isBetween(200, 499);
    if (answer.status() >= 400 && problemWanted) {
      assertIsAProblem(answer, told);
    }
    if (answer.status() >= 400 || request.method().equals("GET")) {
      assertThat(AllTables.dump(shops.centre().database())).as(told).isEqualTo(before);
    } else {
      shops.awaitProjected();
      before = AllTables.dump(shops.centre().database());
    }
    return answer;
  }

  private static void assertIsAProblem(Answer answer, String told) {
    if (answer.header("Content-Type").startsWith("text/html")) {
      return; // it was asked for a page
    }
    assertThat(answer.header("Content-Type")).as(told).startsWith("application/problem+json");
    Problem problem = Json.read(answer.body(), Problem.class);
    assertThat(problem.status()).as(told).isEqualTo(answer.status());
    assertThat(problem.detail()).as(told).isNotBlank().isNotEqualTo("null");
  }
}
