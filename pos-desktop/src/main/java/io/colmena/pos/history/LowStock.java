package io.colmena.pos.history;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.UnitOfSale;

/** A product of which little or nothing is left. */
public record LowStock(
    String product,
    String code,
    String name,
    String category,
    UnitOfSale unit,
    Money price,
    Quantity left) {
  /** Less than nothing is left after a sale of what was never counted in. */
  public boolean isOut() {
    return !left.isPositive();
  }
}
