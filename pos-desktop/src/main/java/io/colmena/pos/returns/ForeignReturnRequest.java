package io.colmena.pos.returns;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.sealing.Seal;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.util.List;

/**
 * What is to come back against the receipt of another branch, whose lines nobody knows here.
 *
 * @param key born with the question; giving it twice makes one return
 * @param seal what the receipt says; it was checked
 * @param items at least one
 * @param reason never blank
 */
public record ForeignReturnRequest(String key, Seal seal, List<Item> items, String reason) {
  /**
   * @throws IllegalArgumentException if nothing is to come back
   */
  public ForeignReturnRequest {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("nobody returns nothing");
    }
  }

  /**
   * @param product of this branch's catalogue
   * @param price for one unit, at most the catalogue's
   */
  public record Item(Product product, Quantity quantity, Money price, SaleReturned.Destination to) {
    /**
     * @throws IllegalArgumentException if nobody would take that back for so much
     */
    public Item {
      if (!quantity.isPositive()
          || !(quantity.isWhole() || product.unit().isWeighed())
          || price.isNegative()
          || product.price().isLessThan(price)) {
        throw new IllegalArgumentException(
            "nobody takes " + quantity + " of " + product.code() + " back for " + price);
      }
    }

    public Money amount() {
      return price.times(quantity);
    }
  }

  public Money total() {
    return Money.sum(items.stream().map(Item::amount));
  }
}
