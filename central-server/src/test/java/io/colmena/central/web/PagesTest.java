package io.colmena.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.Calls;
import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.fixture.Grocery;
import io.colmena.central.fixture.Receipt;
import io.colmena.central.fixture.TestBranch;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.PaymentMethod;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as a browser receives them. */
class PagesTest {
  private CentralFixture fixture;
  private String session;

  @BeforeEach
  void open(@TempDir Path folder) {
    fixture = CentralFixture.open(folder).withPeople();
    session =
        "colmena_session="
            + fixture.calls().signIn(CentralFixture.MANAGER, CentralFixture.PASSWORD);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private HttpResponse<String> page(String path, String... headers) {
    String[] all = new String[headers.length + 4];
    System.arraycopy(headers, 0, all, 4, headers.length);
    all[0] = "Accept";
    all[1] = Calls.HTML;
    all[2] = "Cookie";
    all[3] = session;
    return fixture.calls().get(path, all);
  }

  private void cuscoSells() {
    TestBranch cusco = fixture.branch("CUS", "Cusco <1>");
    Sale sale =
        Receipt.of(cusco.code(), 1, LocalDateTime.of(2026, 11, 21, 10, 5))
            .with(50, Grocery.RICE)
            .paidBy(PaymentMethod.YAPE);
    cusco.record(sale, sale.soldAt());
    cusco.push();
    fixture.awaitReports();
  }

  @Test
  void theFirstPageIsToday() {
    HttpResponse<String> answer = page("/");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/today");
  }

  @Test
  void withoutBranchesBothPagesSayHowToCreateOne() {
    assertThat(page("/sales").body()).contains("Pida a un administrador que cree la primera.");
    assertThat(page("/branches").body()).contains("Pida a un administrador que cree la primera.");
  }

  @Test
  void figuresSayUpToWhenTheyAreComplete() {
    cuscoSells();
    assertThat(page("/sales").body())
        .contains("S/ 1,245.00", "Cusco &lt;1&gt;", "Completo hasta 21/11/2026 23:10")
        .contains("Cifras completas de Cusco &lt;1&gt; hasta el 21/11/2026 23:10.")
        .doesNotContain("Cusco <1>");
    fixture.branch("LIM", "Lima");
    assertThat(page("/sales").body())
        .contains("Estas cifras todavía no están completas", "Lima: sin reportes todavía.");
  }

  @Test
  void aBranchThatClaimsMoreThanCanBeToldKeepsNobodyFromTheFigures() {
    TestBranch cusco = fixture.branch("CUS", "Cusco");
    int number = 0;
    for (Grocery product : List.of(Grocery.RICE, Grocery.BEER, Grocery.COFFEE)) {
      number++;
      Sale sale =
          Receipt.of(cusco.code(), number, LocalDateTime.of(2026, 11, 19 + number / 2, 10, 5))
              .with(30_000_000_000L, product)
              .paidBy(PaymentMethod.YAPE);
      cusco.record(sale, sale.soldAt());
    }
    cusco.push();
    fixture.awaitReports();

    String days = "?from=2026-11-19&to=2026-11-21";
    assertThat(page("/sales" + days).statusCode()).isEqualTo(200);
    assertThat(page("/sales" + days).body()).contains("S/ 999,999,999,999.99");
    for (String by : List.of("branch", "day", "hour", "product", "category", "payment")) {
      HttpResponse<String> report = page("/api/v1/reports/sales" + days + "&by=" + by);
      assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
      assertThat(report.body()).contains("\"tickets\":3");
    }
  }

  @Test
  void aPeriodWithoutSalesSaysSo() {
    cuscoSells();
    assertThat(page("/sales?from=2026-11-01&to=2026-11-20").body())
        .contains("No hay ventas en este periodo")
        .doesNotContain("data-chart");
  }

  @Test
  void anAddressThatMakesNoSenseIsSaidAndTheUsualPeriodShown() {
    cuscoSells();
    assertMistake("/sales?from=ayer&to=hoy", "Elija dos fechas válidas");
    assertMistake("/sales?from=2026-11-21", "Elija dos fechas válidas");
    assertMistake("/sales?from=2026-11-21&to=2026-11-20", "es anterior a la inicial");
    assertMistake("/sales?from=2020-01-01&to=2026-11-20", "un año como máximo");
    assertMistake("/sales?branch=XYZ", "No hay ninguna sucursal con ese código");
  }

  private void assertMistake(String path, String sentence) {
    HttpResponse<String> answer = page(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(400);
    assertThat(answer.body()).contains(sentence, "value=\"2026-11-15\"", "S/ 1,245.00");
  }

  @Test
  void aLanguageIsChosenByAddressThenRememberedThenAskedFromTheBrowser() {
    assertThat(page("/sales").body()).contains("<html lang=\"es\"", "<h1>Ventas</h1>");
    assertThat(page("/sales", "Accept-Language", "en-GB,en").body()).contains("<h1>Sales</h1>");
    HttpResponse<String> chosen = page("/sales?lang=en&branch=");
    assertThat(chosen.body()).contains("<html lang=\"en\"", "/sales?branch=&amp;lang=es");
    assertThat(chosen.headers().firstValue("Set-Cookie").orElse("")).startsWith("colmena_lang=en;");
    session += "; colmena_lang=en";
    assertThat(page("/sales", "Accept-Language", "es").body()).contains("<h1>Sales</h1>");
    assertThat(page("/nada").body()).contains("There is no such page");
  }

  @Test
  void aReportIsTakenAwayAsASheetWithRealNumbers() throws IOException, InterruptedException {
    cuscoSells();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        fixture
                            .url()
                            .resolve(
                                "/reports/table.xlsx?from=2026-11-21&to=2026-11-21&by=product&compare=previous"))
                    .header("Cookie", session)
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());

    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"ventas-product-2026-11-21-2026-11-21.xlsx\"");
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows.getFirst().getCellText(1)).isEqualTo("Producto");
      assertThat(rows.get(1).getCellText(0)).isEqualTo(Grocery.RICE.code());
      assertThat(rows.get(1).getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("1245.00");
      assertThat(rows.get(1).getCellAsNumber(5).orElseThrow()).isEqualByComparingTo("0");
      assertThat(rows.getLast().getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("1245.00");
    }
  }

  @Test
  void aReportIsTakenAwayAsCsv() {
    cuscoSells();
    HttpResponse<String> answer =
        page("/reports/table.csv?from=2026-11-21&to=2026-11-21&by=payment");

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(answer.body().lines())
        .containsExactly(
            "\ufeffForma de pago,Tickets,Cantidad,Venta",
            "Yape,1,50,1245.00",
            "Total,1,50,1245.00");
  }

  @Test
  void aReportThatThereIsNotChangesNothingAndSaysSo() {
    cuscoSells();
    HttpResponse<String> shown = page("/reports?by=colour");
    assertThat(shown.statusCode()).isEqualTo(400);
    assertThat(shown.body()).contains("No hay un reporte así", "S/ 1,245.00");
    HttpResponse<String> saved = page("/reports/table.csv?by=product&compare=never");
    assertThat(saved.statusCode()).isEqualTo(400);
    assertThat(saved.body()).isEqualTo("No hay un reporte así.");
  }

  @Test
  void aThemeIsDrawnFromTheFirstMoment() {
    assertThat(page("/sales").body()).doesNotContain("data-theme=");
    session += "; colmena_theme=dark";
    assertThat(page("/sales").body()).contains("data-theme=\"dark\"");
    session = session.replace("dark", "\"><script>");
    assertThat(page("/sales").body()).doesNotContain("data-theme=", "<script>");
  }

  @Test
  void aForkIsShownWithWhatEachSideHas() {
    String token = fixture.branch("CUS", "Cusco").token();
    String hash = "ab".repeat(32);
    fixture
        .calls()
        .send(
            "POST",
            "/api/v1/sync/fork",
            BodyPublishers.ofString(
                "{\"protocol\":1,\"branch\":\"CUS\",\"own\":{\"sequence\":3,\"hash\":\"%s\"},\"held\":{\"sequence\":0,\"hash\":\"%s\"}}"
                    .formatted(hash, "0".repeat(64))),
            "Authorization",
            "Bearer " + token);
    assertThat(page("/branches").body())
        .contains(
            "Historia distinta", "llega al asiento 3 (abababab), la del centro al 0 (00000000)");
  }

  @Test
  void aBranchsTokenOpensNoPage() {
    String token = fixture.branch("CUS", "Cusco").token();
    HttpResponse<String> answer =
        fixture.calls().get("/sales", "Accept", Calls.HTML, "Authorization", "Bearer " + token);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Usted no tiene acceso a esto", "AUT-2");
  }
}
