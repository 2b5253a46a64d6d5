package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.testing.SettableClock;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.reconciliation.ReconciledDay;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import io.colmena.shared.reconciliation.Outcome;
import io.colmena.system.Shops.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is sold in a day, what the branch says of it is what the centre says, to the digest. */
class ReconciliationPropertyTest {
  private static final SettableClock CLOCK = new SettableClock("2026-01-01T15:00:00Z");
  private static Shops shops;
  private static Shop cusco;

  /** A ticket that is sold: grams of potatoes, some coffees, and how it is paid. */
  record Sold(int coffees, int grams, int cashCents, PaymentMethod rest, String reference) {}

  @BeforeContainer
  static void open() throws Exception {
    Path folder = Files.createTempDirectory("colmena-reconciliation");
    shops = new Shops(folder);
    cusco = shops.branch(Shops.CUSCO, shops.url(), CLOCK);
    cusco
        .branch()
        .database()
        .inTransaction(tx ->
            cusco
                .branch()
                .catalog()
                .create(
                    tx,
                    new NewProduct(
                        "PAP-ñ",
                        "Papa \"amarilla\" \\ 💛",
                        "Verduras y más",
                        UnitOfSale.KG,
                        Money.of("4.37"),
                        null,
                        TaxKind.EXEMPT,
                        List.of(),
                        Quantity.of("1000.5"))));
  }

  @AfterContainer
  static void close() throws IOException {
    shops.close();
  }

  @Provide
  Arbitrary<List<Sold>> days() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9),
            Arbitraries.integers().between(0, 4_999),
            Arbitraries.integers().between(0, 9_000),
            Arbitraries.of(PaymentMethod.CARD, PaymentMethod.YAPE, PaymentMethod.PLIN),
            Arbitraries.strings().ofMinLength(0).ofMaxLength(12).withCharRange(' ', 'ÿ'))
        .as(Sold::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 25)
  void bothSidesSayTheSameOfAnyDay(@ForAll("days") List<Sold> tickets) throws Exception {
    CLOCK.advance(Duration.ofHours(24).plusMillis(7));
    tickets.forEach(this::sell);
    assertThat(cusco.syncs().outcome()).hasToString("DONE");

    LocalDate today = cusco.branch().checkout().today();
    ReconciledDay day = cusco.branch().reconciler().reconcile(today, today).getFirst();
    assertThat(day.outcome()).as(day.findings().toString()).isEqualTo(Outcome.EQUAL);
    assertThat(day.branch()).isEqualTo(day.centre());
    assertThat(day.branch().tickets()).isEqualTo(tickets.size());
  }

  private void sell(Sold sold) {
    Product potatoes = cusco.branch().catalog().search("papa", 1).getFirst();
    Ticket ticket = Ticket.open().add(cusco.coffee(), Quantity.of(sold.coffees()));
    if (sold.grams() > 0) {
      ticket = ticket.add(potatoes, new Quantity(java.math.BigDecimal.valueOf(sold.grams(), 3)));
    }
    Tender tender = Tender.of(ticket.total());
    if (sold.cashCents() > 0) {
      tender = tender.cash(Money.ofCents(sold.cashCents()));
    }
    if (tender.remaining().isPositive()) {
      tender = tender.exactly(sold.rest(), tender.remaining(), sold.reference());
    }
    cusco.branch().checkout().charge(ticket, tender, cusco.rosa());
  }
}
