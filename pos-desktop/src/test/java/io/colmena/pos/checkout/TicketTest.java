package io.colmena.pos.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colmena.pos.catalog.Product;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class TicketTest {
  private static final Product COFFEE = product("CAF", "12.50", UnitOfSale.UN, TaxKind.IGV);
  private static final Product POTATO = product("PAPA", "4.20", UnitOfSale.KG, TaxKind.EXEMPT);

  @Example
  void aNewTicketIsEmptyAndUnlikeAnyOther() {
    assertThat(Ticket.open().isEmpty()).isTrue();
    assertThat(Ticket.open().total()).isEqualTo(Money.ZERO);
    assertThat(Ticket.open().key()).isNotEqualTo(Ticket.open().key());
  }

  @Example
  void theSameProductGoesToTheSameLine() {
    Ticket ticket =
        Ticket.open()
            .add(COFFEE, Quantity.of(2))
            .add(POTATO, Quantity.ONE)
            .add(COFFEE, Quantity.ONE);

    assertThat(ticket.lines())
        .extracting(TicketLine::quantity)
        .containsExactly(Quantity.of(3), Quantity.ONE);
    assertThat(ticket.total()).isEqualTo(Money.of("41.70"));
    assertThat(ticket.units()).isEqualTo(Quantity.of(4));
    assertThat(ticket.indexOf(POTATO)).isEqualTo(1);
  }

  @Example
  void aPriceThatChangedSinceGetsALineOfItsOwn() {
    Product dearer = product("CAF", "13.00", UnitOfSale.UN, TaxKind.IGV);

    Ticket ticket = Ticket.open().add(COFFEE, Quantity.ONE).add(dearer, Quantity.ONE);

    assertThat(ticket.lines()).hasSize(2);
    assertThat(ticket.total()).isEqualTo(Money.of("25.50"));
  }

  @Example
  void everyChangeGivesAnotherTicketWithTheSameKey() {
    Ticket empty = Ticket.open();
    Ticket one = empty.add(COFFEE, Quantity.ONE);
    Ticket five = one.withQuantity(0, Quantity.of(5));
    Ticket none = five.remove(0);

    assertThat(empty.isEmpty()).isTrue();
    assertThat(one.total()).isEqualTo(Money.of("12.50"));
    assertThat(five.total()).isEqualTo(Money.of("62.50"));
    assertThat(none.isEmpty()).isTrue();
    assertThat(List.of(one.key(), five.key(), none.key())).containsOnly(empty.key());
  }

  @Example
  void aQuantityIsMoreThanNothingAndNoBarcode() {
    for (Quantity wrong : List.of(Quantity.ZERO, Quantity.of(-1), Quantity.of(100_000))) {
      assertThatIllegalArgumentException().isThrownBy(() -> Ticket.open().add(COFFEE, wrong));
    }
    assertThat(Ticket.open().add(COFFEE, Quantity.of(99_999)).units())
        .isEqualTo(Quantity.of(99_999));
  }

  @Example
  void halfAPieceIsNotSoldAndHalfAKiloIs() {
    Quantity half = Quantity.of("0.5");
    Ticket one = Ticket.open().add(COFFEE, Quantity.ONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ticket.open().add(COFFEE, half))
        .withMessage("Product CAF is sold by the piece");
    assertThatIllegalArgumentException().isThrownBy(() -> one.add(COFFEE, half));
    assertThatIllegalArgumentException().isThrownBy(() -> one.withQuantity(0, Quantity.of("1.5")));
    assertThat(Ticket.open().add(POTATO, half).total()).isEqualTo(Money.of("2.10"));
  }

  @Example
  void theTaxIsThatOfTheTaxedLinesOnly() {
    Ticket ticket = Ticket.open().add(COFFEE, Quantity.of(2)).add(POTATO, Quantity.of("0.755"));

    assertThat(ticket.total()).isEqualTo(Money.of("28.17"));
    assertThat(ticket.tax()).isEqualTo(Money.of("3.81"));
  }

  @Property
  void totalAndTaxAreTheSumsOfTheLines(
      @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 100_000) Long> prices,
      @ForAll @IntRange(min = 1, max = 99_999) int grams) {
    Ticket ticket = Ticket.open();
    for (int i = 0; i < prices.size(); i++) {
      TaxKind tax = i % 2 == 0 ? TaxKind.IGV : TaxKind.EXEMPT;
      ticket =
          ticket.add(
              product("P" + i, Money.ofCents(prices.get(i)).toString(), UnitOfSale.KG, tax),
              new Quantity(java.math.BigDecimal.valueOf(grams + i, 3)));
    }

    Money total = Money.ZERO;
    Money tax = Money.ZERO;
    for (TicketLine line : ticket.lines()) {
      total = total.plus(line.price().times(line.quantity()));
      tax = tax.plus(line.product().taxKind().includedIn(line.total()));
    }
    assertThat(ticket.lines()).hasSize(prices.size());
    assertThat(ticket.total()).isEqualTo(total);
    assertThat(ticket.tax()).isEqualTo(tax);
    assertThat(ticket.total().isLessThan(ticket.tax())).isFalse();
  }

  private static Product product(String code, String price, UnitOfSale unit, TaxKind tax) {
    return new Product(
        "CUS-PROD-" + code, code, "Product " + code, "c", unit, Money.of(price), null, tax, false);
  }

  @Example
  void aDiscountStaysTheSamePartWhenTheQuantityChanges() {
    Ticket ticket = Ticket.open().add(COFFEE, Quantity.of(3));
    Ticket cheaper = Concession.discount(ticket, 0, Money.of("5.00")).after();

    assertThat(cheaper.withQuantity(0, Quantity.of(6)).discount()).isEqualTo(Money.of("10.00"));
    assertThat(cheaper.withQuantity(0, Quantity.ONE).discount())
        .as("never a larger part")
        .isEqualTo(Money.of("1.66"));
  }

  @Example
  void aBagWithAPriceOnItsLabelCostsThatUntilItIsWeighedAgain() {
    Ticket ticket = Ticket.open().addLabelled(POTATO, Quantity.of("0.5"), Money.of("2.15"));

    assertThat(ticket.total()).isEqualTo(Money.of("2.15"));
    assertThat(ticket.add(POTATO, Quantity.of("0.5")).lines()).hasSize(2);
    assertThat(ticket.withQuantity(0, Quantity.of("0.5")).total()).isEqualTo(Money.of("2.10"));
  }

  @Example
  void nothingCostsLessThanNothing() {
    Ticket ticket = Ticket.open().add(COFFEE, Quantity.ONE);

    assertThat(Concession.percent(ticket, 0, new BigDecimal(100)).after().total())
        .isEqualTo(Money.ZERO);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Concession.discount(ticket, 0, Money.of("12.51")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Concession.discount(ticket, Money.of("12.51")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Concession.discount(ticket, 0, Money.of("-1.00")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Concession.price(ticket, 0, Money.of("-1.00")));
  }
}
