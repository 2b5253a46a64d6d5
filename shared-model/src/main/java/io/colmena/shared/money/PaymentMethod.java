package io.colmena.shared.money;

import java.util.List;

/** How a customer pays. The names are stored and sent: never rename one. */
public enum PaymentMethod {
  CASH,
  CARD,
  YAPE,
  PLIN,
  /**
   * No money: the céntimos that a cash total was rounded down by, in the customer's favour. Nobody
   * chooses it; it makes the payments come to the total.
   */
  ROUNDING;

  private static final List<PaymentMethod> OFFERED = List.of(CASH, CARD, YAPE, PLIN);

  /** Those that a person chooses from. */
  public static List<PaymentMethod> offered() {
    return OFFERED;
  }

  /** Only notes and coins give change; a card or a wallet pays the exact amount. */
  public boolean givesChange() {
    return this == CASH;
  }

  /** Whether something was received for it. */
  public boolean isMoney() {
    return this != ROUNDING;
  }

  /** A telephone's wallet, whose operation number shows once that money came. */
  public boolean isWallet() {
    return this == YAPE || this == PLIN;
  }
}
