package io.colmena.pos.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.colmena.pos.catalog.Assortment.Deed;
import io.colmena.pos.catalog.Refusal.Refused;
import io.colmena.pos.journal.JournalVerifier;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.facts.ProductState;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AssortmentTest {
  private static final User BETO =
      new User("CUS-USR-009", "beto", "Beto Choque", Role.BRANCH_MANAGER, true);
  private static final User ROSA =
      new User("CUS-USR-008", "rosa", "Rosa Quispe", Role.CASHIER, true);
  private static final Deed BY_BETO = new Deed(BETO, null);
  private static final String EAN = "7750182000338";

  @RegisterExtension final TestBranch cusco = new TestBranch();

  private Assortment assortment() {
    return cusco.branch().assortment();
  }

  private static NewProduct coffee(String code, String... barcodes) {
    return new NewProduct(
        code,
        "Café " + code,
        "Bebidas",
        UnitOfSale.UN,
        Money.of("12.50"),
        Money.of("9.10"),
        TaxKind.IGV,
        List.of(barcodes),
        Quantity.of(10),
        false,
        "Molido",
        Quantity.of(6));
  }

  private static ProductState priced(ProductState state, String price) {
    return new ProductState(
        state.code(),
        state.name(),
        state.category(),
        state.unit(),
        Money.of(price),
        state.cost(),
        state.taxKind(),
        state.barcodes(),
        state.bag(),
        state.description(),
        state.minimumStock(),
        state.withdrawn());
  }

  private static Refusal refusal(ThrowingCallable deed) {
    return catchThrowableOfType(Refused.class, deed).refusal();
  }

  @Test
  void aManagerCreatesAProductThatIsSoldAtOnce() throws Refused {
    ProductCard made = assortment().create(BY_BETO, coffee("CAF", EAN));

    assertThat(made.id()).isEqualTo("CUS-PROD-001");
    assertThat(made.inStock()).isEqualTo(Quantity.of(10));
    assertThat(made.state().description()).isEqualTo("Molido");
    assertThat(cusco.branch().catalog().lookUp(EAN))
        .isEqualTo(new Catalog.Lookup.Found(made.product()));
    assertThat(cusco.count("journal where kind = 'product.created' and entry like '%Molido%'"))
        .isEqualTo(1);
    assertThat(cusco.count("audit_trail where action = 'product-created'")).isEqualTo(1);
  }

  @Test
  void aChangeIsInTheTablesTheJournalAndTheAuditTrailTogether() throws Refused {
    ProductCard made = assortment().create(BY_BETO, coffee("CAF", EAN));

    ProductCard now = assortment().change(BY_BETO, made, priced(made.state(), "13.00"));

    assertThat(now.state().price()).isEqualTo(Money.of("13.00"));
    assertThat(now.state().barcodes()).containsExactly(EAN);
    assertThat(cusco.count("journal where kind = 'product.changed'")).isEqualTo(1);
    assertThat(cusco.count("audit_trail where detail like '%12.50 → CAF%13.00'")).isEqualTo(1);
    assertThat(cusco.branch().verifier().verify())
        .isInstanceOf(JournalVerifier.Result.Intact.class);
  }

  @Test
  void nothingIsSoldForNothing() throws Refused {
    ProductCard made = assortment().create(BY_BETO, coffee("CAF", EAN));
    long entries = cusco.count("journal");

    assertThat(refusal(() -> assortment().change(BY_BETO, made, priced(made.state(), "0.00"))))
        .isEqualTo(new Refusal.NoPrice());
    assertThat(refusal(() -> assortment().create(BY_BETO, free("GRATIS"))))
        .isEqualTo(new Refusal.NoPrice());
    assertThat(cusco.count("journal")).as("nothing was changed").isEqualTo(entries);
    assertThat(cusco.count("products")).isEqualTo(1);
  }

  private static NewProduct free(String code) {
    return new NewProduct(
        code,
        "Regalo",
        "Otros",
        UnitOfSale.UN,
        Money.ZERO,
        null,
        TaxKind.IGV,
        List.of(),
        Quantity.ZERO);
  }

  @Test
  void whatNeverHadAPriceCanStillBeWithdrawn() throws Refused {
    cusco.database().inTransaction(tx -> cusco.branch().catalog().create(tx, free("VIEJO")));
    ProductCard old = card("VIEJO");

    assertThat(assortment().withdraw(BY_BETO, old, true).state().withdrawn()).isTrue();
  }

  private ProductCard card(String code) {
    return cusco.database().read(tx -> new ProductDao().cardByCode(tx, code)).orElseThrow();
  }

  @Test
  void whatIsSavedAsItWasChangesNothing() throws Refused {
    ProductCard made = assortment().create(BY_BETO, coffee("CAF", EAN));
    long entries = cusco.count("journal");

    assortment().change(BY_BETO, made, made.state());

    assertThat(cusco.count("journal")).isEqualTo(entries);
  }

  @Test
  void theSecondOfTwoTillsIsToldWhatChangedMeanwhileAndNothingIsLost() throws Refused {
    ProductCard seenByBoth = assortment().create(BY_BETO, coffee("CAF", EAN));
    assortment().change(BY_BETO, seenByBoth, priced(seenByBoth.state(), "13.00"));

    Refusal told = refusal(() -> assortment().withdraw(BY_BETO, seenByBoth, true));

    assertThat(told)
        .isInstanceOfSatisfying(
            Refusal.Meanwhile.class,
            meanwhile -> {
              assertThat(meanwhile.fields()).isEqualTo(Set.of(ProductField.PRICE));
              assertThat(meanwhile.now().state().price()).isEqualTo(Money.of("13.00"));
              assertThat(meanwhile.now().state().withdrawn()).isFalse();
            });
  }

  @Test
  void twoTillsThatSaveAtTheSameMomentDoNotOverwriteEachOther() throws Refused {
    ProductCard seen = assortment().create(BY_BETO, coffee("CAF", EAN));

    List<Boolean> saved =
        TestBranch.together(List.of(() -> saves(seen, "13.00"), () -> saves(seen, "14.00")));

    assertThat(saved).containsExactlyInAnyOrder(true, false);
    assertThat(cusco.count("journal where kind = 'product.changed'")).isEqualTo(1);
  }

  private boolean saves(ProductCard seen, String price) {
    try {
      assortment().change(BY_BETO, seen, priced(seen.state(), price));
      return true;
    } catch (Refused e) {
      return !(e.refusal() instanceof Refusal.Meanwhile);
    }
  }

  @Test
  void aCodeOrBarcodeThatIsTakenNamesTheProductThatHasItAlsoAWithdrawnOne() throws Refused {
    ProductCard first = assortment().create(BY_BETO, coffee("CAF", EAN));
    assortment().withdraw(BY_BETO, first, true);

    assertThat(refusal(() -> assortment().create(BY_BETO, coffee("CAF"))))
        .isInstanceOfSatisfying(
            Refusal.CodeTaken.class, taken -> assertThat(taken.other().withdrawn()).isTrue());
    assertThat(refusal(() -> assortment().create(BY_BETO, coffee("TE", EAN))))
        .isInstanceOfSatisfying(
            Refusal.BarcodeTaken.class,
            taken -> assertThat(taken.other().name()).isEqualTo("Café CAF"));
    assertThat(cusco.count("products")).isEqualTo(1);
  }

  @Test
  void aWithdrawnProductIsKnownToOldReceiptsAndComesBack() throws Refused {
    ProductCard made = assortment().create(BY_BETO, coffee("CAF", EAN));
    ProductCard gone = assortment().withdraw(BY_BETO, made, true);

    assertThat(cusco.branch().catalog().lookUp(EAN)).isInstanceOf(Catalog.Lookup.Withdrawn.class);
    assertThat(cusco.branch().catalog().search("cafe", 8)).isEmpty();

    assortment().withdraw(BY_BETO, gone, false);
    assertThat(cusco.branch().catalog().search("cafe", 8)).hasSize(1);
  }

  @Test
  void whatTheCentreWritesIsNotTheBranchsToChange() {
    cusco
        .database()
        .inTransaction(tx ->
            new ProductDao()
                .insert(tx, "LIM-PROD-001", coffee("CAF").state(), cusco.clock().instant()));
    ProductCard theirs = cusco.branch().catalog().finder().card("LIM-PROD-001").orElseThrow();

    assertThat(refusal(() -> assortment().withdraw(BY_BETO, theirs, true)))
        .isEqualTo(new Refusal.NotOurs());
  }

  @Test
  void aCashierNeedsSomebodyWhoMay() throws Refused {
    ProductCard made = assortment().create(BY_BETO, coffee("CAF"));
    Deed alone = new Deed(ROSA, null);
    Deed allowed =
        new Deed(ROSA, new Approval(Permission.ADJUST_STOCK, BETO, "conteo de la tarde"));

    assertThat(refusal(() -> assortment().withdraw(alone, made, true)))
        .isEqualTo(new Refusal.NotAllowed());
    assertThat(refusal(() -> assortment().withdraw(allowed, made, true)))
        .as("allowed something else")
        .isEqualTo(new Refusal.NotAllowed());
    assortment().adjust(allowed, made, Quantity.of(8), AdjustReason.COUNTED, "");
    assertThat(
            cusco.count(
                "audit_trail where approver_name = 'Beto Choque' and subject = 'CUS-PROD-001'"))
        .isEqualTo(1);
  }

  @Test
  void aCorrectedQuantityIsAMovementWithItsReason() throws Refused {
    ProductCard made = assortment().create(BY_BETO, coffee("CAF"));

    ProductCard now =
        assortment().adjust(BY_BETO, made, Quantity.of(7), AdjustReason.DAMAGED, "se cayó la caja");

    assertThat(now.inStock()).isEqualTo(Quantity.of(7));
    assertThat(cusco.count("stock_movements where quantity = -3 and reason = 'DAMAGED'"))
        .isEqualTo(1);
    assertThat(cusco.count("journal where kind = 'stock.adjusted' and entry like '%DAMAGED%'"))
        .isEqualTo(1);
    assertThat(cusco.count("audit_trail where detail like '%10 → 7, DAMAGED: se cayó la caja'"))
        .isEqualTo(1);
  }

  @Test
  void aQuantityIsNotCorrectedAgainstAStockThatMovedMeanwhile() throws Refused {
    ProductCard made = assortment().create(BY_BETO, coffee("CAF"));
    cusco.sell(1, made.product());

    assertThat(
            refusal(
                () -> assortment().adjust(BY_BETO, made, Quantity.of(7), AdjustReason.COUNTED, "")))
        .isEqualTo(new Refusal.StockMoved(Quantity.of(9)));
    assertThat(cusco.stock(made.product())).isEqualTo(Quantity.of(9));
  }
}
