package io.colmena.shared.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/**
 * An amount in soles, exact, with a scale of two decimals from birth on.
 *
 * <p>As JSON it is a string with two decimals: {@code "5.50"}.
 */
public record Money(BigDecimal amount) implements Comparable<Money> {
  /** Decimals of a sol: the céntimo. */
  public static final int SCALE = 2;

  /** Fits DECIMAL(14,2); whatever is larger is a slip of the keyboard. */
  private static final BigDecimal MOST = new BigDecimal("999999999999.99");

  public static final Money ZERO = Money.of("0.00");

  /**
   * @throws IllegalArgumentException if the amount has fractions of a céntimo or is out of range
   */
  public Money {
    try {
      amount = amount.setScale(SCALE, RoundingMode.UNNECESSARY);
    } catch (ArithmeticException _) {
      throw new IllegalArgumentException("an amount has at most two decimals: " + amount);
    }
    if (amount.abs().compareTo(MOST) > 0) {
      throw new IllegalArgumentException("an amount is at most " + MOST + ": " + amount);
    }
  }

  /**
   * Reads {@code 5}, {@code 5.5} or {@code 5.50}.
   *
   * @throws IllegalArgumentException if the text is no plain decimal number, or not an amount
   */
  @JsonCreator
  public static Money of(String text) {
    return new Money(Decimals.parse(text));
  }

  /** For sums of amounts that a till may have made up: the nearest that can be told. */
  public static Money clamped(BigDecimal sum) {
    return new Money(sum.min(MOST).max(MOST.negate()));
  }

  public static Money ofCents(long cents) {
    return new Money(BigDecimal.valueOf(cents, SCALE));
  }

  /** Rounds half up to the céntimo, as receipts in Peru do. */
  public static Money rounded(BigDecimal exact) {
    return new Money(exact.setScale(SCALE, RoundingMode.HALF_UP));
  }

  /** The amount in céntimos, for sums of many amounts. */
  public long cents() {
    return amount.scaleByPowerOfTen(SCALE).longValueExact();
  }

  /**
   * @throws IllegalArgumentException if the sum is out of range
   */
  public static Money sum(Stream<Money> amounts) {
    try {
      return ofCents(amounts.mapToLong(Money::cents).reduce(0, Math::addExact));
    } catch (ArithmeticException _) {
      throw new IllegalArgumentException("an amount is at most " + MOST);
    }
  }

  public Money plus(Money other) {
    return new Money(amount.add(other.amount));
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(other.amount));
  }

  /** The price of a quantity, rounded half up to the céntimo. */
  public Money times(Quantity quantity) {
    return rounded(amount.multiply(quantity.amount()));
  }

  public Money negated() {
    return new Money(amount.negate());
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public boolean isLessThan(Money other) {
    return compareTo(other) < 0;
  }

  public Money min(Money other) {
    return isLessThan(other) ? this : other;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(other.amount);
  }

  /** With two decimals and a point: {@code 1234.50}. */
  @JsonValue
  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
