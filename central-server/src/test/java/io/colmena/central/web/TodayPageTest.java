package io.colmena.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.Calls;
import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.fixture.Grocery;
import io.colmena.central.fixture.Receipt;
import io.colmena.central.fixture.TestBranch;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.PaymentMethod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Today's page and its events as a browser receives them. */
@Timeout(60)
class TodayPageTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private CentralFixture fixture;
  private String session;
  private TestBranch cusco;
  private int sold;

  @BeforeEach
  void open(@TempDir Path folder) {
    fixture = CentralFixture.open(folder).withPeople();
    session =
        "colmena_session="
            + fixture.calls().signIn(CentralFixture.MANAGER, CentralFixture.PASSWORD);
    cusco = fixture.branch("CUS", "Cusco <1>");
  }

  @AfterEach
  void close() {
    client.close();
    fixture.close();
  }

  private void sells(int tickets) {
    for (int i = 0; i < tickets; i++) {
      sold++;
      Sale sale =
          Receipt.of(cusco.code(), sold, LocalDateTime.of(2026, 11, 21, 10, 5))
              .with(1, Grocery.RICE)
              .paidBy(PaymentMethod.YAPE);
      cusco.record(sale, sale.soldAt());
    }
    cusco.push();
  }

  private HttpResponse<InputStream> watch(String cookie) {
    HttpRequest request =
        HttpRequest.newBuilder(fixture.url().resolve("/today/live"))
            .header("Accept", "text/event-stream")
            .header("Cookie", cookie)
            .timeout(Duration.ofSeconds(30))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The next event with figures. */
  private static String figures(Scanner events) {
    while (true) {
      String event = events.next();
      if (event.startsWith("event: figures")) {
        return event;
      }
    }
  }

  private static Scanner events(HttpResponse<InputStream> answer) {
    return new Scanner(answer.body(), StandardCharsets.UTF_8).useDelimiter("\n\n");
  }

  @Test
  void thePageIsWholeWithoutAnyScript() {
    sells(2);
    fixture.awaitReports();
    HttpResponse<String> page =
        fixture.calls().get("/today", "Accept", Calls.HTML, "Cookie", session);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Ventas de hoy", "S/ 49.80", "Cusco &lt;1&gt;", "Cifras completas hasta 23:10")
        .contains("data-live=\"/today/live\"")
        .doesNotContain("Cusco <1>");
  }

  @Test
  void figuresComeByThemselvesAsTheyAreProjected() {
    HttpResponse<InputStream> answer = watch(session);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    try (Scanner events = events(answer)) {
      assertThat(events.next()).isEqualTo("retry: 3000");
      assertThat(figures(events)).contains("Todavía no hay ventas hoy");
      sells(3);
      assertThat(figures(events)).contains("S/ 74.70", "Cusco &lt;1&gt;");
      sells(1);
      assertThat(figures(events)).contains("S/ 99.60");
    }
  }

  @Test
  void aStormOfBatchesIsAFewEvents() {
    try (Scanner events = events(watch(session))) {
      figures(events);
      long began = System.nanoTime();
      for (int i = 0; i < 40; i++) {
        sells(1);
      }
      int count = 0;
      String last;
      do {
        last = figures(events);
        count++;
      } while (!last.contains("S/ 996.00"));
      long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
      assertThat(count).as("events in %d s", seconds).isLessThanOrEqualTo((int) seconds + 2);
    }
  }

  @Test
  void theStreamEndsWithTheSession() {
    try (Scanner events = events(watch(session))) {
      figures(events);
      fixture.clock().set(CentralFixture.EVENING.plus(Duration.ofHours(11)));
      sells(1);
      while (events.hasNext()) {
        assertThat(events.next()).doesNotContain("S/ 24.90");
      }
    }
    assertThat(watch(session).statusCode()).isEqualTo(401);
    assertThat(watch("colmena_session=x").statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyIsServedBadlyBecauseOfTooManyViewers() throws IOException {
    List<HttpResponse<InputStream>> viewers = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        viewers.add(watch(session));
        assertThat(viewers.getLast().statusCode()).as("viewer %d", i).isEqualTo(200);
      }
      HttpResponse<InputStream> refused = watch(session);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(new String(refused.body().readAllBytes(), StandardCharsets.UTF_8))
          .contains("LIV-1", "try again in a minute");
      HttpResponse<String> page =
          fixture.calls().get("/today", "Accept", Calls.HTML, "Cookie", session);
      assertThat(page.statusCode()).isEqualTo(200);
    } finally {
      for (HttpResponse<InputStream> viewer : viewers) {
        viewer.body().close();
      }
    }
  }

  @Test
  void aHeadRequestWatchesNothing() {
    HttpResponse<String> answer =
        fixture
            .calls()
            .send(
                "HEAD",
                "/today/live",
                HttpRequest.BodyPublishers.noBody(),
                "Accept",
                "text/event-stream",
                "Cookie",
                session);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }
}
