package io.colmena.pos.ui.receipt;

import io.colmena.pos.checkout.ReceiptText;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;

/** A sale's receipt, and the change while the customer still waits for it. */
public final class ReceiptViewModel {
  private final Sale sale;
  private final String text;
  private final boolean justSold;

  public ReceiptViewModel(Sale sale, ReceiptText receipts, boolean justSold) {
    this.sale = sale;
    this.text = String.join("\n", receipts.of(sale));
    this.justSold = justSold;
  }

  public Sale sale() {
    return sale;
  }

  public String text() {
    return text;
  }

  /** Whether the change must still be given. */
  public boolean isJustSold() {
    return justSold;
  }

  /** What goes back to the customer; zero when it was paid exactly. */
  public Money change() {
    Money paid =
        sale.payments().stream()
            .filter(payment -> payment.method().isMoney())
            .map(Sale.Payment::amount)
            .reduce(Money.ZERO, Money::plus);
    return received().minus(paid);
  }

  /** What the customer handed over, all payments together. */
  public Money received() {
    return sale.payments().stream()
        .filter(payment -> payment.method().isMoney())
        .map(payment -> payment.received() == null ? payment.amount() : payment.received())
        .reduce(Money.ZERO, Money::plus);
  }
}
