package io.colmena.pos.returns;

import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.money.Quantity;
import java.util.List;

/**
 * What is to come back of a sale of this branch.
 *
 * @param key born with the question; giving it twice makes one return
 * @param sale its identifier
 * @param items at least one, each of another line
 * @param reason never blank
 * @param inCash whether all of the money goes back in cash, however it came
 */
public record ReturnRequest(
    String key, String sale, List<Item> items, String reason, boolean inCash) {
  /**
   * @throws IllegalArgumentException if nothing or one line twice is to come back
   */
  public ReturnRequest {
    items = List.copyOf(items);
    if (items.isEmpty()
        || items.stream().map(Item::line).distinct().count() != items.size()
        || items.stream().anyMatch(item -> !item.quantity().isPositive())) {
      throw new IllegalArgumentException("nobody returns that: " + items);
    }
  }

  /**
   * @param line its position on the sale, from 1
   */
  public record Item(int line, Quantity quantity, SaleReturned.Destination to) {}
}
