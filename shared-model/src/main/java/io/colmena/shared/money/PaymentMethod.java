package io.colmena.shared.money;

/** How a customer pays. The names are stored and sent: never rename one. */
public enum PaymentMethod {
  CASH,
  CARD,
  YAPE,
  PLIN;

  /** Only notes and coins give change; a card or a wallet pays the exact amount. */
  public boolean givesChange() {
    return this == CASH;
  }
}
