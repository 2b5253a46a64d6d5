package io.colmena.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.Browser;
import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.fixture.Grocery;
import io.colmena.central.fixture.Receipt;
import io.colmena.central.fixture.TestBranch;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.PaymentMethod;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody watches today's sales in a real browser while a branch synchronises. */
class TodayBrowserTest {
  private CentralFixture fixture;
  private Browser browser;
  private TestBranch cusco;
  private int sold;

  @BeforeEach
  void open(@TempDir Path folder) {
    fixture = CentralFixture.open(folder.resolve("centre")).withPeople();
    browser = Browser.open(folder.resolve("profile"), fixture.url());
    cusco = fixture.branch("CUS", "Cusco");
    browser.visit("/");
    browser.type("[name=user]", CentralFixture.MANAGER);
    browser.type("[name=password]", CentralFixture.PASSWORD);
    browser.follow(".door-card .primary");
    assertThat(browser.address()).isEqualTo("/today");
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
    fixture.close();
  }

  private void sells(int hour) {
    sold++;
    Sale sale =
        Receipt.of(cusco.code(), sold, LocalDateTime.of(2026, 11, 21, hour, 5))
            .with(1, Grocery.RICE)
            .paidBy(PaymentMethod.YAPE);
    cusco.record(sale, sale.soldAt());
    cusco.push();
  }

  private void awaitFigure(String name, String text) {
    browser.await(
        "document.querySelector('[data-figure=%s]')?.textContent.trim() === '%s'"
            .formatted(name, text));
  }

  @Test
  void thePageFollowsTheSalesWithoutBeingLoadedAgain() {
    awaitState("En vivo");
    browser.run("window.loadedOnce = true");
    sells(10);
    awaitFigure("total", "S/ 24.90");
    browser.await("document.querySelector('[data-chart=today] svg path') !== null");
    browser.run("document.querySelector('[data-chart=today]').drawnOnce = true");
    browser.run("document.querySelector('[data-branch=CUS] a').focus()");
    sells(11);
    awaitFigure("tickets", "2");
    awaitFigure("total", "S/ 49.80");
    assertThat(browser.run("return window.loadedOnce")).isEqualTo(true);
    assertThat(browser.run("return document.querySelector('[data-chart=today]').drawnOnce"))
        .as("the chart is the same one")
        .isEqualTo(true);
    assertThat(
            browser.run(
                "return echarts.getInstanceByDom(document.querySelector('[data-chart=today]'))"
                    + ".getOption().series[1].data.length"))
        .as("with the hours from ten to eleven")
        .isEqualTo(2L);
    assertThat(browser.run("return document.activeElement.textContent")).isEqualTo("Cusco");
    assertThat(browser.complaints()).isEmpty();
  }

  private void awaitState(String words) {
    browser.await(
        "document.querySelector('[data-live] span').textContent.startsWith('%s')".formatted(words));
  }

  @Test
  void thePageSaysThatItsSessionIsOver() {
    awaitState("En vivo");
    fixture.clock().set(CentralFixture.EVENING.plus(Duration.ofHours(11)));
    awaitState("Su sesión terminó");
  }

  @Test
  void thePageSaysThatItLostTheCentre() {
    awaitState("En vivo");
    sells(10);
    awaitFigure("total", "S/ 24.90");
    fixture.centre().server().close();
    fixture.centre().close();
    awaitState("Sin conexión con el centro");
    assertThat(browser.text("[data-figure=total]")).isEqualTo("S/ 24.90");
  }

  @Test
  void aChartIsSavedAsAPicture() throws IOException {
    sells(10);
    fixture.awaitReports();
    for (String page : new String[] {"/today", "/sales"}) {
      browser.visit(page);
      browser.await("document.querySelector('[data-chart] svg path') !== null");
      browser.run(
          "HTMLAnchorElement.prototype.click = function () {"
              + " window.saved = [this.download, this.href]; }");
      browser.click("[data-save]");
      assertThat(String.valueOf(browser.run("return window.saved[0]")))
          .isEqualTo(browser.find("[data-save]").getDomAttribute("data-save") + ".png");
      String address = String.valueOf(browser.run("return window.saved[1]"));
      assertThat(address).startsWith("data:image/png;base64,");
      BufferedImage picture =
          ImageIO.read(
              new ByteArrayInputStream(
                  Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1))));
      assertThat(picture.getWidth()).isGreaterThan(600);
      assertThat(picture.getHeight()).isGreaterThanOrEqualTo(600);
      assertThat(browser.find("[data-save]").getAccessibleName()).startsWith("Guardar «");
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
