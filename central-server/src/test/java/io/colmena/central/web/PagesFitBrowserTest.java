package io.colmena.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.catalog.ChainProduct;
import io.colmena.central.decisions.Refused;
import io.colmena.central.fixture.Browser;
import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.fixture.ChainDecisions;
import io.colmena.central.fixture.Reconciled;
import io.colmena.central.fixture.TestBranch;
import io.colmena.central.fixture.TicketWithAll;
import io.colmena.central.fixture.TwoWeeks;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page fits every screen, in light and in dark, and no chart runs out of its card. The
 * pictures stay in {@code target/pictures}, for people to look at; with {@code
 * -Dcolmena.album=FOLDER} they are those of the documentation.
 */
class PagesFitBrowserTest {
  private static final Path PICTURES = Path.of("target", "pictures");

  /** A folder that gets the pictures of the documentation instead, or empty. */
  private static final String ALBUM = System.getProperty("colmena.album", "");

  private static final int WIDEST = 1920;

  private record Screen(int width, int height) {}

  private static final List<Screen> SCREENS =
      List.of(new Screen(1366, 768), new Screen(WIDEST, 1080), new Screen(390, 844));

  private CentralFixture fixture;
  private Browser browser;

  @BeforeEach
  void open(@TempDir Path folder) {
    fixture = CentralFixture.open(folder.resolve("centre")).withPeople();
    browser = Browser.open(folder.resolve("profile"), fixture.url());
  }

  @AfterEach
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

  @Test
  void everyPageOfDecisionsFitsEveryScreen() throws Refused {
    browser.visit("/sign-in");
    signIn(CentralFixture.ADMINISTRATOR);
    look("catalog-none", "/catalog");
    look("trail-none", "/trail");
    TwoWeeks.in(fixture);
    look("catalog-adopt", "/catalog/adopt");
    ChainProduct milk = ChainDecisions.in(fixture);
    String coffee = fixture.centre().catalog().adoptable("", 1).getFirst().code();
    look("catalog", "/catalog");
    look("catalog-none-found", "/catalog?q=chocolate");
    look("catalog-english", "/catalog?lang=en");
    look("catalog-new", "/catalog/new?lang=es");
    look("catalog-product", "/catalog/product/" + milk.id());
    look("catalog-product-unknown", "/catalog/product/COLMENA-PROD-999");
    look("catalog-adopt-one", "/catalog/adopt/product?code=" + coffee);
    look("staff", "/staff");
    look("staff-person", "/staff/person?branch=CUS&name=nilda");
    look("trail", "/trail");
    look("branch-new", "/branches/new");
    look("branch-access", "/branches/CUS/access");
    look("sync", "/branches/CUS/sync");
    tellNonsense(fixture.branch("TAC", "Tacna"));
    fixture.awaitReports();
    look("sync-set-aside", "/branches/TAC/sync");
    look("sync-entry", "/branches/TAC/sync/1");
  }

  private void tellNonsense(TestBranch branch) {
    branch.record(
        FactKind.SALE_RECORDED,
        branch.code() + "-20261121-001",
        Json.tree(Map.of("id", branch.code() + "-20261121-001", "total", "12.50")),
        fixture.clock().instant());
    branch.push();
  }

  private void signIn() {
    signIn(CentralFixture.MANAGER);
  }

  private void signIn(String who) {
    browser.type("[name=user]", who);
    browser.type("[name=password]", CentralFixture.PASSWORD);
    browser.follow(".door-card .primary");
    assertThat(browser.address()).isEqualTo("/today");
  }

  private void look(String name, String path) {
    browser.prefers("light");
    for (Screen screen : SCREENS) {
      look(name, path, "light", screen);
    }
    browser.prefers("dark");
    look(name, path, "dark", SCREENS.getFirst());
  }

  private void look(String name, String path, String theme, Screen screen) {
    browser.resize(screen.width(), screen.height());
    browser.visit(path);
    awaitCharts();
    if (ALBUM.isEmpty()) {
      browser.picture(PICTURES.resolve(name + "-" + theme + "-" + screen.width() + ".png"));
    } else if (screen.width() != WIDEST) {
      browser.picture(
          Path.of(ALBUM, "centre-" + name + "-" + theme + "-" + screen.width() + ".png"));
    }
    assertThat(browser.run("return document.documentElement.scrollWidth"))
        .as("%s at %d pixels", path, screen.width())
        .isEqualTo((long) screen.width());
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
