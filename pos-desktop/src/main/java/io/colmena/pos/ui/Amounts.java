package io.colmena.pos.ui;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.Soles;
import java.time.Duration;
import java.util.Optional;

/** How amounts are written on the screens, and how typed ones are read. */
public final class Amounts {
  private Amounts() {}

  /** {@code S/ 1,234.50}, on one line. */
  public static String soles(Money amount) {
    return "S/\u00a0" + plain(amount);
  }

  /** {@code 1,234.50}. */
  public static String plain(Money amount) {
    return Soles.plain(amount);
  }

  /** Reads {@code 12}, {@code 12.5} or, since some keyboards have only the comma, {@code 12,50}. */
  public static Optional<Money> money(String typed) {
    try {
      return Optional.of(Money.of(decimal(typed)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Reads {@code 3}, {@code 0.755} or {@code 0,755}. */
  public static Optional<Quantity> quantity(String typed) {
    try {
      return Optional.of(Quantity.of(decimal(typed)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** {@code 40 s} or {@code 3 min}, never less than it is. */
  public static String roundedUp(Duration rest) {
    long seconds = rest.toSeconds() + (rest.toNanosPart() > 0 ? 1 : 0);
    return seconds <= 90 ? seconds + " s" : (seconds + 59) / 60 + " min";
  }

  private static String decimal(String typed) {
    String point = typed.strip().replace(',', '.');
    return point.startsWith(".") ? "0" + point : point;
  }
}
