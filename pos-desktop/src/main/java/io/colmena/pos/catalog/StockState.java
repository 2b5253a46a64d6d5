package io.colmena.pos.catalog;

import io.colmena.shared.money.Quantity;
import org.jspecify.annotations.Nullable;

/** Whether there is something of a product to be sold. */
public enum StockState {
  AVAILABLE("p.withdrawn = 0 and s.quantity > 0 and s.quantity > coalesce(p.minimum_stock, 0)"),
  /** Some is left, but no more than the least there should be. */
  LOW("p.withdrawn = 0 and s.quantity > 0 and s.quantity <= coalesce(p.minimum_stock, 0)"),
  OUT("p.withdrawn = 0 and coalesce(s.quantity, 0) <= 0"),
  WITHDRAWN("p.withdrawn = 1");

  private final String condition;

  StockState(String condition) {
    this.condition = condition;
  }

  static StockState of(boolean withdrawn, Quantity inStock, @Nullable Quantity minimum) {
    if (withdrawn) {
      return WITHDRAWN;
    }
    if (!inStock.isPositive()) {
      return OUT;
    }
    return minimum != null && inStock.compareTo(minimum) <= 0 ? LOW : AVAILABLE;
  }

  /** The same of a product {@code p} and its stock level {@code s}, which may be missing. */
  String condition() {
    return condition;
  }
}
