package io.colmena.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.Calls;
import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.fixture.Grocery;
import io.colmena.central.fixture.Receipt;
import io.colmena.central.fixture.TestBranch;
import io.colmena.central.fixture.TicketWithAll;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.PaymentMethod;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a figure down to its tickets, as a browser receives it. */
class TicketPagesTest {
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

  private HttpResponse<String> page(String path) {
    return fixture.calls().get(path, "Accept", Calls.HTML, "Cookie", session);
  }

  private void cuscoSells() {
    TestBranch cusco = fixture.branch("CUS", "Cusco");
    Sale sale =
        Receipt.of(cusco.code(), 1, LocalDateTime.of(2026, 11, 21, 10, 5))
            .with(50, Grocery.RICE)
            .paidBy(PaymentMethod.YAPE);
    cusco.record(Grocery.RICE.created(cusco.code()), sale.soldAt());
    cusco.record(sale, sale.soldAt());
    TicketWithAll.in(cusco, 2);
    cusco.push();
    fixture.awaitReports();
  }

  @Test
  void aListSaysTheFigureThatItIsBehind() {
    cuscoSells();
    String list = page("/tickets?from=2026-11-21&to=2026-11-21&product=ARR05").body();
    assertThat(list)
        .contains("Producto: Arroz Costeño 5 kg", "2 tickets", "S/ 1,267.40")
        .contains("/tickets/CUS-20261121-001", "/tickets/CUS-20261121-002");
    assertThat(page("/tickets?payment=YAPE&hour=10").body())
        .contains("CUS-20261121-001")
        .doesNotContain("CUS-20261121-002", "data-figure");
    assertThat(page("/tickets?customer=" + TicketWithAll.DOCUMENT).body())
        .contains("CUS-20261121-002")
        .doesNotContain("CUS-20261121-001");
  }

  @Test
  void aTicketTellsAllThatIsKnownOfIt() {
    cuscoSells();
    assertThat(page("/tickets/CUS-20261121-002").body())
        .contains("B001-00004815", "CUS-20261121-002", "CAJA-1", "CUS-CAJA-001", "45678912")
        .contains("Precio de lista S/ 29.90", "Descuento S/ 2.50", "Incluye ICBPER S/ 0.50")
        .contains("Recibido S/ 50.00, vuelto S/ 0.60", "Operación 00481516")
        .contains("BC01-00000023", "Una botella rota", "Devuelto", "S/ 25.00")
        .contains("21/11/2026 22:15", "21/11/2026 23:10");
  }

  @Test
  void aTicketThatThereIsNotIsNotFound() {
    cuscoSells();
    HttpResponse<String> answer = page("/tickets/CUS-20261121-003");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Esta página no existe", "TIC-1");
    assertThat(page("/tickets/nada").statusCode()).isEqualTo(404);
  }

  @Test
  void whatAnAddressSaysWrongIsNamed() {
    cuscoSells();
    assertMistake("hour=24", "La hora va de 00 a 23");
    assertMistake("weekday=0", "El día de la semana va de 1 (lunes) a 7 (domingo)");
    assertMistake("payment=TUNKI", "No hay una forma de pago así");
    assertMistake("product=" + "x".repeat(121), "Ningún producto");
    assertMistake("category=" + "x".repeat(121), "Ninguna categoría");
    assertMistake("cashier=" + "x".repeat(121), "Ningún cajero");
    assertMistake("customer=" + "x".repeat(121), "Ningún cliente");
    assertMistake("sort=colour", "No hay un orden así");
    assertMistake("after=3", "Esa página no existe");
    assertMistake("after=1.99999999999999999999", "Esa página no existe");
    assertMistake("from=2026-01-01&to=2026-11-21&sort=largest", "hasta 31 días");
    assertMistake("branch=XYZ", "No hay ninguna sucursal con ese código");
    assertMistake("from=ayer&to=hoy", "fechas");
  }

  private void assertMistake(String query, String sentence) {
    HttpResponse<String> shown = page("/tickets?" + query);
    assertThat(shown.statusCode()).as(query).isEqualTo(400);
    assertThat(shown.body()).contains(sentence, "CUS-20261121-001");
    HttpResponse<String> saved = page("/tickets/table.csv?" + query);
    assertThat(saved.statusCode()).as(query).isEqualTo(400);
    assertThat(saved.body()).contains(sentence).doesNotContain("CUS-20261121-001");
  }

  @Test
  void aListIsTakenAwayWhole() {
    cuscoSells();
    assertThat(page("/tickets/table.csv?from=2026-11-21&to=2026-11-21&sort=oldest").body().lines())
        .containsExactly(
            "\ufeffTicket,Comprobante,Sucursal,Día,Vendido,Cajero,Pago,Cantidad,Total",
            "CUS-20261121-001,,Cusco,2026-11-21,2026-11-21T10:05,Caja 1,Yape,50,1245.00",
            "CUS-20261121-002,B001-00004815,Cusco,2026-11-21,2026-11-21T22:15,Caja 1,"
                + "\"Efectivo, Yape\",4,79.40");
    HttpResponse<String> sheet = page("/tickets/table.xlsx?from=2026-11-21&to=2026-11-21");
    assertThat(sheet.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"tickets-2026-11-21-2026-11-21.xlsx\"");
  }

  @Test
  void theListGoesOnWhereThePageEnds() {
    TestBranch cusco = fixture.branch("CUS", "Cusco");
    for (int i = 1; i <= 51; i++) {
      Sale sale =
          Receipt.of(cusco.code(), i, LocalDateTime.of(2026, 11, 21, 10, i))
              .with(1, Grocery.RICE)
              .paidBy(PaymentMethod.CASH);
      cusco.record(sale, sale.soldAt());
    }
    cusco.push();
    fixture.awaitReports();
    String first = page("/tickets").body();
    assertThat(first).contains("CUS-20261121-051", "rel=\"next\"").doesNotContain("20261121-001");
    String next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1");
    assertThat(page(next.replace("&amp;", "&")).body())
        .contains("CUS-20261121-001", "Al principio")
        .doesNotContain("CUS-20261121-002", "rel=\"next\"");
  }

  @Test
  void withoutBranchesTheListSaysHowToCreateOne() {
    assertThat(page("/tickets").body()).contains("Pida a un administrador que cree la primera.");
  }
}
