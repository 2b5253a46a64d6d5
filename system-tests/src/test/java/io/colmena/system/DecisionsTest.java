package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colmena.central.catalog.ChainProduct;
import io.colmena.central.catalog.PriceForm;
import io.colmena.central.catalog.ProductForm;
import io.colmena.central.decisions.Refused;
import io.colmena.central.staff.ChainStaff;
import io.colmena.database.testing.SettableClock;
import io.colmena.pos.catalog.Assortment;
import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.catalog.ProductCard;
import io.colmena.pos.catalog.Refusal;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.decisions.Decisions;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncProgress;
import io.colmena.pos.sync.SyncRun;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import io.colmena.system.Shops.Shop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the centre decides is so at the branches: from their next contact on, or at its moment. */
class DecisionsTest {
  private static final String JULIA = "julia";
  private static final String COFFEE = "7751271001014";
  private static final String MILK = "7750000000014";

  @TempDir Path folder;

  /** Four days behind the centre, whose clock it takes prices by. */
  private final SettableClock clock = new SettableClock(Instant.now().minus(Duration.ofDays(4)));

  private Shops shops;
  private Shop cusco;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    cusco = shops.branch(Shops.CUSCO, shops.url(), clock);
  }

  @AfterEach
  void close() {
    shops.close();
  }

  private static ProductForm form(String code, String name, String... barcodes) {
    return new ProductForm(
        code,
        name,
        "Lácteos",
        "Gloria",
        UnitOfSale.UN,
        Money.of("3.10"),
        TaxKind.IGV,
        List.of(barcodes),
        false,
        null,
        false);
  }

  private ChainProduct milk() throws Refused {
    return shops
        .centre()
        .catalog()
        .create(JULIA, form("LEC-001", "Leche evaporada 400 g", MILK), Money.of("4.20"));
  }

  /** Coffee that Cusco met first, adopted with what the centre says of it. */
  private ChainProduct adoptedCoffee(String price) throws Refused {
    syncs(cusco);
    shops.awaitProjected();
    return shops
        .centre()
        .catalog()
        .adopt(JULIA, form("CAF-001", "Café Altomayo 200 g", COFFEE), Money.of(price));
  }

  private void costs(ChainProduct product, @Nullable BranchCode branch, String price, PriceAt at)
      throws Refused {
    shops
        .centre()
        .prices()
        .decide(JULIA, product.id(), branch, new PriceForm(Money.of(price), at.from(), at.until()));
  }

  private record PriceAt(Instant from, @Nullable Instant until) {
    static PriceAt now() {
      return new PriceAt(Instant.now().minusMillis(1), null);
    }

    static PriceAt in(Duration wait) {
      return new PriceAt(Instant.now().plus(wait), null);
    }

    PriceAt lasting(Duration life) {
      return new PriceAt(from, from.plus(life));
    }
  }

  private static void syncs(Shop shop) {
    SyncRun run = shop.syncs();
    assertThat(run.outcome()).as(run.message()).isEqualTo(SyncOutcome.DONE);
  }

  private static Product scanned(Shop shop, String barcode) {
    return ((Catalog.Lookup.Found) shop.branch().catalog().lookUp(barcode)).product();
  }

  private static String priceOf(Shop shop, String barcode) {
    return scanned(shop, barcode).price().toString();
  }

  private Sale sells(Product product) {
    Ticket ticket = Ticket.open().add(product, Quantity.ONE);
    return cusco
        .branch()
        .checkout()
        .charge(ticket, Tender.of(ticket.total()).cash(ticket.total()), cusco.rosa());
  }

  @Test
  void aProductOfTheCentreIsSoldByEveryBranchAfterItsNextContact() throws Exception {
    Shop lima = shops.branch(Shops.LIMA, shops.url(), clock);
    milk();
    syncs(cusco);

    Product milk = scanned(cusco, MILK);
    assertThat(milk.name()).isEqualTo("Leche evaporada 400 g");
    assertThat(milk.price()).isEqualTo(Money.of("4.20"));
    assertThat(milk.id()).startsWith("CUS-PROD-");
    sells(milk);
    syncs(cusco);
    assertThat(SameAtBothSides.of(cusco, shops)).isEqualTo(1);
    assertThat(cusco.pending()).isZero();
    syncs(lima);
    assertThat(scanned(lima, MILK).id()).startsWith("LIM-PROD-");
  }

  @Test
  void takingTheSameOnTwiceChangesNothing() throws Refused {
    milk();
    syncs(cusco);
    cusco
        .branch()
        .database()
        .inTransaction(tx -> tx.update("update sync_state set changes_cursor = 0").execute());
    long before = cusco.branch().database().read(cusco.branch().journal()::head).sequence();
    syncs(cusco);

    assertThat(cusco.branch().database().read(cusco.branch().journal()::head).sequence())
        .isEqualTo(before);
    assertThat(priceOf(cusco, MILK)).isEqualTo("4.20");
  }

  @Test
  void whatTheCentreAdoptedOnlyTheCentreChanges() throws Refused {
    adoptedCoffee("2.80");
    syncs(cusco);

    Product coffee = scanned(cusco, COFFEE);
    assertThat(coffee.name()).isEqualTo("Café Altomayo 200 g");
    assertThat(coffee.price()).isEqualTo(Money.of("2.80"));
    assertThat(coffee.id()).isEqualTo("CUS-PROD-001");
    assertThat(cusco.branch().catalog().inStock(coffee)).isEqualTo(Quantity.of(1000));
    User beto = new User("CUS-USR-009", "beto", "Beto", Role.BRANCH_MANAGER, true);
    ProductCard card = cusco.branch().catalog().finder().card(coffee.id()).orElseThrow();
    assertThatThrownBy(() ->
            cusco
                .branch()
                .assortment()
                .change(
                    new Assortment.Deed(beto, null), card, card.state().priced(Money.of("1.00"))))
        .isInstanceOfSatisfying(
            Refusal.Refused.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.NotOurs.class));
    syncs(cusco);
    assertThat(SameAtBothSides.of(cusco, shops)).isZero();
  }

  @Test
  void aWithdrawnProductIsSoldNoMore() throws Refused {
    ChainProduct milk = milk();
    syncs(cusco);
    shops.centre().catalog().withdraw(JULIA, milk.id(), milk.revision(), true);
    syncs(cusco);
    assertThat(cusco.branch().catalog().lookUp(MILK)).isInstanceOf(Catalog.Lookup.Withdrawn.class);
  }

  @Test
  void aPriceBeginsAtItsMomentAlsoWithoutTheCentreAndTheTicketSaysWhichItWas() throws Refused {
    ChainProduct milk = milk();
    costs(milk, null, "4.90", PriceAt.in(Duration.ofSeconds(5)));
    syncs(cusco);
    shops.centre().close(); // from here on the branch is alone
    Product before = scanned(cusco, MILK);
    Ticket begun = Ticket.open().add(before, Quantity.ONE);

    clock.advance(Duration.ofSeconds(6));
    Product after = scanned(cusco, MILK);
    Sale old = sells(before);
    Sale young = sells(after);

    assertThat(before.price()).isEqualTo(Money.of("4.20"));
    assertThat(after.price()).isEqualTo(Money.of("4.90"));
    assertThat(begun.total()).isEqualTo(Money.of("4.20"));
    assertThat(old.lines().getFirst().priceVersion()).isEqualTo(2);
    assertThat(young.lines().getFirst().priceVersion()).isEqualTo(3);
    shops.startCentre();
    Shop again = shops.reopen(Shops.CUSCO, closed(cusco), shops.url(), clock);
    syncs(again);
    assertThat(SameAtBothSides.of(again, shops)).isEqualTo(2);
    assertThat(
            SameAtBothSides.rows(
                shops.centre().database(),
                "select price_version from sale_lines order by sale_key"))
        .containsExactly(List.of(2L), List.of(3L));
  }

  private Path closed(Shop shop) {
    shop.close();
    return folder.resolve("CUS");
  }

  @Test
  void aPriceForSomeDaysGivesWayToTheOneBefore() throws Refused {
    ChainProduct milk = milk();
    costs(milk, null, "3.50", PriceAt.in(Duration.ofMinutes(1)).lasting(Duration.ofDays(2)));
    syncs(cusco);
    assertThat(priceOf(cusco, MILK)).isEqualTo("4.20");
    clock.advance(Duration.ofMinutes(2));
    assertThat(priceOf(cusco, MILK)).isEqualTo("3.50");
    clock.advance(Duration.ofDays(2));
    assertThat(priceOf(cusco, MILK)).isEqualTo("4.20");
    syncs(cusco);
    assertThat(SameAtBothSides.of(cusco, shops)).isZero();
  }

  @Test
  void aBranchsOwnPriceGoesBeforeTheChainsUntilItIsWithdrawn() throws Exception {
    Shop lima = shops.branch(Shops.LIMA, shops.url(), clock);
    ChainProduct milk = milk();
    costs(milk, Shops.CUSCO, "4.60", PriceAt.now());
    costs(milk, null, "4.40", PriceAt.now());
    syncs(cusco);
    syncs(lima);
    assertThat(priceOf(cusco, MILK)).isEqualTo("4.60");
    assertThat(priceOf(lima, MILK)).isEqualTo("4.40");

    shops.centre().prices().withdraw(JULIA, milk.id(), 3);
    syncs(cusco);
    assertThat(priceOf(cusco, MILK)).isEqualTo("4.40");
  }

  @Test
  void manyPricesThatBeginTogetherAreAllWrittenAlsoForWhatNobodyScans() throws Refused {
    ChainProduct milk = milk();
    ChainProduct coffee = adoptedCoffee("2.80");
    costs(milk, null, "9.00", PriceAt.in(Duration.ofMinutes(1)));
    costs(coffee, null, "8.00", PriceAt.in(Duration.ofMinutes(1)));
    syncs(cusco);
    clock.advance(Duration.ofMinutes(2));

    cusco.branch().priceSwitch().settle();

    assertThat(cusco.branch().catalog().search("leche", 1).getFirst().price())
        .isEqualTo(Money.of("9.00"));
    assertThat(cusco.branch().catalog().search("cafe", 1).getFirst().price())
        .isEqualTo(Money.of("8.00"));
  }

  @Test
  void somebodyWhoWasDeactivatedIsRefusedAfterTheNextContact() throws Refused {
    syncs(cusco);
    shops.awaitProjected();
    char[] password = "secreto1".toCharArray();
    assertThat(cusco.branch().people().logIn("rosa", password).user()).isPresent();
    shops
        .centre()
        .staff()
        .change(JULIA, Shops.CUSCO, "rosa", new ChainStaff.State("Rosa Quispe", "cashier", false));
    syncs(cusco);
    assertThat(cusco.branch().people().logIn("rosa", password).user()).isEmpty();
    shops.awaitProjected();
    assertThat(shops.centre().staff().find(Shops.CUSCO, "rosa").orElseThrow().isWaiting())
        .isFalse();
  }

  @Test
  void whoTheCentreHiredLogsInWithThePasswordAndThePinItGave() throws Refused {
    ChainStaff staff = shops.centre().staff();
    staff.hire(
        JULIA,
        Shops.CUSCO,
        "Nilda",
        new ChainStaff.State("Nilda Huamán", "supervisor", true),
        "abejita-7".toCharArray());
    syncs(cusco);
    User nilda =
        cusco.branch().people().logIn("nilda", "abejita-7".toCharArray()).user().orElseThrow();
    assertThat(nilda.role()).isEqualTo(Role.SUPERVISOR);

    staff.setPin(JULIA, Shops.CUSCO, "nilda", "7319".toCharArray());
    syncs(cusco);
    assertThat(cusco.branch().people().logIn("nilda", "7319".toCharArray()).user()).isPresent();
    assertThat(cusco.branch().people().logIn("nilda", "abejita-7".toCharArray()).user())
        .isPresent();
  }

  @Test
  void whatCannotBeTakenOnStopsNothingBehindItAndIsTakenOnOnceItCan() throws Refused {
    ChainProduct milk = milk();
    syncs(cusco);
    ProductForm renamed = form("CAF-001", "Leche con código ajeno", MILK);
    shops.centre().catalog().change(JULIA, milk.id(), milk.revision(), renamed);
    shops
        .centre()
        .catalog()
        .create(JULIA, form("QUE-001", "Queso fresco", "7750000000021"), Money.of("18.00"));
    syncs(cusco);

    assertThat(priceOf(cusco, "7750000000021")).isEqualTo("18.00");
    assertThat(scanned(cusco, MILK).code()).isEqualTo("LEC-001");
    assertThat(cusco.branch().decisions().setAside())
        .extracting(Decisions.SetAside::reason)
        .containsExactly("the code CAF-001 is that of Café molido 200 g");

    frees("CAF-001");
    syncs(cusco);
    assertThat(scanned(cusco, MILK).code()).isEqualTo("CAF-001");
    assertThat(cusco.branch().decisions().setAside()).isEmpty();
  }

  /** The branch gives its own product another code. */
  private void frees(String code) {
    User beto = new User("CUS-USR-009", "beto", "Beto", Role.BRANCH_MANAGER, true);
    Product own = ((Catalog.Lookup.Found) cusco.branch().catalog().lookUp(code)).product();
    ProductCard card = cusco.branch().catalog().finder().card(own.id()).orElseThrow();
    try {
      cusco
          .branch()
          .assortment()
          .change(
              new Assortment.Deed(beto, null),
              card,
              card.state().known("CAF-900", card.state().barcodes()));
    } catch (Refusal.Refused e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aBarcodeIsThatOfTheArticleForWhichTheCentreDecidedIt() throws Refused {
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
                        "XX-1",
                        "Leche suelta",
                        "Otros",
                        UnitOfSale.UN,
                        Money.of("1.00"),
                        null,
                        TaxKind.IGV,
                        List.of(MILK, "XX-77"),
                        Quantity.ZERO)));
    milk();
    syncs(cusco);
    assertThat(scanned(cusco, MILK).code()).isEqualTo("LEC-001");
    assertThat(scanned(cusco, "XX-77").code()).isEqualTo("XX-1");
    syncs(cusco);
    assertThat(SameAtBothSides.of(cusco, shops)).isZero();
  }

  @Test
  void aBranchThatWasRebuiltTakesEverythingOnAgain() throws Exception {
    ChainProduct milk = milk();
    costs(milk, null, "4.50", PriceAt.now());
    syncs(cusco);
    sells(scanned(cusco, MILK));
    syncs(cusco);
    shops.awaitProjected();
    cusco.close();
    Shop fresh = shops.reopen(Shops.CUSCO, folder.resolve("CUS-new"), shops.url(), clock);
    fresh
        .branch()
        .rebuild()
        .rebuild(shops.centre().branches().newCode(Shops.CUSCO), SyncProgress.NONE);
    syncs(fresh);

    assertThat(priceOf(fresh, MILK)).isEqualTo("4.50");
    assertThat(
            fresh.branch().catalog().finder().card(scanned(fresh, MILK).id()).orElseThrow().chain())
        .isEqualTo(new ProductCard.Chain(milk.id(), 3L));
    assertThat(SameAtBothSides.of(fresh, shops)).isEqualTo(1);
  }

  @Test
  void aTillThatIsConnectedHearsOfItWithoutAsking() throws Refused {
    cusco.branch().startSchedules();
    cusco.branch().sync().request(io.colmena.pos.sync.SyncTrigger.BUTTON);
    milk();
    Eventually.holds(
        "the milk is sold at Cusco",
        () -> cusco.branch().catalog().lookUp(MILK) instanceof Catalog.Lookup.Found);
  }
}
