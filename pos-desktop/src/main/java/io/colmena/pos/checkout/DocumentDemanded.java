package io.colmena.pos.checkout;

import io.colmena.shared.money.Money;

/** Nobody buys for that much without a DNI or a RUC; nothing was sold. */
public final class DocumentDemanded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DocumentDemanded(Money above) {
    super("a ticket of more than " + above + " needs a customer with a DNI or a RUC");
  }
}
