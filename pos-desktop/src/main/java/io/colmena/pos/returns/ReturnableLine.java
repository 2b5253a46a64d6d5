package io.colmena.pos.returns;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A line of a sale, and what came back of it already.
 *
 * @param number its position on the sale, from 1
 * @param returned how much came back
 * @param weighed whether less than one of it can come back
 * @param returnedAmount what of the line's total was for that
 */
public record ReturnableLine(
    int number, Sale.Line line, boolean weighed, Quantity returned, Money returnedAmount) {
  /** Whether that much of it may come back now. */
  public boolean isReturnable(Quantity wanted) {
    return wanted.isPositive()
        && wanted.compareTo(returnable()) <= 0
        && (weighed || wanted.isWhole());
  }

  /** What may still come back; never negative. */
  public Quantity returnable() {
    Quantity left = line.quantity().minus(returned);
    return left.isPositive() ? left : Quantity.ZERO;
  }

  /**
   * What of the line's total is for some more of it. Counted from the beginning, so that parts come
   * to the whole to the céntimo.
   *
   * @param more at most what may still come back
   */
  public Money worth(Quantity more) {
    Money upTo = share(line.total(), returned.plus(more));
    return upTo.isLessThan(returnedAmount) ? Money.ZERO : upTo.minus(returnedAmount);
  }

  /** The IGV inside that; the tax on bags is outside of it. */
  Money tax(Quantity more) {
    Money bagTax = line.bagTax() == null ? Money.ZERO : line.bagTax();
    Money tax = line.taxKind().includedIn(line.total().minus(bagTax));
    return share(tax, returned.plus(more)).minus(share(tax, returned));
  }

  private Money share(Money whole, Quantity upTo) {
    BigDecimal part = upTo.amount().min(line.quantity().amount());
    return new Money(
        whole
            .amount()
            .multiply(part)
            .divide(line.quantity().amount(), Money.SCALE, RoundingMode.HALF_UP));
  }
}
