package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncRun;
import io.colmena.shared.json.Json;
import io.colmena.system.Shops.Shop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever answers in the centre's place, a branch keeps its sales and says what it met. */
class HostileAnswersTest {
  private static final int TRIES = Integer.getInteger("colmena.test.fuzz", 200) / 2;
  private static final long SEED = Long.getLong("colmena.test.fuzz.seed", 2026);
  private static final String TOKEN =
      "{\"accessToken\":\"a.b.c\",\"expiresAt\":\"2999-01-01T00:00:00Z\"}";
  private static final String HEAD =
      """
      {"protocol":1,"branch":"CUS","epoch":1,"time":"2026-11-21T15:00:00Z",
       "head":{"sequence":1,"hash":"%s"}}
      """
          .formatted("a".repeat(64));

  private final Random random = new Random(SEED);
  private final HostileValues values = new HostileValues(random);

  @TempDir Path folder;
  private Shops shops;
  private HttpServer impostor;
  private Shop shop;
  private long pending;
  private volatile byte[] answer = new byte[0];
  private volatile int status = 200;
  private volatile String type = "application/json";

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    impostor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    impostor.createContext("/", this::reply);
    impostor.start();
    shops.branch(Shops.CUSCO, shops.url(), Clock.systemUTC()).close();
    URI url = URI.create("http://127.0.0.1:" + impostor.getAddress().getPort());
    shop = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), url, Clock.systemUTC());
    shop.sellsTimes(2);
    pending = shop.pending();
  }

  @AfterEach
  void close() {
    impostor.stop(0);
    shops.close();
  }

  @Test
  void noAnswerIsADefectAndNothingCountsAsSynchronised() {
    byte[] head = HEAD.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < TRIES; i++) {
      answer = values.like(Json.readTree(head, 0, head.length));
      status = values.one(java.util.List.of(200, 200, 200, 200, 201, 302, 409, 418, 503));
      type = status < 400 ? "application/json" : "application/problem+json";
      refuses("seed " + SEED + ", " + status + ": " + new String(answer, StandardCharsets.UTF_8));
    }
  }

  @Test
  void anAnswerWithoutEndIsNotReadToItsEnd() {
    answer = (HEAD + " ".repeat(30_000_000)).getBytes(StandardCharsets.UTF_8);
    refuses("thirty megabytes of blanks");
  }

  @Test
  void aHeadOfAnotherHistoryCountsForNothing() {
    for (String sequence : new String[] {"-1", "0", "3", "9223372036854775807"}) {
      answer =
          HEAD.replace("\"sequence\":1", "\"sequence\":" + sequence)
              .getBytes(StandardCharsets.UTF_8);
      refuses(sequence);
    }
  }

  private void refuses(String told) {
    SyncRun run = shop.syncs();
    assertThat(run.outcome())
        .as(told + ": " + run.message())
        .isIn(SyncOutcome.UNREACHABLE, SyncOutcome.REFUSED, SyncOutcome.FORKED);
    assertThat(run.message()).as(told).isNotBlank().doesNotContain("Exception");
    assertThat(shop.pending()).as(told).isEqualTo(pending);
  }

  private void reply(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      boolean token = exchange.getRequestURI().getPath().endsWith("/token");
      byte[] body = token ? TOKEN.getBytes(StandardCharsets.UTF_8) : answer;
      exchange.getResponseHeaders().add("Content-Type", token ? "application/json" : type);
      exchange.sendResponseHeaders(token ? 200 : status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException _) {
      // it has heard enough
    }
  }
}
