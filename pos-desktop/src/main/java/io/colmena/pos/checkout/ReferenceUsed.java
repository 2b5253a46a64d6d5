package io.colmena.pos.checkout;

import io.colmena.shared.facts.Sale;

/** An operation number of a wallet paid another sale already; nothing was sold. */
public final class ReferenceUsed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Sale.Payment payment;
  private final String saleId;

  /**
   * @param saleId the sale that it paid
   */
  ReferenceUsed(Sale.Payment payment, String saleId, Throwable cause) {
    super(payment.method() + " " + payment.reference() + " paid the sale " + saleId, cause);
    this.payment = payment;
    this.saleId = saleId;
  }

  public Sale.Payment payment() {
    return payment;
  }

  public String saleId() {
    return saleId;
  }
}
