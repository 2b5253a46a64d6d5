package io.colmena.central.administration;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.central.backup.CentralBackups;
import io.colmena.central.reconciliation.DayRecord;
import io.colmena.central.returns.DoubleReturn;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks a centre that is running on this machine, over HTTP. */
public final class RemoteAdministration implements Administration, AutoCloseable {
  private static final Duration PROBE = Duration.ofSeconds(3);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PROBE).build();
  private final URI centre;
  private final String secret;

  public RemoteAdministration(URI centre, String secret) {
    this.centre = centre;
    this.secret = secret;
  }

  /** Whether a centre answers there. A file that a crash left behind names one that does not. */
  public boolean isThere() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(centre.resolve("/health/live")).timeout(PROBE).GET().build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public String createBranch(String code, String name) throws IOException {
    return post("branches", Map.of("branch", code, "name", name)).path("code").asText();
  }

  @Override
  public String newCode(String branch) throws IOException {
    return post("enrolment-codes", Map.of("branch", branch)).path("code").asText();
  }

  @Override
  public void createUser(String name, String role, char[] password) throws IOException {
    post("users", Map.of("user", name, "role", role, "password", new String(password)));
  }

  @Override
  public long rebuild(String branch) throws IOException {
    return post("rebuild", Map.of("branch", branch)).path("entries").asLong();
  }

  @Override
  public long retryQuarantined(String branch) throws IOException {
    return post("quarantine/retry", Map.of("branch", branch)).path("released").asLong();
  }

  @Override
  public List<DayRecord> reconcile(String branch, String from, String to) throws IOException {
    JsonNode answer = post("reconcile", Map.of("branch", branch, "from", from, "to", to));
    List<DayRecord> days = new ArrayList<>();
    try {
      answer.path("days").forEach(day -> days.add(Json.read(day, DayRecord.class)));
    } catch (MalformedJson e) {
      throw new IOException("the answer of " + centre + " cannot be read", e);
    }
    return days;
  }

  @Override
  public List<DoubleReturn> doubleReturns() throws IOException {
    JsonNode answer = post("returns", Map.of());
    List<DoubleReturn> found = new ArrayList<>();
    try {
      answer.path("doubled").forEach(one -> found.add(Json.read(one, DoubleReturn.class)));
    } catch (MalformedJson e) {
      throw new IOException("the answer of " + centre + " cannot be read", e);
    }
    return found;
  }

  /** The centre has a working directory of its own. */
  @Override
  public CentralBackups.Made backup(Path to, boolean replacing) throws IOException {
    String asked = to.toAbsolutePath().normalize().toString();
    JsonNode answer = post("backup", Map.of("to", asked, "replacing", replacing));
    try {
      return Json.read(answer, CentralBackups.Made.class);
    } catch (MalformedJson e) {
      throw new IOException("the answer of " + centre + " cannot be read", e);
    }
  }

  private JsonNode post(String path, Map<String, ?> body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(centre.resolve("/api/v1/admin/" + path))
            .header("Authorization", "Bearer " + secret)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(body), StandardCharsets.UTF_8))
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode answer = Json.readTree(response.body(), 0, response.body().length);
      if (response.statusCode() == 200) {
        return answer;
      }
      String detail = answer.path("detail").asText("HTTP " + response.statusCode());
      if (response.statusCode() == 422 || response.statusCode() == 400) {
        throw new IllegalArgumentException(detail);
      }
      throw new IOException("the centre at " + centre + " refused: " + detail);
    } catch (MalformedJson e) {
      throw new IOException("the answer of " + centre + " cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
