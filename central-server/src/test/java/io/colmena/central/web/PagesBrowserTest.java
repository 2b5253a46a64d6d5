package io.colmena.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.central.fixture.Browser;
import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.fixture.TwoWeeks;
import io.colmena.central.web.page.Formats;
import io.colmena.central.web.page.Language;
import io.colmena.central.web.page.Texts;
import io.colmena.shared.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** A manager's visit, in a real browser: what she sees is what the branches sold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserTest {
  private static final LocalDate TODAY = TwoWeeks.LAST;

  private final Formats formats =
      new Formats(new Texts(Language.SPANISH), CentralFixture.LIMA, CentralFixture.EVENING);
  private CentralFixture fixture;
  private TwoWeeks sold;
  private Browser browser;

  @BeforeAll
  void open(@TempDir Path folder) {
    fixture = CentralFixture.open(folder.resolve("centre")).withPeople();
    browser = Browser.open(folder.resolve("profile"), fixture.url());
    sold = TwoWeeks.in(fixture);
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
    fixture.close();
  }

  @Test
  void aVisit() {
    signsInWrongThenRight();
    seesTheWeek();
    changesThePeriod();
    asksForOneBranch();
    looksAtADayInTheChart();
    choosesDark();
    comparesAndSortsAReport();
    goesDownToATicket();
    looksAtTheBranches();
    signsOut();
    assertThat(foreignRequests()).isEmpty();
  }

  private void signsInWrongThenRight() {
    browser.visit("/branches");
    assertThat(browser.address()).isEqualTo("/sign-in?next=%2Fbranches");
    signIn("no-es-esta");
    assertThat(browser.text("[role=alert]"))
        .startsWith("El usuario o la contraseña no son correctos.");
    assertThat(browser.complaints())
        .as("only that the answer was 401")
        .allSatisfy(complaint -> assertThat(complaint).contains("/sign-in", "401"));
    signIn(CentralFixture.PASSWORD);
    assertThat(browser.address()).isEqualTo("/branches");
    assertThat(browser.text(".user-name")).isEqualTo(CentralFixture.MANAGER);
  }

  private void signIn(String password) {
    browser.type("[name=user]", CentralFixture.MANAGER);
    browser.type("[name=password]", password);
    browser.follow(".door-card .primary");
  }

  private void seesTheWeek() {
    browser.follow(".tabs a[href='/sales']");
    assertThat(browser.text(".presets [aria-current]")).isEqualTo("Últimos 7 días");
    assertFigures(TODAY.minusDays(6), TODAY);
    assertThat(browser.text(".notice.late"))
        .contains("Abancay: pueden faltar ventas desde el 19/11/2026 22:30");
    assertThat(texts("[data-table=days] tbody tr")).hasSize(7);
    assertThat(texts("[data-table=products] tbody tr")).hasSize(10);
    noComplaints();
  }

  private void changesThePeriod() {
    browser.set("[name=from]", "2026-11-09");
    browser.set("[name=to]", "2026-11-11");
    browser.follow(".choice .primary");
    assertFigures(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 11));
    browser.follow(".presets a:nth-child(5)");
    assertThat(browser.text("main")).contains("No hay ventas en este periodo");
    noComplaints();
  }

  private void assertFigures(LocalDate from, LocalDate to) {
    browser.await("document.querySelector('[data-chart=days] svg path') !== null");
    assertThat(browser.text("[data-figure=total]"))
        .isEqualTo(
            formats.money(
                sold.total(
                    s -> !s.businessDate().isBefore(from) && !s.businessDate().isAfter(to))));
    assertThat(browser.text("[data-figure=tickets]"))
        .isEqualTo(
            formats.count(
                sold.tickets(
                    s -> !s.businessDate().isBefore(from) && !s.businessDate().isAfter(to))));
  }

  private void asksForOneBranch() {
    browser.visit("/sales?from=2026-11-21&to=2026-11-21");
    browser.click("select[name=branch] option[value=CUS]");
    browser.follow(".choice .primary");
    assertThat(browser.address()).endsWith("branch=CUS");
    assertThat(browser.text("[data-figure=total]"))
        .isEqualTo(
            formats.money(
                sold.total(s -> s.businessDate().equals(TODAY) && s.id().startsWith("CUS"))));
    noComplaints();
  }

  private void looksAtADayInTheChart() {
    browser.visit("/sales?from=2026-11-08&to=2026-11-21");
    browser.await("document.querySelector('[data-chart=days] svg path') !== null");
    browser.run(
        """
        echarts.getInstanceByDom(document.querySelector('[data-chart=days]'))
            .dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: 12 })
        """);
    browser.await("document.querySelector('.tip-total') !== null");
    assertThat(browser.text(".tip-card"))
        .contains("viernes 20 de noviembre de 2026", "Falta completar: Abancay")
        .contains(
            formats.money(sold.total(s -> s.businessDate().equals(LocalDate.of(2026, 11, 20)))));
    browser.picture(Path.of("target", "pictures", "tooltip.png"));
    noComplaints();
  }

  private void choosesDark() {
    browser.prefers("light");
    browser.click("[data-theme-switch]");
    browser.visit("/branches");
    assertThat(browser.find("html").getDomAttribute("data-theme")).isEqualTo("dark");
    browser.click("[data-theme-switch]");
    assertThat(browser.find("html").getDomAttribute("data-theme")).isEqualTo("light");
  }

  private void comparesAndSortsAReport() {
    browser.visit("/reports?from=2026-11-15&to=2026-11-21&by=branch");
    browser.follow("a[href*='compare=previous']");
    assertThat(browser.address()).contains("by=branch", "compare=previous");
    assertThat(browser.text("[data-figure=total]"))
        .isEqualTo(
            formats.money(sold.total(s -> !s.businessDate().isBefore(LocalDate.of(2026, 11, 15)))));
    assertThat(firstOfTheReport()).startsWith("Abancay");
    browser.click("[data-table=report] th:nth-child(5) button");
    assertThat(firstOfTheReport()).startsWith("Lima Centro");
    browser.click("[data-table=report] th:nth-child(5) button");
    assertThat(firstOfTheReport()).startsWith("Abancay");
    browser.follow("[data-table=report] tbody a");
    assertThat(browser.address()).contains("branch=ABA", "by=day");
    noComplaints();
    browser.visit("/branches");
  }

  private String firstOfTheReport() {
    return browser.text("[data-table=report] tbody tr td");
  }

  private void goesDownToATicket() {
    browser.visit("/reports?from=2026-11-21&to=2026-11-21&branch=CUS&by=payment");
    String figure = browser.text("[data-table=report] tbody td.strong");
    browser.follow("[data-table=report] tbody td.strong a");
    assertThat(browser.address()).startsWith("/tickets?").contains("branch=CUS", "payment=CASH");
    assertThat(browser.text("[data-figure=total]")).isEqualTo(figure);
    String amount = browser.text("[data-table=tickets] tbody td.strong");
    browser.follow("[data-table=tickets] tbody a");
    assertThat(browser.address()).startsWith("/tickets/CUS-20261121-");
    assertThat(browser.text("[data-table=lines] [data-figure=total]")).isEqualTo(amount);
    noComplaints();
    browser.visit("/branches");
  }

  private void looksAtTheBranches() {
    assertThat(browser.text("[data-branch=CUS] .state")).isEqualTo("Al día");
    assertThat(browser.text("[data-branch=CUS]")).contains("hace 4 minutos", "21/11/2026 23:06");
    assertThat(browser.text("[data-branch=ABA] .state")).isEqualTo("Sin noticias");
    assertThat(browser.text("[data-branch=ABA] .counts .late"))
        .contains(String.valueOf(TwoWeeks.PENDING), "Pendientes");
    noComplaints();
  }

  private void signsOut() {
    browser.follow(".user button");
    assertThat(browser.address()).isEqualTo("/sign-in");
    browser.visit("/sales");
    assertThat(browser.address()).isEqualTo("/sign-in?next=%2Fsales");
    noComplaints();
  }

  private List<String> texts(String css) {
    return browser.all(css).stream().map(WebElement::getText).toList();
  }

  private void noComplaints() {
    assertThat(browser.complaints()).isEmpty();
  }

  /** The addresses asked for that are not the centre's. */
  private List<String> foreignRequests() {
    return browser.network().stream()
        .map(message -> {
          byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
          return Json.readTree(bytes, 0, bytes.length).path("message");
        })
        .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
        .map((JsonNode message) -> message.path("params").path("request").path("url").asText())
        .filter(url -> !url.startsWith(fixture.url().toString()))
        .filter(url -> !url.startsWith("chrome:") && !url.startsWith("data:")) // its own new tab
        .toList();
  }
}
