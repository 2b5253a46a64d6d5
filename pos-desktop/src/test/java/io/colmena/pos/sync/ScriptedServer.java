package io.colmena.pos.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.colmena.shared.json.Json;
import io.colmena.shared.wire.AccessToken;
import io.colmena.shared.wire.Problem;
import io.colmena.shared.wire.Protocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Answers over HTTP what the test told it to, path by path, and remembers what it was asked. */
public final class ScriptedServer implements AfterEachCallback {
  /** A request as it came. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Request(String method, String target, Map<String, String> headers, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  @FunctionalInterface
  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  public ScriptedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next request for that path is answered with this document. */
  public ScriptedServer answers(String path, Object document) {
    return answers(path, 200, "application/json", Json.write(document));
  }

  public ScriptedServer answers(String path, int status, String type, String body) {
    return answers(path, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  /** No type is said if it is empty. */
  public ScriptedServer answers(String path, int status, String type, byte[] body) {
    return plan(
        path,
        exchange -> {
          if (!type.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", type);
          }
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
        });
  }

  public ScriptedServer refuses(String path, String type, int status, String detail, String code) {
    Problem problem = new Problem(type, "Refused", status, detail, code, null, null);
    return answers(path, status, Protocol.PROBLEM_TYPE + ";charset=utf-8", Json.write(problem));
  }

  public ScriptedServer givesToken(String token, Instant expiresAt) {
    return answers("/api/v1/token", new AccessToken(token, expiresAt));
  }

  /** Half of the answer, and then nothing more. */
  ScriptedServer cuts(String path) {
    return plan(path, ScriptedServer::begin);
  }

  /** The beginning of an answer, and then silence. */
  public ScriptedServer fallsSilent(String path) {
    return plan(
        path,
        exchange -> {
          begin(exchange);
          awaitClosing();
        });
  }

  private static void begin(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 1000);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
  }

  private ScriptedServer plan(String path, Answer answer) {
    answers.computeIfAbsent(path, _ -> new ArrayDeque<>()).add(answer);
    return this;
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything it was asked, in order. */
  List<Request> requests() {
    return requests;
  }

  /** What it was asked at one path, in order. */
  List<Request> requests(String path) {
    return requests.stream().filter(one -> one.target().split("\\?", 2)[0].equals(path)).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new ConcurrentHashMap<>();
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
      requests.add(
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              headers,
              exchange.getRequestBody().readAllBytes()));
      Deque<Answer> planned = answers.get(exchange.getRequestURI().getPath());
      Answer answer = planned == null ? null : planned.poll();
      if (answer == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        answer.to(exchange);
      }
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
