package io.colmena.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.central.catalog.ChainProduct;
import io.colmena.central.fixture.Browser;
import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.fixture.ChainDecisions;
import io.colmena.central.fixture.TestBranch;
import io.colmena.shared.facts.ProductCreated;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.json.Json;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import io.colmena.shared.wire.EnrolAnswer;
import io.colmena.shared.wire.EnrolRequest;
import io.colmena.shared.wire.TokenRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is decided in a real browser is told to the branches. */
class DecisionPagesBrowserTest {
  private CentralFixture fixture;
  private TestBranch cusco;
  private Browser browser;

  @BeforeEach
  void open(@TempDir Path folder) {
    fixture = CentralFixture.open(folder.resolve("centre")).withPeople();
    cusco = fixture.branch("CUS", "Cusco");
    browser = Browser.open(folder.resolve("profile"), fixture.url());
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
    fixture.close();
  }

  private void signIn(String who) {
    browser.visit("/catalog");
    browser.type("[name=user]", who);
    browser.type("[name=password]", CentralFixture.PASSWORD);
    browser.follow(".door-card .primary");
  }

  /** What the branch is told, as the kind and one member of each. */
  private List<String> told(String member) {
    byte[] answer =
        cusco.get("/api/v1/sync/changes?after=0").body().getBytes(StandardCharsets.UTF_8);
    List<String> told = new ArrayList<>();
    for (JsonNode change : Json.readTree(answer, 0, answer.length).path("changes")) {
      told.add(change.path("kind").asText() + " " + change.path("payload").path(member).asText());
    }
    return told;
  }

  @Test
  void aProductAndItsPriceReachTheBranch() {
    signIn(CentralFixture.MANAGER);
    browser.follow("a[href='/catalog/new']");
    browser.type("[name=name]", "Leche evaporada 400 g");
    browser.type("[name=code]", "LEC-400");
    browser.type("[name=category]", "Lácteos");
    browser.type("[name=price]", "cuatro");
    browser.follow(".fields .primary");
    assertThat(browser.text("[role=alert]")).contains("«cuatro»");
    assertThat(fixture.centre().catalog().count()).isZero();
    browser.type("[name=price]", "4,20");
    browser.follow(".fields .primary");

    assertThat(browser.text("[role=status]")).startsWith("Producto creado.");
    assertThat(told("price")).containsExactly("product.decided 4.20", "price.decided 4.20");

    browser.type("[name=price]", "4.50");
    browser.set("[name=from]", "2026-11-23T06:00:00");
    browser.follow("form[action$='/prices'] .primary");
    assertThat(browser.text("[data-table=prices] tbody tr")).contains("S/ 4.50", "Por empezar");
    assertThat(told("from")).contains("price.decided 2026-11-23T11:00:00Z");
    assertThat(browser.text("[data-table=at] tbody tr")).contains("S/ 4.20");
  }

  @Test
  void aChangeOfSomethingThatSomebodyElseChangedMeanwhileIsRefused() throws Exception {
    signIn(CentralFixture.MANAGER);
    ChainProduct milk =
        fixture
            .centre()
            .catalog()
            .create("rosa", ChainDecisions.form("LEC-400", "Leche"), Money.of("4.20"));
    browser.visit("/catalog/product/" + milk.id());
    fixture.centre().catalog().withdraw("rosa", milk.id(), milk.revision(), true);
    browser.type("[name=name]", "Leche entera");
    browser.follow(".fields .primary");
    assertThat(browser.text("[role=alert]")).startsWith("Alguien más cambió Leche mientras tanto.");
    assertThat(fixture.centre().catalog().find(milk.id()).orElseThrow().name()).isEqualTo("Leche");
  }

  @Test
  void whatABranchMetFirstIsAdopted() {
    Instant now = fixture.clock().instant();
    cusco.record(
        new ProductCreated(
            "CUS-PROD-001",
            "MAI-1",
            "Maíz cancha",
            "Granos",
            UnitOfSale.KG,
            Money.of("7.80"),
            null,
            TaxKind.EXEMPT,
            List.of("775123")),
        now);
    cusco.push();
    fixture.awaitReports();
    signIn(CentralFixture.MANAGER);
    browser.follow("a[href='/catalog/adopt']");
    assertThat(browser.text("tbody tr")).contains("Maíz cancha", "MAI-1", "CUS · S/ 7.80");
    browser.follow("tbody tr .button");
    browser.follow(".fields .primary");

    assertThat(browser.text("[role=status]")).startsWith("Producto adoptado.");
    assertThat(told("name")).contains("product.decided Maíz cancha");
    assertThat(fixture.centre().catalog().adoptableCount()).isZero();
  }

  @Test
  void somebodyIsHiredAndLaterMayNotLogInAnyMoreAndTheTrailSaysWho() {
    signIn(CentralFixture.ADMINISTRATOR);
    browser.follow(".tabs a[href='/staff']");
    browser.type("[name=display-name]", "Nilda Huamán");
    browser.type("[name=name]", "nilda");
    browser.type("[name=password]", "abejita-7");
    browser.follow(".fields .primary");
    assertThat(told("active")).contains("person.decided true");
    browser.follow("[data-table=staff] a");
    browser.click("[name=active]");
    browser.follow(".fields .primary");

    assertThat(browser.text("[role=status]")).isEqualTo("Cambios guardados.");
    assertThat(told("active"))
        .contains("person.decided false")
        .doesNotContain("person.decided true");
    browser.follow(".downloads a");
    assertThat(browser.text("[data-table=trail] tbody tr")).contains("Persona cambiada", "rosa");
  }

  @Test
  void aBranchIsBegunWithACodeThatItsComputerEnrolsWithAndItsAccessEnded() {
    signIn(CentralFixture.ADMINISTRATOR);
    browser.visit("/branches/new");
    browser.type("[name=name]", "Puno");
    browser.type("[name=code]", "colmena");
    browser.follow(".fields .primary");
    assertThat(browser.text("[role=alert]")).startsWith("COLMENA es la cadena misma.");
    browser.type("[name=code]", "pun");
    browser.follow(".fields .primary");
    String code = browser.text("[data-one-time]");

    EnrolRequest request = new EnrolRequest(BranchCode.of("PUN"), code, "caja-1");
    HttpResponse<String> enrolled = fixture.calls().postJson("/api/v1/enrol", request);
    assertThat(enrolled.statusCode()).isEqualTo(200);
    assertThat(fixture.calls().postJson("/api/v1/enrol", request).statusCode()).isEqualTo(403);
    TokenRequest token =
        new TokenRequest(
            BranchCode.of("PUN"), Json.read(enrolled.body(), EnrolAnswer.class).credential());
    assertThat(fixture.calls().postJson("/api/v1/token", token).statusCode()).isEqualTo(200);

    browser.visit("/branches/PUN/access");
    browser.follow("form[action$='/revoke'] .button");
    assertThat(browser.text("[role=status]")).isEqualTo("Acceso quitado.");
    assertThat(fixture.calls().postJson("/api/v1/token", token).statusCode()).isEqualTo(403);
  }

  @Test
  void onlyAdministratorsDecideAboutPeople() {
    signIn(CentralFixture.MANAGER);
    assertThat(browser.all(".tabs a[href='/staff']")).isEmpty();
    browser.visit("/staff");
    assertThat(browser.all("[data-table=staff]")).isEmpty();
    assertThat(browser.complaints()).anySatisfy(said -> assertThat(said).contains("403"));
  }
}
