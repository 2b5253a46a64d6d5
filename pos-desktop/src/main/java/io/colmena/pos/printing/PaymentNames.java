package io.colmena.pos.printing;

import io.colmena.shared.money.PaymentMethod;

/** What the shop's documents call the ways to pay. */
public final class PaymentNames {
  private PaymentNames() {}

  public static String of(PaymentMethod method) {
    return switch (method) {
      case CASH -> "Efectivo";
      case CARD -> "Tarjeta";
      case YAPE -> "Yape";
      case PLIN -> "Plin";
      case CREDIT -> "Fiado";
      case ROUNDING -> "Redondeo";
    };
  }
}
