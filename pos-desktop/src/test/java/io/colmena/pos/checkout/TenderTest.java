package io.colmena.pos.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class TenderTest {
  private final Tender twenty = Tender.of(Money.of("20.00"));

  @Example
  void nothingIsPaidAtFirst() {
    assertThat(twenty.paid()).isEqualTo(Money.ZERO);
    assertThat(twenty.remaining()).isEqualTo(Money.of("20.00"));
    assertThat(twenty.isComplete()).isFalse();
    assertThat(twenty.change()).isEqualTo(Money.ZERO);
  }

  @Example
  void cashGivesChange() {
    Tender paid = twenty.cash(Money.of("50.00"));

    assertThat(paid.isComplete()).isTrue();
    assertThat(paid.change()).isEqualTo(Money.of("30.00"));
    assertThat(paid.payments())
        .containsExactly(
            new Sale.Payment(PaymentMethod.CASH, Money.of("20.00"), Money.of("50.00"), null));
  }

  @Example
  void exactCashHasNothingMoreToSay() {
    assertThat(twenty.cash(Money.of("20.00")).payments())
        .containsExactly(new Sale.Payment(PaymentMethod.CASH, Money.of("20.00"), null, null));
  }

  @Example
  void aCardNeverGivesChange() {
    for (PaymentMethod method :
        List.of(PaymentMethod.CARD, PaymentMethod.YAPE, PaymentMethod.PLIN)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> twenty.exactly(method, Money.of("20.01"), null))
          .withMessage("only 20.00 remain to be paid, and " + method + " gives no change");
      assertThat(twenty.exactly(method, Money.of("20.00"), "0042").payments())
          .containsExactly(new Sale.Payment(method, Money.of("20.00"), null, "0042"));
    }
  }

  @Example
  void cashThatIsCalledExactIsStillCash() {
    assertThat(twenty.exactly(PaymentMethod.CASH, Money.of("50.00"), null))
        .isEqualTo(twenty.cash(Money.of("50.00")));
  }

  @Example
  void severalPaymentsMakeTheTotal() {
    Tender paid =
        twenty
            .exactly(PaymentMethod.CARD, Money.of("5.50"), "0042")
            .exactly(PaymentMethod.YAPE, Money.of("4.50"), null)
            .cash(Money.of("8.00"))
            .cash(Money.of("5.00"));

    assertThat(paid.isComplete()).isTrue();
    assertThat(paid.paid()).isEqualTo(Money.of("20.00"));
    assertThat(paid.change()).isEqualTo(Money.of("3.00"));
    assertThat(twenty.payments()).isEmpty();
  }

  @Example
  void nothingIsNoPayment() {
    for (String amount : List.of("0.00", "-1.00")) {
      assertThatIllegalArgumentException().isThrownBy(() -> twenty.cash(Money.of(amount)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> twenty.exactly(PaymentMethod.CARD, Money.of(amount), null));
    }
  }

  @Example
  void whatIsPaidIsNotPaidAgain() {
    Tender paid = twenty.cash(Money.of("20.00"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> paid.cash(Money.of("1.00")))
        .withMessage("the ticket is paid already");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> paid.exactly(PaymentMethod.PLIN, Money.of("1.00"), null));
  }

  @Property
  void whatIsHandedOverIsTheTotalTheChangeAndNothingElse(
      @ForAll @LongRange(min = 1, max = 1_000_000) long due,
      @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 1, max = 1_000_000) Long> notes) {
    Tender tender = Tender.of(Money.ofCents(due));
    long handedOver = 0;
    for (long note : notes) {
      if (!tender.isComplete()) {
        tender = tender.cash(Money.ofCents(note));
        handedOver += note;
      }
    }

    assertThat(tender.paid().plus(tender.change())).isEqualTo(Money.ofCents(handedOver));
    assertThat(tender.paid().plus(tender.remaining())).isEqualTo(Money.ofCents(due));
    assertThat(tender.isComplete()).isEqualTo(handedOver >= due);
    assertThat(tender.change().isPositive()).isEqualTo(handedOver > due);
  }

  private static Tender inCoins(String due) {
    return Tender.of(Money.of(due), Money.of("0.10"));
  }

  @Example
  void cashIsRoundedDownToTheSmallestCoin() {
    assertThat(inCoins("24.94").cash(Money.of("24.90")).payments())
        .containsExactly(
            new Sale.Payment(PaymentMethod.CASH, Money.of("24.90"), null, null),
            new Sale.Payment(PaymentMethod.ROUNDING, Money.of("0.04"), null, null));
    assertThat(inCoins("24.90").cash(Money.of("24.90")).payments()).hasSize(1);
    assertThat(inCoins("24.94").cash(Money.of("24.94")).change()).isEqualTo(Money.of("0.04"));
    assertThat(inCoins("24.94").cash(Money.of("24.80")).isComplete()).isFalse();
  }

  @Example
  void aRestOfLessThanACoinIsLeftToTheCustomerButNotAWholeTicket() {
    Tender card = inCoins("10.04").exactly(PaymentMethod.CARD, Money.of("10.00"), null);
    assertThat(card.cash(Money.of("0.04")).isComplete()).isTrue();
    assertThat(card.cash(Money.of("0.04")).payments().getLast().method())
        .isEqualTo(PaymentMethod.ROUNDING);
    assertThat(inCoins("0.04").cash(Money.of("0.04")).payments())
        .containsExactly(new Sale.Payment(PaymentMethod.CASH, Money.of("0.04"), null, null));
  }

  @Example
  void nobodyPaysWithRounding() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> twenty.exactly(PaymentMethod.ROUNDING, Money.of("0.05"), null));
  }

  @Property(tries = 500)
  void whateverIsRoundedThePaymentsComeToTheTotal(
      @ForAll @LongRange(min = 1, max = 100_000) long due,
      @ForAll @LongRange(min = 1, max = 100_000) long card,
      @ForAll @LongRange(min = 0, max = 100) long coin) {
    Tender tender = Tender.of(Money.ofCents(due), Money.ofCents(coin));
    if (card < due) {
      tender = tender.exactly(PaymentMethod.CARD, Money.ofCents(card), null);
    }
    Tender paid = tender.cash(Money.ofCents(due));

    assertThat(paid.isComplete()).isTrue();
    assertThat(paid.paid()).isEqualTo(Money.ofCents(due));
    Money rounded =
        Money.sum(
            paid.payments().stream()
                .filter(payment -> !payment.method().isMoney())
                .map(Sale.Payment::amount));
    assertThat(rounded.cents()).isLessThan(Math.max(1, coin));
    assertThat(paid.withoutLast()).isEqualTo(tender);
  }
}
