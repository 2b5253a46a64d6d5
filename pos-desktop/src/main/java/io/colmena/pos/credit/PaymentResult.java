package io.colmena.pos.credit;

import io.colmena.shared.facts.CustomerPaid;
import io.colmena.shared.money.Money;

/** What became of a payment. But for the first, nothing was changed. */
public sealed interface PaymentResult {
  record Done(CustomerPaid paid) implements PaymentResult {}

  /** Money goes into a drawer, and none is open. */
  record NoSession() implements PaymentResult {}

  /** Nobody pays more than is owed. */
  record MoreThanOwed(Money owed) implements PaymentResult {}

  /**
   * The operation number paid something already.
   *
   * @param by the sale or the payment
   */
  record ReferenceUsed(String by) implements PaymentResult {}
}
