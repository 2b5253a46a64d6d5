package io.colmena.architecture.broken.shared.money;

import java.math.BigDecimal;

/** Breaks: money is never floating point, where nobody sees it from outside. */
public record ApproximateWithin(BigDecimal amount) {
  public long cents() {
    return Math.round(amount.doubleValue() * 100);
  }
}
