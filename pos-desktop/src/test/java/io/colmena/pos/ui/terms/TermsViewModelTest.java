package io.colmena.pos.ui.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Concession;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class TermsViewModelTest {
  private final List<Concession> wanted = new ArrayList<>();
  private final Ticket ticket =
      Ticket.open()
          .add(product("ARR", "24.90"), Quantity.of(2))
          .add(product("SAL", "0.20"), Quantity.ONE);
  private final TermsViewModel terms =
      new TermsViewModel(new Texts(Locale.of("es")), ticket, 0, wanted::add);

  private static Product product(String code, String price) {
    return new Product(
        code, code, code, "A", UnitOfSale.UN, Money.of(price), null, TaxKind.IGV, false);
  }

  private void type(String text) {
    terms.typedProperty().set(text);
  }

  private void refused(TermsKind kind, boolean whole, String advice, String... texts) {
    terms.chooseWhole(whole);
    terms.choose(kind);
    for (String text : texts) {
      type(text);
      terms.confirm();
      assertThat(terms.errorProperty().get()).as(text).contains(advice);
      assertThat(terms.outcomeProperty().get()).as(text).isEmpty();
      assertThat(wanted).as(text).isEmpty();
    }
  }

  private Ticket taken() {
    terms.confirm();
    return wanted.removeFirst().after();
  }

  @Test
  void nonsenseIsRefusedInWordsAndChangesNothing() {
    String[] never = {"", "abc", "-5", "1e9", "1000000000", "1.999", "1,5,5"};
    refused(TermsKind.PERCENT, false, "de 0 a 100", never);
    refused(TermsKind.PERCENT, true, "de 0 a 100", "100.01");
    refused(TermsKind.AMOUNT, false, "49.80", never);
    refused(TermsKind.AMOUNT, false, "49.80", "49.81");
    refused(TermsKind.AMOUNT, true, "50.00", "50.01");
    refused(TermsKind.PRICE, false, "99,999.99", never);
    refused(TermsKind.PRICE, false, "99,999.99", "0", "0.00", "100000");
  }

  @Test
  void aCommaIsAPoint() {
    for (String half : List.of("1,5", "1.5")) {
      type(half);
      assertThat(taken().total()).isEqualTo(Money.of("49.26"));
    }
  }

  @Test
  void saysWhatWillBePaidWhileItIsTyped() {
    type("10");
    assertThat(terms.outcomeProperty().get().replace('\u00a0', ' '))
        .isEqualTo("S/ 49.80 → S/ 44.82");
    terms.chooseWhole(true);
    assertThat(terms.outcomeProperty().get().replace('\u00a0', ' '))
        .isEqualTo("S/ 50.00 → S/ 45.00");
  }

  @Test
  void anotherPriceIsForOneLineOnly() {
    terms.chooseWhole(true);
    terms.choose(TermsKind.PRICE);
    assertThat(terms.wholeProperty().get()).isFalse();
    type("20");
    Ticket after = taken();
    assertThat(after.total()).isEqualTo(Money.of("40.20"));
    assertThat(after.lines().getFirst().listPrice()).isEqualTo(Money.of("24.90"));
    terms.chooseWhole(true);
    assertThat(terms.kindProperty().get()).isEqualTo(TermsKind.PERCENT);
  }

  @Test
  void nothingTakesADiscountAway() {
    type("10");
    Ticket after = taken();
    assertThat(Concession.discount(after, 0, Money.ZERO).after()).isEqualTo(ticket);
    assertThat(Concession.discount(after, Money.ZERO).after()).isEqualTo(ticket);
  }
}
