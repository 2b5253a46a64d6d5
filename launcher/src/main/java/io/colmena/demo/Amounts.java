package io.colmena.demo;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures and names as they are written in Peru: {@code 1,240.50}. */
final class Amounts {
  private Amounts() {}

  static String count(long number) {
    return format("#,##0").format(number);
  }

  static String of(Quantity quantity) {
    return format("#,##0.000").format(quantity.amount());
  }

  static String of(Money money) {
    return format("#,##0.00").format(money.amount());
  }

  /** The payment method's name at a Peruvian counter. */
  static String method(String method) {
    return switch (method) {
      case "CASH" -> "Efectivo";
      case "CARD" -> "Tarjeta";
      case "YAPE" -> "Yape";
      case "PLIN" -> "Plin";
      case "CREDIT" -> "Fiado";
      case "ROUNDING" -> "Redondeo";
      default -> method;
    };
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}
