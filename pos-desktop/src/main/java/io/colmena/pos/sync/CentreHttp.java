package io.colmena.pos.sync;

import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.wire.Problem;
import io.colmena.shared.wire.Protocol;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer over HTTP, with every way in which half a network can deceive: no
 * route, no answer, an answer without end, somebody else's answer.
 */
final class CentreHttp implements AutoCloseable {
  /** Longer than any answer that a centre gives to a branch, but for a batch. */
  private static final int MOST_ANSWER_BYTES = 256 * 1024;

  /** With room for the problem document that may come instead. */
  private static final int MOST_BATCH_BYTES = Protocol.MOST_WIRE_BYTES + 1024;

  private static final Duration MOST_CONNECT = Duration.ofSeconds(10);

  private final @Nullable HttpClient given;
  private @Nullable HttpClient own;
  private boolean closed;
  private final URI centre;
  private final Duration timeout;

  CentreHttp(URI centre, Duration timeout) {
    this(null, centre, timeout);
  }

  /**
   * @param client which stays open when this is closed; null for one of its own
   */
  CentreHttp(@Nullable HttpClient client, URI centre, Duration timeout) {
    this.given = client;
    this.centre = centre;
    this.timeout = timeout;
  }

  static HttpClient client(Duration timeout) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(timeout.compareTo(MOST_CONNECT) < 0 ? timeout : MOST_CONNECT)
        .build();
  }

  /** Its own is made at the first request: a till's start should not wait for it. */
  private synchronized HttpClient client() throws CentreUnreachable {
    if (given != null) {
      return given;
    }
    if (closed) {
      throw new CentreUnreachable("the connection to " + centre + " is closed");
    }
    if (own == null) {
      own = client(timeout);
    }
    return own;
  }

  /** A request to a path of the centre such as {@code /api/v1/enrol}. */
  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(centre + path))
        .timeout(timeout)
        .header("Accept", "application/json");
  }

  static HttpRequest.BodyPublisher json(Object body) {
    return HttpRequest.BodyPublishers.ofString(Json.write(body), StandardCharsets.UTF_8);
  }

  /**
   * @throws CentreUnreachable if there is no answer, or not one of a Colmena centre
   * @throws CentreRefused if the centre answered with a problem
   */
  <T> T exchange(HttpRequest request, Class<T> type) throws CentreUnreachable, CentreRefused {
    String body =
        new String(answer(request, "application/json", MOST_ANSWER_BYTES), StandardCharsets.UTF_8);
    try {
      return Json.read(body, type);
    } catch (MalformedJson e) {
      throw new CentreUnreachable("the answer of " + centre + " cannot be read: " + e.getMessage());
    }
  }

  /**
   * Fetches a packed batch.
   *
   * @throws CentreUnreachable if there is no answer, or not one of a Colmena centre
   * @throws CentreRefused if the centre answered with a problem
   */
  byte[] batch(HttpRequest request) throws CentreUnreachable, CentreRefused {
    return answer(request, Protocol.BATCH_TYPE, MOST_BATCH_BYTES);
  }

  private byte[] answer(HttpRequest request, String wantedType, int mostBytes)
      throws CentreUnreachable, CentreRefused {
    HttpResponse<byte[]> response = send(request, mostBytes);
    String contentType = response.headers().firstValue("Content-Type").orElse("");
    if (contentType.startsWith(Protocol.PROBLEM_TYPE)) {
      throw refusal(new String(response.body(), StandardCharsets.UTF_8), response.statusCode());
    }
    if (response.statusCode() != 200 || !contentType.startsWith(wantedType)) {
      throw new CentreUnreachable(
          "what answers at "
              + centre
              + " is not a Colmena centre (HTTP "
              + response.statusCode()
              + (contentType.isEmpty() ? "" : ", " + contentType)
              + ")");
    }
    return response.body();
  }

  private CentreRefused refusal(String body, int status) throws CentreUnreachable {
    Problem problem;
    try {
      problem = Json.read(body, Problem.class);
    } catch (MalformedJson _) {
      throw new CentreUnreachable("what answers at " + centre + " is broken (HTTP " + status + ")");
    }
    if (status >= 500 || status == 429) {
      throw new CentreUnreachable("the centre is in trouble: " + problem.detail());
    }
    return new CentreRefused(problem);
  }

  /**
   * The limit covers the whole exchange: the client's own covers only the wait for the first byte.
   */
  private HttpResponse<byte[]> send(HttpRequest request, int mostBytes) throws CentreUnreachable {
    CompletableFuture<HttpResponse<byte[]>> future =
        client()
            .sendAsync(
                request,
                _ ->
                    HttpResponse.BodySubscribers.limiting(
                        HttpResponse.BodySubscribers.ofByteArray(), mostBytes));
    try {
      return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      future.cancel(true);
      throw new CentreUnreachable(centre + " did not answer within " + timeout.toSeconds() + " s");
    } catch (InterruptedException _) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new CentreUnreachable("the wait for " + centre + " was interrupted");
    } catch (ExecutionException e) {
      throw new CentreUnreachable(inWords(e.getCause() == null ? e : e.getCause()));
    }
  }

  private String inWords(Throwable cause) {
    return switch (cause) {
      case HttpTimeoutException _ -> centre + " did not answer in time";
      case SSLException e -> "the certificate of " + centre + " is not accepted: " + e.getMessage();
      case ConnectException e when e.getCause() instanceof UnresolvedAddressException ->
          "there is no address for " + centre.getHost();
      case ConnectException _ -> "nobody answers at " + centre;
      default -> "the connection to " + centre + " broke: " + cause.getMessage();
    };
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (own != null) {
      own.shutdownNow();
    }
  }
}
