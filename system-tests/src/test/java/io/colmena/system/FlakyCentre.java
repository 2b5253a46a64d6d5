package io.colmena.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Half a network: a proxy in front of a real centre that does what bad lines do. Each fault is used
 * up by one request for the journal; requests that have no fault pass.
 */
final class FlakyCentre implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI centre;
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  private enum Fault {
    LOSES_THE_REQUEST,
    LOSES_THE_ANSWER,
    ANSWERS_HTML,
    CUTS_THE_ANSWER,
    NEVER_ANSWERS,
    DELIVERS_TWICE,
    FAILS_INSIDE,
    FINDS_IT_TOO_LARGE
  }

  FlakyCentre(URI centre) throws IOException {
    this.centre = centre;
    this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  FlakyCentre losesTheRequest() {
    return plan(Fault.LOSES_THE_REQUEST);
  }

  FlakyCentre losesTheAnswer() {
    return plan(Fault.LOSES_THE_ANSWER);
  }

  FlakyCentre answersHtml() {
    return plan(Fault.ANSWERS_HTML);
  }

  FlakyCentre cutsTheAnswer() {
    return plan(Fault.CUTS_THE_ANSWER);
  }

  FlakyCentre neverAnswers() {
    return plan(Fault.NEVER_ANSWERS);
  }

  FlakyCentre deliversTwice() {
    return plan(Fault.DELIVERS_TWICE);
  }

  FlakyCentre failsInside() {
    return plan(Fault.FAILS_INSIDE);
  }

  FlakyCentre findsItTooLarge() {
    return plan(Fault.FINDS_IT_TOO_LARGE);
  }

  private synchronized FlakyCentre plan(Fault fault) {
    faults.add(fault);
    return this;
  }

  /** Whether every planned fault has happened. */
  synchronized boolean isSpent() {
    return faults.isEmpty();
  }

  /** The paths of all requests, in order. */
  List<String> seen() {
    return seen;
  }

  private synchronized Fault nextFault(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().endsWith("/journal") ? faults.poll() : null;
  }

  private void handle(HttpExchange exchange) throws IOException {
    seen.add(exchange.getRequestURI().getPath());
    byte[] body = exchange.getRequestBody().readAllBytes();
    Fault fault = nextFault(exchange);
    try (exchange) {
      if (fault == null) {
        answer(exchange, forward(exchange, body));
        return;
      }
      switch (fault) {
        case LOSES_THE_REQUEST -> {}
        case LOSES_THE_ANSWER -> forward(exchange, body);
        case ANSWERS_HTML -> answer(exchange, 200, "text/html", "<html>Bienvenido al Wi-Fi</html>");
        case CUTS_THE_ANSWER -> cut(exchange, forward(exchange, body));
        case NEVER_ANSWERS -> closing.await();
        case DELIVERS_TWICE -> {
          forward(exchange, body);
          answer(exchange, forward(exchange, body));
        }
        case FAILS_INSIDE -> answer(exchange, 502, "text/plain", "Bad Gateway");
        case FINDS_IT_TOO_LARGE ->
            answer(
                exchange,
                413,
                "application/problem+json",
                """
                {"type":"about:blank","title":"Too large","status":413,"detail":"too large","code":"X"}
                """);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(centre.resolve(exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    for (String name : List.of("Authorization", "Content-Type", "Content-Encoding")) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
      throws IOException {
    exchange
        .getResponseHeaders()
        .add("Content-Type", response.headers().firstValue("Content-Type").orElse(""));
    exchange.sendResponseHeaders(response.statusCode(), response.body().length);
    exchange.getResponseBody().write(response.body());
  }

  private static void cut(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, response.body().length);
    exchange.getResponseBody().write(response.body(), 0, response.body().length / 2);
    exchange.getResponseBody().flush();
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    client.shutdownNow();
    threads.shutdownNow();
  }
}
