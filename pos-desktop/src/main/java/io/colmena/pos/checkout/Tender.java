package io.colmena.pos.checkout;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a total is being paid: one or several payments until nothing remains. Every payment gives a
 * new tender.
 *
 * @param due the total of the ticket
 */
public record Tender(Money due, List<Sale.Payment> payments) {
  public Tender {
    payments = List.copyOf(payments);
  }

  public static Tender of(Money due) {
    return new Tender(due, List.of());
  }

  /**
   * Notes and coins handed over; what is more than the rest is change.
   *
   * @throws IllegalArgumentException if nothing is handed over or nothing remains to be paid
   */
  public Tender cash(Money received) {
    requirePositive(received);
    Money amount = received.min(remaining());
    return with(
        new Sale.Payment(
            PaymentMethod.CASH, amount, received.equals(amount) ? null : received, null));
  }

  /**
   * A card or a wallet, which pay exactly.
   *
   * @param reference the operation number, or null
   * @throws IllegalArgumentException if it is more than what remains
   */
  public Tender exactly(PaymentMethod method, Money amount, @Nullable String reference) {
    if (method.givesChange()) {
      return cash(amount);
    }
    requirePositive(amount);
    if (remaining().isLessThan(amount)) {
      throw new IllegalArgumentException(
          "only " + remaining() + " remain to be paid, and " + method + " gives no change");
    }
    return with(new Sale.Payment(method, amount, null, reference));
  }

  public Money paid() {
    return payments.stream().map(Sale.Payment::amount).reduce(Money.ZERO, Money::plus);
  }

  public Money remaining() {
    return due.minus(paid());
  }

  /** What goes back to the customer. */
  public Money change() {
    return payments.stream().map(Tender::change).reduce(Money.ZERO, Money::plus);
  }

  private static Money change(Sale.Payment payment) {
    Money received = payment.received();
    return received == null ? Money.ZERO : received.minus(payment.amount());
  }

  public boolean isComplete() {
    return remaining().isZero() && !payments.isEmpty();
  }

  private void requirePositive(Money amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a payment is more than 0.00");
    }
    if (!remaining().isPositive()) {
      throw new IllegalArgumentException("the ticket is paid already");
    }
  }

  private Tender with(Sale.Payment payment) {
    List<Sale.Payment> more = new ArrayList<>(payments);
    more.add(payment);
    return new Tender(due, more);
  }
}
