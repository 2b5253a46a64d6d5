package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import io.colmena.system.RawHttp.Answer;
import io.colmena.system.RawHttp.Request;
import io.colmena.system.Shops.Shop;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQL and HTML are names like any other: kept letter for letter, shown as text, never run. */
class HostileNamesTest {
  private static final String EVIL = "<b>'\"&x</b>" + HostileValues.SQL;
  private static final String SCRIPT = "<script>alert('x')</script>";

  @TempDir Path folder;
  private Shops shops;
  private RawHttp http;
  private String cookie;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    http = new RawHttp(shops.url());
    HostileCaller caller = new HostileCaller(shops); // enrols CUS, a branch of its own
    cookie = caller.cookie();
  }

  @AfterEach
  void close() {
    shops.close();
  }

  @Test
  void whatNamesSayIsShownAndNeverRun() throws Exception {
    String code = shops.centre().branches().create(Shops.LIMA, "Lima " + SCRIPT);
    Shop lima = shops.reopen(Shops.LIMA, folder.resolve("lima"), shops.url(), Clock.systemUTC());
    lima.branch().enrolment().enrol(code);
    nameDevice(SCRIPT + HostileValues.SQL);
    sell(lima);
    assertThat(lima.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    shops.awaitProjected();

    String today = LocalDate.now(Shops.ZONE).toString();
    String sales = page("/sales?from=" + today.substring(0, 4) + "-01-01&to=" + today);
    assertThat(sales).contains("&lt;b&gt;").contains("drop table sales");
    assertShowsNoMarkup(sales);
    assertShowsNoMarkup(page("/branches"));
    assertThat(page("/branches")).contains("Lima &lt;script&gt;");
    assertShowsNoMarkup(page("/branches/LIM/reconciliation"));
    String report =
        page("/api/v1/reports/sales?from=2000-01-01&to=2100-01-01&by=cashier&branch=LIM");
    assertThat(report).contains("drop table sales");
    assertThat(SameAtBothSides.of(lima, shops)).isEqualTo(1);
  }

  @Test
  void whatAnAddressSaysIsShownAndNeverRun() throws Exception {
    String evil = "%22%3E%3Cscript%3Ealert('x')%3C/script%3E";
    for (String address :
        List.of(
            "/sales?branch=" + evil,
            "/sales?from=" + evil + "&to=" + evil,
            "/sales?" + evil + "=" + evil,
            "/sign-in?next=" + evil,
            "/sign-in?next=/" + evil,
            "/branches/" + evil + "/reconciliation",
            "/" + evil,
            "/static/x/" + evil)) {
      assertShowsNoMarkup(page(address));
    }
    Answer again =
        http.send(
            Request.of("POST", "/sign-in")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("Accept", "text/html")
                .body(
                    ("user=" + evil + "&password=x&next=" + evil)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertShowsNoMarkup(again.body());
    assertThat(http.send(Request.of("GET", "/sign-in?next=//evil.example")).body())
        .doesNotContain("evil.example\"");
  }

  private static void sell(Shop lima) {
    User eva = lima.branch().people().create("eva", EVIL, Role.CASHIER, "secreto1".toCharArray());
    lima.branch()
        .database()
        .inTransaction(tx ->
            lima.branch()
                .catalog()
                .create(
                    tx,
                    new NewProduct(
                        "<i>'--",
                        "Café " + EVIL,
                        EVIL,
                        UnitOfSale.UN,
                        Money.of("2.50"),
                        null,
                        TaxKind.IGV,
                        List.of(),
                        Quantity.of(10))));
    Ticket ticket = Ticket.open().add(lima.coffee(), Quantity.of(2));
    lima.branch().checkout().charge(ticket, Tender.of(ticket.total()).cash(ticket.total()), eva);
  }

  private void nameDevice(String device) {
    String code = shops.centre().branches().newCode(Shops.CUSCO);
    assertThat(shops.centre().branches().enrol(Shops.CUSCO, code, device)).isPresent();
  }

  private static void assertShowsNoMarkup(String page) {
    assertThat(page).doesNotContain("<b>'").doesNotContain("<i>'").doesNotContain("<script>alert");
    assertThat(page).doesNotContainPattern("=\"[^\"]*<script");
  }

  private String page(String address) throws Exception {
    Answer answer =
        http.send(Request.of("GET", address).with("Cookie", cookie).with("Accept", "text/html"));
    assertThat(answer.status()).as(address).isIn(200, 303, 400, 404);
    return answer.body();
  }
}
