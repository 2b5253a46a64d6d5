package io.colmena.pos.checkout;

import io.colmena.pos.catalog.Product;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is buying, until it is paid. Every change gives a new ticket.
 *
 * @param key born with the ticket; charging the same ticket twice makes one sale
 * @param customer document number (DNI or RUC), or null
 */
public record Ticket(String key, List<TicketLine> lines, @Nullable String customer) {
  private static final String TOLD = "told:";

  public Ticket {
    lines = List.copyOf(lines);
  }

  public static Ticket open() {
    return new Ticket(UUID.randomUUID().toString(), List.of(), null);
  }

  /** The key of a ticket of an earlier system. */
  public static String historyKey(String ticketNumber) {
    return "import:" + ticketNumber;
  }

  /** The key of a sale whose ticket is not known here, because another computer sold it. */
  public static String toldKey(String saleId) {
    return TOLD + saleId;
  }

  /** Whether a key only says that the ticket is not known here. */
  public static boolean isTold(String key) {
    return key.startsWith(TOLD);
  }

  /**
   * Adds to the line that sells the same product at the same price, or starts a new one.
   *
   * @throws IllegalArgumentException if that much of it cannot be sold, such as half a piece
   */
  public Ticket add(Product product, Quantity quantity) {
    List<TicketLine> changed = new ArrayList<>(lines);
    int same = indexOf(product);
    if (same < 0) {
      changed.add(sellable(new TicketLine(product, quantity, product.price())));
    } else {
      TicketLine line = lines.get(same);
      changed.set(same, sellable(line.withQuantity(line.quantity().plus(quantity))));
    }
    return new Ticket(key, changed, customer);
  }

  /** Where the product stands on the ticket at its present price, or −1. */
  public int indexOf(Product product) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).sells(product)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * @throws IllegalArgumentException if that much of it cannot be sold, such as half a piece
   */
  public Ticket withQuantity(int index, Quantity quantity) {
    List<TicketLine> changed = new ArrayList<>(lines);
    changed.set(index, sellable(lines.get(index).withQuantity(quantity)));
    return new Ticket(key, changed, customer);
  }

  private static TicketLine sellable(TicketLine line) {
    if (!TicketLine.isSellable(line.product(), line.quantity())) {
      throw new IllegalArgumentException(line.product().name() + " is sold by the piece");
    }
    return line;
  }

  public Ticket remove(int index) {
    List<TicketLine> changed = new ArrayList<>(lines);
    changed.remove(index);
    return new Ticket(key, changed, customer);
  }

  /** The same ticket without its lines. */
  public Ticket emptied() {
    return new Ticket(key, List.of(), customer);
  }

  /** With the lines of another ticket below its own. */
  public Ticket withLinesOf(Ticket other) {
    List<TicketLine> both = new ArrayList<>(lines);
    both.addAll(other.lines);
    return new Ticket(key, both, customer);
  }

  public Money total() {
    return lines.stream().map(TicketLine::total).reduce(Money.ZERO, Money::plus);
  }

  /** The tax inside the total: the sum of the lines' own, each rounded. */
  public Money tax() {
    return lines.stream().map(TicketLine::tax).reduce(Money.ZERO, Money::plus);
  }

  /** Pieces and kilograms together, as the consolidated reports count. */
  public Quantity units() {
    return lines.stream().map(TicketLine::quantity).reduce(Quantity.ZERO, Quantity::plus);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }
}
