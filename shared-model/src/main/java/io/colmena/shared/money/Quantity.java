package io.colmena.shared.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a product: pieces or kilograms, exact, to three decimals (grams).
 *
 * <p>As JSON it is a string without trailing zeros: {@code "3"}, {@code "0.755"}. Negative
 * quantities exist (a stock correction); whoever sells checks {@link #isPositive()}.
 */
public record Quantity(BigDecimal amount) implements Comparable<Quantity> {
  public static final int SCALE = 3;

  /** Fits DECIMAL(14,3). */
  private static final BigDecimal MOST = new BigDecimal("99999999999.999");

  public static final Quantity ZERO = Quantity.of("0");
  public static final Quantity ONE = Quantity.of("1");

  /**
   * @throws IllegalArgumentException if it is finer than a thousandth or out of range
   */
  public Quantity {
    try {
      amount = amount.setScale(SCALE, RoundingMode.UNNECESSARY);
    } catch (ArithmeticException _) {
      throw new IllegalArgumentException("a quantity has at most three decimals: " + amount);
    }
    if (amount.abs().compareTo(MOST) > 0) {
      throw new IllegalArgumentException("a quantity is at most " + MOST + ": " + amount);
    }
  }

  /**
   * @throws IllegalArgumentException if the text is no plain decimal number, or not a quantity
   */
  @JsonCreator
  public static Quantity of(String text) {
    return new Quantity(Decimals.parse(text));
  }

  public static Quantity of(long pieces) {
    return new Quantity(BigDecimal.valueOf(pieces));
  }

  /** The quantity in thousandths of its unit (grams), for sums of many quantities. */
  public long thousandths() {
    return amount.scaleByPowerOfTen(SCALE).longValueExact();
  }

  /** For sums of quantities that a till may have made up: the nearest that can be told. */
  public static Quantity clamped(BigDecimal sum) {
    return new Quantity(sum.min(MOST).max(MOST.negate()));
  }

  public static Quantity ofThousandths(long thousandths) {
    return new Quantity(BigDecimal.valueOf(thousandths, SCALE));
  }

  public Quantity plus(Quantity other) {
    return new Quantity(amount.add(other.amount));
  }

  public Quantity minus(Quantity other) {
    return new Quantity(amount.subtract(other.amount));
  }

  public Quantity negated() {
    return new Quantity(amount.negate());
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  /** Whether it can be counted in pieces. */
  public boolean isWhole() {
    return amount.stripTrailingZeros().scale() <= 0;
  }

  @Override
  public int compareTo(Quantity other) {
    return amount.compareTo(other.amount);
  }

  /** Without trailing zeros and never in scientific notation: {@code 1820}, {@code 0.5}. */
  @JsonValue
  @Override
  public String toString() {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
