package io.colmena.pos.checkout;

import io.colmena.pos.catalog.Product;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;

/**
 * One line of an open ticket.
 *
 * @param product as it was when it was added: a price that changes later does not change the ticket
 * @param price for one unit, tax included
 */
public record TicketLine(Product product, Quantity quantity, Money price) {
  /** More than this is a slip of the keyboard or a barcode typed into the quantity. */
  private static final Quantity MOST = Quantity.of(99_999);

  /**
   * Half a piece is not refused here, since the history of an earlier till may hold one; {@link
   * Ticket} refuses it.
   *
   * @throws IllegalArgumentException if the quantity is not positive or too large
   */
  public TicketLine {
    if (!quantity.isPositive() || quantity.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("a quantity is more than 0 and at most " + MOST);
    }
    if (price.isNegative()) {
      throw new IllegalArgumentException("a price is not negative");
    }
  }

  /**
   * Whether that much of it can stand on a line: more than nothing, no slip, whole pieces unless
   * weighed.
   */
  public static boolean isSellable(Product product, Quantity quantity) {
    return quantity.isPositive()
        && quantity.compareTo(MOST) <= 0
        && (quantity.isWhole() || product.unit().isWeighed());
  }

  public Money total() {
    return price.times(quantity);
  }

  public Money tax() {
    return product.taxKind().includedIn(total());
  }

  TicketLine withQuantity(Quantity other) {
    return new TicketLine(product, other, price);
  }

  /** The same line of a product that has another identifier by now. */
  public TicketLine ofProduct(String id) {
    return new TicketLine(product.identified(id), quantity, price);
  }

  boolean sells(Product other) {
    return product.id().equals(other.id()) && price.equals(other.price());
  }

  /** As the sale says it. */
  public Sale.Line sold() {
    return new Sale.Line(
        product.id(), product.code(), product.name(), quantity, price, product.taxKind(), total());
  }
}
