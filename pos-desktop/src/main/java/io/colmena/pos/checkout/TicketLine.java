package io.colmena.pos.checkout;

import io.colmena.pos.catalog.Product;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One line of an open ticket.
 *
 * @param product as it was when it was added: a price that changes later does not change the ticket
 * @param price for one unit, tax included
 * @param listPrice what one unit costs otherwise, when it is sold at another price; else null
 * @param discount taken off the line, or null for none
 * @param labelled the price on the label that a scale printed; it is what the line costs, whatever
 *     the rounding of its weight makes of it. Null for everything else
 */
public record TicketLine(
    Product product,
    Quantity quantity,
    Money price,
    @Nullable Money listPrice,
    @Nullable Money discount,
    @Nullable Money labelled) {
  /** More than this is a slip of the keyboard or a barcode typed into the quantity. */
  private static final Quantity MOST = Quantity.of(99_999);

  /** For each plastic bag since 2023 (Ley 30884, artículo 12). It is no part of the IGV's base. */
  public static final Money BAG_TAX = Money.of("0.50");

  /** More than this is a slip of the keyboard or a barcode typed into the price. */
  public static final Money MOST_PRICE = Money.of("99999.99");

  /**
   * Half a piece is not refused here, since the history of an earlier till may hold one; {@link
   * Ticket} refuses it.
   *
   * @throws IllegalArgumentException if the quantity is not positive or too large, or less than
   *     nothing would remain to be paid
   */
  public TicketLine {
    if (!quantity.isPositive() || quantity.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("a quantity is more than 0 and at most " + MOST);
    }
    if (price.isNegative()) {
      throw new IllegalArgumentException("a price is not negative");
    }
    Money gross = labelled == null ? price.times(quantity) : labelled;
    if (discount != null && (!discount.isPositive() || gross.isLessThan(discount))) {
      throw new IllegalArgumentException("a discount is more than 0.00 and at most " + gross);
    }
  }

  /** What is sold at its own price. */
  public TicketLine(Product product, Quantity quantity, Money price) {
    this(product, quantity, price, null, null, null);
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

  /** Before the discount. */
  public Money gross() {
    return labelled == null ? price.times(quantity) : labelled;
  }

  /** After the discount. */
  public Money net() {
    return discount == null ? gross() : gross().minus(discount);
  }

  /** The ICBPER, which no discount touches. */
  public Money bagTax() {
    return product.bag() ? BAG_TAX.times(quantity) : Money.ZERO;
  }

  public Money total() {
    return net().plus(bagTax());
  }

  /** What it would come to by the catalogue, without the tax on bags. */
  public Money worth() {
    return listPrice == null ? gross() : listPrice.times(quantity);
  }

  public Money tax() {
    return product.taxKind().includedIn(net());
  }

  /** A discount stays the same part of the line; what a label said no longer counts. */
  TicketLine withQuantity(Quantity other) {
    TicketLine changed = new TicketLine(product, other, price, listPrice, null, null);
    return discount == null
        ? changed
        : changed.withDiscount(part(changed.gross(), discount, gross()));
  }

  private static Money part(Money whole, Money share, Money of) {
    BigDecimal exact = whole.amount().multiply(share.amount());
    return new Money(exact.divide(of.amount(), Money.SCALE, RoundingMode.DOWN));
  }

  /** Another price for one unit, in place of all other terms. */
  TicketLine withPrice(Money other) {
    boolean own = other.equals(product.price());
    return new TicketLine(product, quantity, other, own ? null : product.price(), null, null);
  }

  /**
   * @param amount taken off in place of what was; zero for nothing
   */
  TicketLine withDiscount(Money amount) {
    return new TicketLine(
        product, quantity, price, listPrice, amount.isZero() ? null : amount, labelled);
  }

  /** The same line of a product that has another identifier by now. */
  public TicketLine ofProduct(String id) {
    return new TicketLine(product.identified(id), quantity, price, listPrice, discount, labelled);
  }

  /** Whether more of the product can simply be added to it. */
  boolean sells(Product other) {
    return product.id().equals(other.id())
        && price.equals(other.price())
        && listPrice == null
        && discount == null
        && labelled == null;
  }

  /** As the sale says it. */
  public Sale.Line sold() {
    return new Sale.Line(
        product.id(),
        product.code(),
        product.name(),
        quantity,
        price,
        product.taxKind(),
        total(),
        listPrice,
        discount,
        bagTax().isPositive() ? bagTax() : null,
        product.priceVersion());
  }
}
