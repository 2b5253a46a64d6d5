package io.colmena.benchmarks.centre;

import io.colmena.central.app.Centre;
import io.colmena.central.people.CentralRole;
import io.colmena.central.reports.SalesReport;
import io.colmena.central.settings.CentralSettings;
import io.colmena.foundation.settings.SettingsReader;
import io.colmena.pos.sync.CentreClient;
import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.json.Json;
import io.colmena.shared.wire.AccessToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real centre on a fresh file, reached over HTTP by branches and by somebody who reads its
 * reports.
 */
public final class BenchCentre implements AutoCloseable {
  private static final String USER = "bench";
  private static final String PASSWORD = "bench-storm";
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final Centre centre;
  private final URI url;
  private final HttpClient http = CentreClient.sharedHttp(TIMEOUT);

  public BenchCentre(Path folder) {
    this(folder, Clock.tickMillis(ZoneOffset.UTC));
  }

  /** One for which it is another time. */
  public BenchCentre(Path folder, Clock clock) {
    this.centre =
        Centre.open(
            CentralSettings.from(
                SettingsReader.read(
                    CentralSettings.KEYS,
                    null,
                    Map.of(),
                    List.of("data.dir=" + folder, "server.host=127.0.0.1", "server.port=0"))),
            clock);
    this.url = centre.start();
    centre.people().create(USER, CentralRole.CHAIN_MANAGER, PASSWORD.toCharArray());
  }

  public URI url() {
    return url;
  }

  /**
   * @return the code with which the new branch enrols
   */
  public String create(BranchCode branch) {
    return centre.branches().create(branch, branch.code());
  }

  /** Creates a branch and enrols it. */
  public CentreClient client(BranchCode branch) throws CentreUnreachable, CentreRefused {
    String code = create(branch);
    Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    try (CentreClient stranger =
        new CentreClient(branch, url, TIMEOUT, Optional::empty, clock, http)) {
      Optional<String> credential = Optional.of(stranger.enrol(code, "bench").credential());
      return new CentreClient(branch, url, TIMEOUT, () -> credential, clock, http);
    }
  }

  /** Whether everything that was taken in is in the tables. */
  public boolean isProjected() {
    return centre.overview().all().stream().allMatch(row -> row.unprojected() == 0);
  }

  /**
   * @return the header with which {@link #reportedTickets} is asked
   */
  public String signIn() throws IOException, InterruptedException {
    String credentials = Json.write(Map.of("user", USER, "password", PASSWORD));
    String answer =
        send(
            to("/api/v1/session")
                .POST(HttpRequest.BodyPublishers.ofString(credentials, StandardCharsets.UTF_8)));
    return "Bearer " + Json.read(answer, AccessToken.class).accessToken();
  }

  /** How many tickets the consolidated report of the period counts. */
  public long reportedTickets(String bearer, LocalDate from, LocalDate to)
      throws IOException, InterruptedException {
    String answer =
        send(
            to("/api/v1/reports/sales?from=" + from + "&to=" + to).header("Authorization", bearer));
    return Json.read(answer, SalesReport.class).total().tickets();
  }

  /** A page as somebody who is signed in sees it. */
  public String page(String bearer, String path) throws IOException, InterruptedException {
    return send(to(path).header("Authorization", bearer).header("Accept", "text/html"));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).timeout(TIMEOUT);
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (response.statusCode() != 200) {
      throw new IOException("the centre answered " + response.statusCode() + response.body());
    }
    return response.body();
  }

  @Override
  public void close() {
    http.close();
    centre.close();
  }
}
