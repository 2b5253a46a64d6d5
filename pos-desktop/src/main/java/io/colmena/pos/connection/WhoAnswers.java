package io.colmena.pos.connection;

import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Whether what answers at the centre's address is a Colmena centre. */
final class WhoAnswers {
  private static final String PATH = "/health/ready";
  private static final int MOST_BYTES = 64 * 1024;

  /** Network authentication required (RFC 6585): a portal that says so. */
  private static final int LOG_IN_FIRST = 511;

  private final URI centre;
  private final Duration timeout;

  /** What a centre that can work says. */
  private record Health(@Nullable String status) {}

  WhoAnswers(URI centre, Duration timeout) {
    this.centre = centre;
    this.timeout = timeout;
  }

  Finding look(Patience patience) {
    long begun = System.nanoTime();
    try {
      HttpResponse<byte[]> response = patience.atMost(timeout, this::ask);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      return judge(response, took);
    } catch (TimeoutException _) {
      return silent();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return cause instanceof HttpTimeoutException
          ? silent()
          : Finding.of(Step.CENTRE, Verdict.BROKEN, String.valueOf(cause.getMessage()));
    }
  }

  private Finding silent() {
    return Finding.of(Step.CENTRE, Verdict.SILENT, centre.getHost(), timeout.toSeconds());
  }

  private HttpResponse<byte[]> ask() throws Exception {
    try (HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build()) {
      try {
        return client.send(
            HttpRequest.newBuilder(URI.create(centre + PATH))
                .timeout(timeout)
                .header("Accept", "application/json")
                .build(),
            _ ->
                HttpResponse.BodySubscribers.limiting(
                    HttpResponse.BodySubscribers.ofByteArray(), MOST_BYTES));
      } finally {
        client.shutdownNow(); // or closing would wait for an answer without end
      }
    }
  }

  private Finding judge(HttpResponse<byte[]> response, Duration took) {
    int status = response.statusCode();
    String type = header(response, "Content-Type").toLowerCase(Locale.ROOT);
    if (status >= 300 && status < 400) {
      return elsewhere(header(response, "Location"));
    }
    if (status == LOG_IN_FIRST || (status == 200 && type.startsWith("text/html"))) {
      return Finding.of(Step.CENTRE, Verdict.PORTAL, centre.getHost());
    }
    if (status == 503) {
      return Finding.of(Step.CENTRE, Verdict.IN_TROUBLE, centre.getHost());
    }
    if (status == 200 && type.startsWith("application/json") && isReady(response.body())) {
      return Finding.of(Step.CENTRE, Verdict.CENTRE_FINE, took.toMillis());
    }
    return Finding.of(Step.CENTRE, Verdict.NOT_A_CENTRE, centre.toString(), "HTTP " + status);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private Finding elsewhere(String location) {
    return location.startsWith("https://" + centre.getHost())
        ? Finding.of(Step.CENTRE, Verdict.MOVED, location.replace(PATH, ""))
        : Finding.of(Step.CENTRE, Verdict.PORTAL, centre.getHost());
  }

  private static boolean isReady(byte[] body) {
    try {
      Health health = Json.read(new String(body, StandardCharsets.UTF_8), Health.class);
      return "ready".equals(health.status());
    } catch (MalformedJson _) {
      return false;
    }
  }
}
