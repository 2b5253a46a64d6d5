package io.colmena.shared.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a product is taxed in Peru.
 *
 * <p>Source: Texto Único Ordenado de la Ley del IGV (D.S. 055-99-EF), 16 % IGV + 2 % IPM = 18 %;
 * its Appendix I lists what is exempt (fresh fruit, vegetables, …).
 */
public enum TaxKind {
  IGV(new BigDecimal("0.18")),
  EXEMPT(BigDecimal.ZERO);

  private final BigDecimal rate;

  TaxKind(BigDecimal rate) {
    this.rate = rate;
  }

  /** The tax inside a price that includes it, rounded half up: 118.00 holds 18.00. */
  public Money includedIn(Money gross) {
    BigDecimal net =
        gross.amount().divide(BigDecimal.ONE.add(rate), Money.SCALE, RoundingMode.HALF_UP);
    return gross.minus(new Money(net));
  }
}
