package io.colmena.pos.printing;

import io.colmena.shared.money.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts as receipts write them: {@code 1,183.17}. */
final class Soles {
  private Soles() {}

  static String plain(Money amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(amount.amount());
  }

  static String withSign(Money amount) {
    return "S/ " + plain(amount);
  }
}
