package io.colmena.pos.returns;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.money.Money;
import java.util.List;

/**
 * A sale of this branch, and what came back of it already.
 *
 * @param lines all lines of the sale
 * @param returns in the order in which they happened
 */
public record ReturnableSale(Sale sale, List<ReturnableLine> lines, List<SaleReturned> returns) {
  public ReturnableSale {
    lines = List.copyOf(lines);
    returns = List.copyOf(returns);
  }

  /** Whether anything may still come back. */
  public boolean isAnythingLeft() {
    return lines.stream().anyMatch(line -> line.returnable().isPositive());
  }

  Money returnedTotal() {
    return Money.sum(returns.stream().map(SaleReturned::total));
  }
}
