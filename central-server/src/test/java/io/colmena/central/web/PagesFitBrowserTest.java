package io.colmena.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.Browser;
import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.fixture.Reconciled;
import io.colmena.central.fixture.TestBranch;
import io.colmena.central.fixture.TicketWithAll;
import io.colmena.central.fixture.TwoWeeks;
import io.colmena.shared.facts.Sale;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page fits every screen, in light and in dark, and no chart runs out of its card. The
 * pictures stay in {@code target/pictures}, for people to look at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesFitBrowserTest {
  private static final Path PICTURES = Path.of("target", "pictures");

  private record Screen(int width, int height) {}

  private static final List<Screen> SCREENS =
      List.of(new Screen(1366, 768), new Screen(1920, 1080), new Screen(390, 844));

  private CentralFixture fixture;
  private Browser browser;

  @BeforeAll
  void open(@TempDir Path folder) {
    fixture = CentralFixture.open(folder.resolve("centre")).withPeople();
    browser = Browser.open(folder.resolve("profile"), fixture.url());
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
    fixture.close();
  }

  @Test
  void everyPageFitsEveryScreen() {
    look("sign-in", "/sign-in");
    signIn();
    look("today-no-branches", "/today");
    look("sales-no-branches", "/sales");
    look("branches-none", "/branches");

    TwoWeeks weeks = TwoWeeks.in(fixture);
    look("today", "/today");
    look("today-english", "/today?lang=en");
    look("sales", "/sales?lang=es&from=2026-11-08&to=2026-11-21");
    look("sales-week-english", "/sales?lang=en");
    look("sales-one-day", "/sales?from=2026-11-21&to=2026-11-21&branch=CUS&lang=es");
    look("sales-none", "/sales?from=2026-10-01&to=2026-10-31");
    look("sales-mistake", "/sales?from=2026-11-21&to=2026-11-01");
    look("reports", "/reports?from=2026-11-15&to=2026-11-21&by=day&compare=previous");
    look("reports-products", "/reports?from=2026-11-15&to=2026-11-21&by=product&compare=previous");
    look("reports-english", "/reports?from=2026-11-08&to=2026-11-21&by=weekday&lang=en");
    look("reports-none", "/reports?from=2026-10-01&to=2026-10-31&lang=es");
    look("reports-mistake", "/reports?from=2026-11-15&to=2026-11-21&by=colour");
    look("tickets", "/tickets?from=2026-11-15&to=2026-11-21&product=CER06&payment=YAPE");
    look("tickets-english", "/tickets?from=2026-11-15&to=2026-11-21&sort=largest&lang=en");
    look("tickets-none", "/tickets?from=2026-10-01&to=2026-10-31&hour=09&lang=es");
    look("tickets-mistake", "/tickets?hour=25");
    TestBranch puno = fixture.branch("PUN", "Puno");
    Sale whole = TicketWithAll.in(puno, 1);
    puno.push();
    fixture.awaitReports();
    look("ticket", "/tickets/" + whole.id());
    look("ticket-english", "/tickets/" + whole.id() + "?lang=en");
    look("reconciliation-none", "/branches/ABA/reconciliation?lang=es");
    Reconciled.in(fixture, weeks);
    look("branches", "/branches");
    look("reconciliation", "/branches/CUS/reconciliation");
    look("reconciliation-english", "/branches/CUS/reconciliation?lang=en");
    look("not-found", "/ventas-de-ayer");
  }

  private void signIn() {
    browser.type("[name=user]", CentralFixture.MANAGER);
    browser.type("[name=password]", CentralFixture.PASSWORD);
    browser.follow(".door-card .primary");
    assertThat(browser.address()).isEqualTo("/today");
  }

  private void look(String name, String path) {
    for (String theme : List.of("light", "dark")) {
      browser.prefers(theme);
      for (Screen screen : SCREENS) {
        browser.resize(screen.width(), screen.height());
        browser.visit(path);
        awaitCharts();
        browser.picture(PICTURES.resolve(name + "-" + theme + "-" + screen.width() + ".png"));
        assertThat(browser.run("return document.documentElement.scrollWidth"))
            .as("%s at %d pixels", path, screen.width())
            .isEqualTo((long) screen.width());
      }
    }
  }

  private void awaitCharts() {
    browser.await("document.fonts.status === 'loaded'");
    browser.await(
        """
        [...document.querySelectorAll('[data-chart]')].every(chart => chart.querySelector('svg path')
            && !echarts.getInstanceByDom(chart).getZr().animation.getClips?.().length)
        """
            .strip());
  }
}
