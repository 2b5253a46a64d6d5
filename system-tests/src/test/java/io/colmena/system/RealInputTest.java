package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.testing.TestDatabases;
import io.colmena.shared.json.Json;
import io.colmena.system.Program.Ended;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job on real input, with real processes: three branches import a thousand tickets, are
 * cut off, killed and brought back, and the centre reports exactly what the file holds.
 */
class RealInputTest {
  private static final List<String> BRANCHES = List.of("ABA", "CUS", "LIM");

  @TempDir Path folder;
  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final Map<String, String> environment = new HashMap<>();
  private Path sales;
  private JsonNode expected;
  private int port;
  private Program centre;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void prepare() throws Exception {
    sales = copy("supermarket-three-branches.csv");
    String text = Files.readString(copy("supermarket-three-branches.expected.json"));
    expected = Json.read(text, JsonNode.class);
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    write("central", "data: {dir: centre}\nserver: {host: 127.0.0.1, port: " + port + "}\n");
    for (String branch : BRANCHES) {
      write(
          branch,
          """
          branch: {code: %s, name: Sucursal %s}
          data: {dir: %s}
          centre: {url: "http://127.0.0.1:%d"}
          sync: {max-batch-bytes: 10000}
          """
              .formatted(branch, branch, branch, port));
    }
  }

  private Path copy(String resource) throws IOException {
    Path target = folder.resolve(resource);
    try (var in = RealInputTest.class.getResourceAsStream(resource)) {
      Files.copy(in, target);
    }
    return target;
  }

  private void write(String name, String yaml) throws IOException {
    String database = "";
    if (databases.isOnServer()) {
      DatabaseSettings fresh = databases.fresh();
      database = "database: {url: \"" + fresh.url() + "\"}\n";
      environment.put("COLMENA_DATABASE_USER", String.valueOf(fresh.user()));
      environment.put("COLMENA_DATABASE_PASSWORD", String.valueOf(fresh.password()));
    }
    Files.writeString(folder.resolve(name + ".yml"), yaml + database);
  }

  @AfterEach
  void stopTheCentre() throws Exception {
    if (centre != null) {
      centre.close();
    }
    http.close();
  }

  private Program run(String program, String settings, String... rest) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(program, "--config", settings + ".yml"));
    arguments.addAll(List.of(rest));
    return Program.start(folder, environment, arguments.toArray(String[]::new));
  }

  private Ended branch(String branch, String... rest) throws Exception {
    return run("branch", branch, rest).ends();
  }

  /** All branches at once, as they are in truth; by their code. */
  private Map<String, Ended> everyBranch(String... rest) throws Exception {
    Map<String, Program> running = new TreeMap<>();
    for (String branch : BRANCHES) {
      running.put(branch, run("branch", branch, rest));
    }
    Map<String, Ended> ended = new TreeMap<>();
    for (Map.Entry<String, Program> each : running.entrySet()) {
      ended.put(each.getKey(), each.getValue().ends());
    }
    return ended;
  }

  /** The same, and none of them may fail. */
  private Map<String, JsonNode> everyBranchDoes(String... rest) throws Exception {
    Map<String, Ended> all = everyBranch(rest);
    assertThatAllEndWell(all);
    Map<String, JsonNode> said = new TreeMap<>();
    for (Map.Entry<String, Ended> each : all.entrySet()) {
      said.put(each.getKey(), Json.read(each.getValue().out(), JsonNode.class));
    }
    return said;
  }

  private void startCentre() throws IOException {
    centre = run("central", "central").says("listens at");
  }

  @Test
  void theReportSaysWhatTheFileHoldsWhateverIsKilledOnTheWay() throws Exception {
    startCentre();
    Map<String, String> codes = new HashMap<>();
    for (String branch : BRANCHES) {
      Ended created = run("admin", "central", "create-branch", branch, "Sucursal " + branch).ends();
      assertThat(created.exitCode()).as(created.err()).isZero();
      assertThat(created.out()).matches("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}\\R");
      codes.put(branch, created.out().strip());
    }
    Program user =
        run(
            "admin",
            "central",
            "create-user",
            "gerente",
            "--role",
            "chain-manager",
            "--password-stdin");
    assertThat(user.types("una clave larga").ends().exitCode()).isZero();

    for (String branch : BRANCHES) {
      assertThat(branch(branch, "enrol", "--code", codes.get(branch)).exitCode()).isZero();
    }
    assertThat(branch("CUS", "enrol", "--code", codes.get("CUS")).exitCode())
        .as("a code is used once")
        .isEqualTo(65);

    // The import of Cusco is killed in the middle, and run again.
    Program importing = run("branch", "CUS", "import-sales", sales.toString()).says("tickets read");
    importing.kill();
    everyBranchDoes("import-sales", sales.toString());
    JsonNode again =
        Json.read(branch("CUS", "import-sales", sales.toString()).out(), JsonNode.class);
    assertThat(again.path("added").asLong()).isZero();
    assertThat(again.path("alreadyThere").asLong()).isEqualTo(332);
    assertThat(again.path("otherBranches").asLong()).isEqualTo(668);

    // Without a centre: nothing lost, try later.
    centre.kill();
    Ended unreachable = branch("CUS", "sync");
    assertThat(unreachable.exitCode()).isEqualTo(75);
    JsonNode waiting = Json.read(unreachable.out(), JsonNode.class);
    assertThat(waiting.path("pending").asLong()).isEqualTo(waiting.path("head").asLong());
    assertThat(waiting.path("acknowledged").asLong()).isZero();
    assertThat(waiting.path("lastRun").path("outcome").asText()).isEqualTo("UNREACHABLE");

    // The centre is killed in the middle of a sync, and comes back.
    startCentre();
    Program syncing = run("branch", "CUS", "sync").says("entries acknowledged");
    centre.kill();
    assertThat(syncing.ends().exitCode()).isIn(0, 75);
    startCentre();
    everyBranchDoes("sync")
        .forEach((branch, status) -> {
          assertThat(status.path("branch").asText()).isEqualTo(branch);
          assertThat(status.path("pending").asLong()).isZero();
        });
    assertThatTheReportIsRight();

    // A second sync changes nothing.
    everyBranchDoes("sync")
        .values()
        .forEach(
            status -> assertThat(status.path("lastRun").path("sentEntries").asLong()).isZero());
    assertThatTheReportIsRight();
    assertThatAllEndWell(everyBranch("verify"));

    // Every day of every branch is the same at both sides, field by field.
    assertThatAllEndWell(everyBranch("reconcile"));
    Ended checked = run("admin", "central", "reconcile").ends();
    assertThat(checked.exitCode()).as(checked.out() + checked.err()).isZero();
  }

  private static void assertThatAllEndWell(Map<String, Ended> all) {
    all.forEach(
        (branch, ended) -> assertThat(ended.exitCode()).as(branch + ": " + ended.err()).isZero());
  }

  private void assertThatTheReportIsRight() throws Exception {
    String token = token();
    Eventually.holds(
        "all tickets are in the report",
        () ->
            report(token, "branch").path("total").path("tickets").asLong()
                == expected.path("all").path("tickets").asLong());
    JsonNode byBranch = report(token, "branch");
    assertThat(byBranch.path("total").path("total").asText())
        .isEqualTo(expected.path("all").path("total").asText());
    for (JsonNode row : byBranch.path("rows")) {
      JsonNode right = expected.path("branches").path(row.path("key").asText());
      assertThat(row.path("tickets").asLong()).isEqualTo(right.path("tickets").asLong());
      assertThat(row.path("units").asText()).isEqualTo(right.path("units").asText());
      assertThat(row.path("total").asText()).isEqualTo(right.path("total").asText());
      assertThat(byBranch.path("completeUpTo").has(row.path("key").asText())).isTrue();
    }
    assertThat(byBranch.path("rows")).hasSize(3);
    Map<String, String> payments = new HashMap<>();
    report(token, "payment")
        .path("rows")
        .forEach(row -> payments.put(row.path("key").asText(), row.path("total").asText()));
    Map<String, String> rightPayments = new HashMap<>();
    expected
        .path("payments")
        .properties()
        .forEach(p -> rightPayments.put(p.getKey(), p.getValue().asText()));
    assertThat(payments).isEqualTo(rightPayments);
    assertThatProductsAndDaysAreRight(token);
  }

  private void assertThatProductsAndDaysAreRight(String token) {
    Map<String, String> units = new HashMap<>();
    report(token, "product")
        .path("rows")
        .forEach(row -> units.put(row.path("label").asText(), row.path("units").asText()));
    for (JsonNode top : expected.path("top_products_by_units")) {
      assertThat(units).containsEntry(top.get(0).asText(), top.get(1).asText());
    }
    for (JsonNode busy : expected.path("busiest_days")) {
      String[] branchAndDay = busy.get(0).asText().split(" ", 2);
      JsonNode day = report(token, "day&branch=" + branchAndDay[0], branchAndDay[1]);
      assertThat(day.path("rows").path(0).path("total").asText()).isEqualTo(busy.get(1).asText());
    }
  }

  private String token() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/session"))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"user\":\"gerente\",\"password\":\"una clave larga\"}"))
            .build();
    return json(request).path("accessToken").asText();
  }

  private JsonNode report(String token, String by) {
    return report(token, by, "2019-01-01", "2019-12-31");
  }

  private JsonNode report(String token, String by, String day) {
    return report(token, by, day, day);
  }

  private JsonNode report(String token, String by, String from, String to) {
    return json(
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%d/api/v1/reports/sales?from=%s&to=%s&by=%s"
                        .formatted(port, from, to, by)))
            .header("Authorization", "Bearer " + token)
            .build());
  }

  private JsonNode json(HttpRequest request) {
    try {
      HttpResponse<String> response =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      return Json.read(response.body(), JsonNode.class);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
