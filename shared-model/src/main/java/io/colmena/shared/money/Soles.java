package io.colmena.shared.money;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts as people write them in Peru. */
public final class Soles {
  private Soles() {}

  /** {@code 1,183.17}. */
  public static String plain(Money amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(amount.amount());
  }

  /** {@code S/ 1,183.17}. */
  public static String withSign(Money amount) {
    return "S/ " + plain(amount);
  }
}
