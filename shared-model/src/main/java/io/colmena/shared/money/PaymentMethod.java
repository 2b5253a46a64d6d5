package io.colmena.shared.money;

import java.util.List;

/** How a customer pays. The names are stored and sent: never rename one. */
public enum PaymentMethod {
  CASH,
  CARD,
  YAPE,
  PLIN,
  /** "Fiado": no money yet. A customer of the branch owes it until it is paid. */
  CREDIT,
  /**
   * No money: the céntimos that a cash total was rounded down by, in the customer's favour. Nobody
   * chooses it; it makes the payments come to the total.
   */
  ROUNDING;

  private static final List<PaymentMethod> MONEY = List.of(CASH, CARD, YAPE, PLIN);
  private static final List<PaymentMethod> OFFERED = List.of(CASH, CARD, YAPE, PLIN, CREDIT);

  /** Those that a person chooses from. */
  public static List<PaymentMethod> offered() {
    return OFFERED;
  }

  /** Those with which money is received, and which are counted at the end of a session. */
  public static List<PaymentMethod> money() {
    return MONEY;
  }

  /** Only notes and coins give change; a card or a wallet pays the exact amount. */
  public boolean givesChange() {
    return this == CASH;
  }

  /** Whether money was received for it. */
  public boolean isMoney() {
    return MONEY.contains(this);
  }

  /** Whether it stands for nothing that was paid, nor will be. */
  public boolean isRounding() {
    return this == ROUNDING;
  }

  /** A telephone's wallet, whose operation number shows once that money came. */
  public boolean isWallet() {
    return this == YAPE || this == PLIN;
  }
}
