package io.colmena.pos.checkout;

import io.colmena.shared.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The arithmetic of discounts, exact to the céntimo. */
final class Discounts {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Discounts() {}

  /** Rounded down, as {@code Limits} rounds: 5 % of a price is within a limit of 5 %. */
  static Money percent(BigDecimal percent, Money of) {
    return new Money(of.amount().multiply(percent).divide(HUNDRED, Money.SCALE, RoundingMode.DOWN));
  }

  /**
   * Spreads an amount over parts in proportion to them: each gets its share rounded down, and the
   * céntimos that remain go to the largest remainders, the earlier part first. No share is larger
   * than its part.
   *
   * @param amount from zero to the sum of the parts
   */
  static List<Money> spread(Money amount, List<Money> parts) {
    long sum = Money.sum(parts.stream()).cents();
    if (amount.isNegative() || amount.cents() > sum) {
      throw new IllegalArgumentException("an amount from 0.00 to the sum of its parts");
    }
    if (sum == 0) {
      return parts;
    }
    List<BigDecimal[]> shares =
        parts.stream()
            .map(part ->
                BigDecimal.valueOf(amount.cents())
                    .multiply(BigDecimal.valueOf(part.cents()))
                    .divideAndRemainder(BigDecimal.valueOf(sum)))
            .toList();
    long left = amount.cents() - shares.stream().mapToLong(share -> share[0].longValue()).sum();
    List<Money> spread =
        new ArrayList<>(shares.stream().map(share -> Money.ofCents(share[0].longValue())).toList());
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> shares.get(i)[1]).reversed())
        .limit(left)
        .forEach(i -> spread.set(i, spread.get(i).plus(Money.ofCents(1))));
    return spread;
  }
}
