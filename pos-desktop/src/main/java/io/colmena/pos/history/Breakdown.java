package io.colmena.pos.history;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import java.util.List;

/**
 * The sales of a period, divided.
 *
 * @param shares by hour and by day in their order; by method in the methods' order; else the
 *     largest amount first
 */
public record Breakdown(By by, List<Share> shares) {
  public Breakdown {
    shares = List.copyOf(shares);
  }

  public long sales() {
    return shares.stream().mapToLong(Share::sales).sum();
  }

  public Quantity units() {
    return shares.stream().map(Share::units).reduce(Quantity.ZERO, Quantity::plus);
  }

  public Money amount() {
    return Money.sum(shares.stream().map(Share::amount));
  }

  /** Of payments: what was rounded away, which is no money. */
  public Money rounding() {
    return Money.sum(
        shares.stream()
            .filter(share -> share.key().equals(PaymentMethod.ROUNDING.name()))
            .map(Share::amount));
  }
}
