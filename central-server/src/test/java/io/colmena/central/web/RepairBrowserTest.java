package io.colmena.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.colmena.central.fixture.Browser;
import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.fixture.TestBranch;
import io.colmena.central.reports.Grouping;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.json.Json;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sale that could not go into the reports is corrected by an administrator, in a browser. */
class RepairBrowserTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private CentralFixture fixture;
  private Browser browser;

  @BeforeEach
  void open(@TempDir Path folder) {
    fixture = CentralFixture.open(folder.resolve("centre")).withPeople();
    browser = Browser.open(folder.resolve("profile"), fixture.url());
    TestBranch cusco = fixture.branch("CUS", "Cusco");
    ObjectNode told = (ObjectNode) Json.tree(sale());
    told.put("total", "95.00"); // not what its lines come to
    cusco.record(FactKind.SALE_RECORDED, sale().id(), told, fixture.clock().instant());
    cusco.push();
    fixture.awaitReports();
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
    fixture.close();
  }

  private static Sale sale() {
    Money price = Money.of("9.50");
    return new Sale(
        "CUS-20261121-001",
        Instant.parse("2026-11-21T15:30:00Z"),
        LocalDateTime.parse("2026-11-21T10:30:00"),
        TODAY,
        new Sale.Cashier("CUS-USR-001", "Rosa"),
        null,
        null,
        List.of(
            new Sale.Line("CUS-PROD-001", "CAF", "Café", Quantity.ONE, price, TaxKind.IGV, price)),
        List.of(new Sale.Payment(PaymentMethod.CASH, price, null, null)),
        price,
        Money.of("1.45"));
  }

  private String reported() {
    return fixture
        .centre()
        .reports()
        .sales(TODAY, TODAY, Grouping.BRANCH, Optional.empty())
        .total()
        .total()
        .toString();
  }

  private void signIn(String who) {
    browser.visit("/branches");
    browser.type("[name=user]", who);
    browser.type("[name=password]", CentralFixture.PASSWORD);
    browser.follow(".door-card .primary");
    browser.follow("a[href='/branches/CUS/sync']");
  }

  private String payload() {
    return browser.find("[name=payload]").getDomProperty("value");
  }

  @Test
  void aSaleIsCorrectedLookedAtAndTakenBack() {
    signIn(CentralFixture.ADMINISTRATOR);
    assertThat(browser.text("[data-table=quarantine] tbody tr"))
        .contains("CUS-20261121-001", "95.00");
    assertThat(reported()).isEqualTo("0.00");
    browser.follow("[data-table=quarantine] .button");
    String told = payload();

    browser.type("[name=payload]", told.replace("95.00", "94.00"));
    browser.type("[name=why]", "Se tecleó un cero de más");
    browser.follow(".fields .button");
    assertThat(browser.text("[role=alert]")).startsWith("El contenido no se puede leer:");
    assertThat(reported()).isEqualTo("0.00");

    browser.type("[name=payload]", told.replace("95.00", "9.50"));
    browser.follow(".fields .button");
    assertThat(browser.text("[data-table=changes] tbody")).isEqualTo("total 95.00 9.50");
    assertThat(reported()).as("only looked at").isEqualTo("0.00");
    browser.follow(".fields .primary");

    assertThat(browser.text("[role=status]")).isEqualTo("Corregido: ya está en los reportes.");
    assertThat(reported()).isEqualTo("9.50");
    assertThat(browser.text("[data-table=corrected] tbody"))
        .contains("rosa", "Se tecleó un cero de más", "total: 95.00 → 9.50");
    assertThat(fixture.centre().administration().rebuild("CUS")).isEqualTo(1);
    assertThat(reported()).as("a rebuilding keeps it").isEqualTo("9.50");

    browser.follow("[data-table=corrected] button");
    assertThat(reported()).isEqualTo("0.00");
    assertThat(browser.text("[data-table=quarantine] tbody tr")).contains("CUS-20261121-001");
  }

  @Test
  void whatTheBranchToldStaysAsItCame() {
    signIn(CentralFixture.ADMINISTRATOR);
    long held = fixture.centre().overview().all().getFirst().held();
    browser.follow("[data-table=quarantine] .button");
    browser.type("[name=payload]", payload().replace("95.00", "9.50"));
    browser.type("[name=why]", "Un cero de más");
    browser.follow(".fields .button");
    browser.follow(".fields .primary");
    assertThat(fixture.centre().overview().all().getFirst().held()).isEqualTo(held);
  }

  @Test
  void aManagerSeesButDoesNotCorrect() {
    signIn(CentralFixture.MANAGER);
    assertThat(browser.all("[data-table=quarantine] .button")).isEmpty();
    browser.visit("/branches/CUS/sync/1");
    assertThat(browser.all("[name=payload]")).isEmpty();
  }
}
