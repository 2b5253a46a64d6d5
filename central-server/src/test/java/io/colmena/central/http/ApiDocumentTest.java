package io.colmena.central.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.central.fixture.Calls;
import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.fixture.TestBranch;
import io.colmena.shared.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The document says what is there, and what is there does what the document says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDocumentTest {
  private CentralFixture fixture;
  private Calls calls;
  private JsonNode document;

  @BeforeAll
  void open(@TempDir Path folder) {
    fixture = CentralFixture.open(folder).withPeople();
    calls = fixture.calls();
    byte[] text = calls.get("/openapi.json").body().getBytes(StandardCharsets.UTF_8);
    document = Json.readTree(text, 0, text.length);
  }

  @AfterAll
  void close() {
    fixture.close();
  }

  /** A method of a path in the document. */
  private record Operation(String method, String path, JsonNode node) {
    boolean isOpen() {
      return node.path("security").isEmpty();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    operations.add(
                        new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            method.getValue()))));
    return operations;
  }

  private static boolean isForPrograms(Route route) {
    return route.path().startsWith("/api/")
        || route.path().startsWith("/health/")
        || route.path().equals("/openapi.json");
  }

  @Test
  void everyRouteForProgramsIsDescribedAndEveryDescriptionIsARoute() {
    assertThat(operations().stream().map(Operation::toString))
        .containsExactlyInAnyOrderElementsOf(
            fixture.centre().server().routes().stream()
                .filter(ApiDocumentTest::isForPrograms)
                .map(route -> route.method() + " " + route.path())
                .toList());
  }

  @Test
  void everyRouteSaysWhoMayCallIt() {
    assertThat(fixture.centre().server().routes())
        .isNotEmpty()
        .allSatisfy(route -> assertThat(route.access()).as(route.toString()).hasSize(1));
  }

  @Test
  void onlySigningInHealthAndFilesAreOpenToEverybody() {
    assertThat(
            fixture.centre().server().routes().stream()
                .filter(route -> route.access().contains(Access.PUBLIC))
                .map(route -> route.method() + " " + route.path()))
        .containsExactlyInAnyOrder(
            "GET /health/live",
            "GET /health/ready",
            "GET /api/health",
            "GET /openapi.json",
            "POST /api/v1/session",
            "POST /api/v1/enrol",
            "POST /api/v1/token",
            "GET /sign-in",
            "POST /sign-in",
            "GET /static/{version}/{name}",
            "GET /favicon.ico");
  }

  @Test
  void whatIsDescribedAsOpenIsOpenAndAllElseAsksForAToken() {
    Map<String, Route> routes = new java.util.HashMap<>();
    fixture.centre().server().routes().forEach(r -> routes.put(r.method() + " " + r.path(), r));
    for (Operation operation : operations()) {
      Route route = routes.get(operation.toString());
      assertThat(route.access().contains(Access.PUBLIC))
          .as(operation.toString())
          .isEqualTo(operation.isOpen());
      int status =
          calls.send(operation.method(), operation.path(), BodyPublishers.noBody()).statusCode();
      assertThat(operation.node().path("responses").has(String.valueOf(status)))
          .as("%s answers %d, which is not described", operation, status)
          .isTrue();
      if (!operation.isOpen()) {
        assertThat(status).as(operation.toString()).isEqualTo(401);
      }
    }
  }

  @Test
  void whoHasTheWrongTokenIsRefusedAsDescribed() {
    TestBranch branch = fixture.branch("CUS", "Cusco");
    String branchToken = branch.token();
    String personToken = calls.signIn(CentralFixture.MANAGER, CentralFixture.PASSWORD);
    for (Operation operation : operations()) {
      if (!operation.isOpen()) {
        boolean ofBranch = operation.node().path("security").path(0).has("branchToken");
        String wrong = ofBranch ? personToken : branchToken;
        assertThat(
                calls
                    .send(
                        operation.method(),
                        operation.path(),
                        BodyPublishers.noBody(),
                        "Authorization",
                        "Bearer " + wrong)
                    .statusCode())
            .as(operation.toString())
            .isEqualTo(403);
        assertThat(operation.node().path("responses").has("403")).isTrue();
      }
    }
  }

  @Test
  void theAnswersHaveTheDescribedFields() {
    String token = calls.signIn(CentralFixture.MANAGER, CentralFixture.PASSWORD);
    String[] bearer = {"Authorization", "Bearer " + token};
    fixture.branch("LIM", "Lima").contact();
    assertDescribed(
        calls.get("/api/v1/reports/sales?from=2026-11-01&to=2026-11-30", bearer).body(),
        "SalesReport");
    String branches = calls.get("/api/v1/branches", bearer).body();
    assertDescribed(branches.substring(1, branches.indexOf('}') + 1), "Branch");
    assertDescribed(calls.get("/api/v1/branches").body(), "Problem");
  }

  private void assertDescribed(String json, String schema) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    JsonNode answer = Json.readTree(bytes, 0, bytes.length);
    JsonNode described = document.path("components").path("schemas").path(schema);
    assertThat(answer.fieldNames())
        .toIterable()
        .isSubsetOf(
            described.path("properties").properties().stream().map(Map.Entry::getKey).toList());
    described
        .path("required")
        .forEach(field -> assertThat(answer.has(field.textValue())).as(field.textValue()).isTrue());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    document
        .findValues("$ref")
        .forEach(reference ->
            assertThat(document.at(reference.textValue().substring(1)).isMissingNode())
                .as(reference.textValue())
                .isFalse());
  }
}
