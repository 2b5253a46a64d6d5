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
 * @param coin the smallest that cash is paid with: what remains is rounded down to it, in the
 *     customer's favour, when notes and coins pay it. Zero if cash is exact
 */
public record Tender(Money due, List<Sale.Payment> payments, Money coin) {
  public Tender {
    payments = List.copyOf(payments);
  }

  /** For cash that is paid to the céntimo. */
  public static Tender of(Money due) {
    return of(due, Money.ZERO);
  }

  public static Tender of(Money due, Money coin) {
    return new Tender(due, List.of(), coin);
  }

  /**
   * Notes and coins handed over; what is more than the rest is change.
   *
   * @throws IllegalArgumentException if nothing is handed over or nothing remains to be paid
   */
  public Tender cash(Money received) {
    requirePositive(received);
    Money rounding = cashRounding();
    Money payable = remaining().minus(rounding);
    if (payable.isZero()) {
      return with(new Sale.Payment(PaymentMethod.ROUNDING, rounding, null, null));
    }
    Money amount = received.min(payable);
    Tender paid =
        with(
            new Sale.Payment(
                PaymentMethod.CASH, amount, received.equals(amount) ? null : received, null));
    return amount.equals(payable) && rounding.isPositive()
        ? paid.with(new Sale.Payment(PaymentMethod.ROUNDING, rounding, null, null))
        : paid;
  }

  /**
   * The céntimos that would not be paid if cash paid what remains. A ticket of less than the
   * smallest coin is not rounded to nothing.
   */
  public Money cashRounding() {
    if (!coin.isPositive() || due.isLessThan(coin)) {
      return Money.ZERO;
    }
    return Money.ofCents(remaining().cents() % coin.cents());
  }

  /** Whether the customer takes any of it on credit. */
  public boolean isOnAccount() {
    return payments.stream().anyMatch(paid -> paid.method() == PaymentMethod.CREDIT);
  }

  /** Without the payment that was taken last, and the rounding that came with it. */
  public Tender withoutLast() {
    List<Sale.Payment> fewer = new ArrayList<>(payments);
    boolean rounded = !fewer.isEmpty() && fewer.removeLast().method().isRounding();
    if (rounded && !fewer.isEmpty() && fewer.getLast().method().givesChange()) {
      fewer.removeLast();
    }
    return new Tender(due, fewer, coin);
  }

  /** Without one of its payments; what was rounded is to be paid again. */
  public Tender without(Sale.Payment payment) {
    return new Tender(
        due,
        payments.stream().filter(p -> !p.method().isRounding() && !p.equals(payment)).toList(),
        coin);
  }

  /**
   * A card or a wallet, which pay exactly, or what the customer is to owe.
   *
   * @param reference the operation number, or null
   * @throws IllegalArgumentException if it is more than what remains
   */
  public Tender exactly(PaymentMethod method, Money amount, @Nullable String reference) {
    if (method.givesChange()) {
      return cash(amount);
    }
    if (method.isRounding()) {
      throw new IllegalArgumentException("nobody pays with " + method);
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
    return new Tender(due, more, coin);
  }
}
