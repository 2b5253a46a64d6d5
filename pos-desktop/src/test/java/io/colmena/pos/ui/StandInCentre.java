package io.colmena.pos.ui;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Head;
import io.colmena.shared.json.Json;
import io.colmena.shared.wire.AccessToken;
import io.colmena.shared.wire.EnrolAnswer;
import io.colmena.shared.wire.EnrolRequest;
import io.colmena.shared.wire.HeadAnswer;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Problem;
import io.colmena.shared.wire.Protocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Answers like a centre, for one branch, and can be told to take its time. */
public final class StandInCentre implements AutoCloseable {
  public static final String CODE = "ABEJA-7731";

  private static final BranchCode BRANCH = BranchCode.of("CUS");
  private static final int UNLIMITED = 1_000_000;

  private final HttpServer server;
  private final InstantSource clock;
  private final Semaphore batches = new Semaphore(UNLIMITED);
  private volatile Head held = Head.EMPTY;

  public StandInCentre() {
    this(0, InstantSource.system());
  }

  /**
   * @param port where it listens; with 0 any that is free
   * @param clock what it says the time is
   */
  public StandInCentre(int port, InstantSource clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/v1/enrol", this::enrol);
    server.createContext(
        "/api/v1/token",
        exchange -> answer(exchange, new AccessToken("token", Instant.now().plusSeconds(900))));
    server.createContext("/api/v1/sync/head", this::head);
    server.createContext("/api/v1/sync/journal", this::journal);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on only so many batches are answered, until {@link #answerAll}. */
  public void answerOnly(int most) {
    batches.drainPermits();
    batches.release(most);
  }

  public void answerAll() {
    batches.release(UNLIMITED);
  }

  private void enrol(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (Json.read(body, EnrolRequest.class).code().equals(CODE)) {
      answer(exchange, new EnrolAnswer(BRANCH, "Bodega San Blas", "secret"));
    } else {
      refuse(exchange);
    }
  }

  private void head(HttpExchange exchange) throws IOException {
    answer(exchange, new HeadAnswer(Protocol.VERSION, BRANCH, 1, held, clock.instant()));
  }

  private void journal(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    batches.acquireUninterruptibly();
    JournalBatch batch = JournalBatch.unpack(body, 50_000_000);
    held = batch.headAfter(batch.size());
    head(exchange);
  }

  private static void answer(HttpExchange exchange, Object body) throws IOException {
    send(exchange, 200, "application/json", body);
  }

  private static void refuse(HttpExchange exchange) throws IOException {
    Problem problem =
        new Problem(Problem.TYPE_ENROLMENT, "Enrolment", 403, "wrong code", "ENR-2", null, null);
    send(exchange, 403, Protocol.PROBLEM_TYPE, problem);
  }

  private static void send(HttpExchange exchange, int status, String type, Object body)
      throws IOException {
    byte[] bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0); // first, so that whoever waits for an answer gets none
    answerAll();
  }
}
