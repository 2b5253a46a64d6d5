package io.colmena.demo;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.reports.SalesReport;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.json.Json;
import io.colmena.shared.money.Money;
import io.colmena.shared.wire.AccessToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The centre's reports over HTTP, as somebody who signed in gets them. */
final class CentreReports implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI centre;
  private final String bearer;

  /** Signs in. */
  CentreReports(URI centre, String user, char[] password) throws IOException, InterruptedException {
    this.centre = centre;
    String credentials = Json.write(Map.of("user", user, "password", new String(password)));
    HttpRequest request =
        to("/api/v1/session")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(credentials, StandardCharsets.UTF_8))
            .build();
    this.bearer = "Bearer " + Json.read(send(request), AccessToken.class).accessToken();
  }

  List<BranchOverview.Row> branches() throws IOException, InterruptedException {
    return List.of(Json.read(get("/api/v1/branches"), BranchOverview.Row[].class));
  }

  /** What the centre says of a branch. */
  Figures figures(BranchCode branch, LocalDate from, LocalDate to)
      throws IOException, InterruptedException {
    SalesReport.Row whole = sales(branch, from, to, "branch").total();
    TreeMap<String, Money> payments = new TreeMap<>();
    for (SalesReport.Row method : sales(branch, from, to, "payment").rows()) {
      payments.put(method.key(), method.total());
    }
    return new Figures(whole.tickets(), whole.units(), whole.total(), payments);
  }

  private SalesReport sales(BranchCode branch, LocalDate from, LocalDate to, String by)
      throws IOException, InterruptedException {
    return Json.read(
        get("/api/v1/reports/sales?from=" + from + "&to=" + to + "&by=" + by + "&branch=" + branch),
        SalesReport.class);
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(to(path).header("Authorization", bearer).build());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(centre + path)).timeout(PATIENCE);
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (response.statusCode() != 200) {
      throw new IOException(
          request.uri() + " answered " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  @Override
  public void close() {
    http.close();
  }
}
