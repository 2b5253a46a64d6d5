package io.colmena.shared.facts;

import io.colmena.shared.money.Money;
import java.util.List;

/**
 * Notes or coins of one kind, as they were counted.
 *
 * @param denomination what one of them is worth
 * @param pieces how many there are; kinds of which there are none are not told
 */
public record CashPieces(Money denomination, int pieces) {
  private static final Money MOST_WORTH = Money.of("1000.00");
  private static final int MOST_PIECES = 1_000_000;

  /**
   * @throws IllegalArgumentException if nobody could have counted that
   */
  public CashPieces {
    Required.field(denomination, "denomination");
    if (!denomination.isPositive() || MOST_WORTH.isLessThan(denomination)) {
      throw new IllegalArgumentException("no note or coin is worth " + denomination);
    }
    if (pieces < 1 || pieces > MOST_PIECES) {
      throw new IllegalArgumentException("pieces are from 1 to " + MOST_PIECES + ": " + pieces);
    }
  }

  public Money worth() {
    return Money.ofCents(denomination.cents() * pieces);
  }

  /** What they are worth together. */
  public static Money total(List<CashPieces> pieces) {
    return Money.sum(pieces.stream().map(CashPieces::worth));
  }
}
