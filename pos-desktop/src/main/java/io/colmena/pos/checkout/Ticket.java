package io.colmena.pos.checkout;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.people.User;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is buying, until it is paid. Every change gives a new ticket.
 *
 * @param key born with the ticket; charging the same ticket twice makes one sale
 * @param customer document number (DNI or RUC), or null
 * @param approvals what the cashier could not grant alone
 * @param removals what was taken off it and not brought back
 */
public record Ticket(
    String key,
    List<TicketLine> lines,
    @Nullable String customer,
    List<Sale.Approval> approvals,
    List<Removal> removals) {
  private static final String TOLD = "told:";

  public Ticket {
    lines = List.copyOf(lines);
    approvals = List.copyOf(approvals);
    removals = List.copyOf(removals);
  }

  /** A ticket that nothing was taken off. */
  public Ticket(
      String key,
      List<TicketLine> lines,
      @Nullable String customer,
      List<Sale.Approval> approvals) {
    this(key, lines, customer, approvals, List.of());
  }

  /** A ticket that needed nobody's approval. */
  public Ticket(String key, List<TicketLine> lines, @Nullable String customer) {
    this(key, lines, customer, List.of());
  }

  public static Ticket open() {
    return new Ticket(TicketKey.bornAt(Instant.now()), List.of(), null);
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
    return withLines(changed);
  }

  /**
   * Adds a bag that a scale put a price on, as a line of its own: it costs what its label says.
   *
   * @throws IllegalArgumentException if that much of it cannot be sold
   */
  public Ticket addLabelled(Product product, Quantity quantity, Money label) {
    List<TicketLine> changed = new ArrayList<>(lines);
    changed.add(sellable(new TicketLine(product, quantity, product.price(), null, null, label)));
    return withLines(changed);
  }

  private Ticket withLines(List<TicketLine> changed) {
    return new Ticket(key, changed, customer, approvals, removals);
  }

  /** With another line in the place of one. */
  Ticket withLine(int index, TicketLine line) {
    List<TicketLine> changed = new ArrayList<>(lines);
    changed.set(index, line);
    return withLines(changed);
  }

  /**
   * Takes an amount off the whole, spread over the lines in proportion to what each costs now.
   *
   * @param amount at most the total without the tax on bags
   */
  Ticket discounted(Money amount) {
    List<Money> shares = Discounts.spread(amount, lines.stream().map(TicketLine::net).toList());
    List<TicketLine> changed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      TicketLine line = lines.get(i);
      Money before = line.discount() == null ? Money.ZERO : line.discount();
      changed.add(line.withDiscount(before.plus(shares.get(i))));
    }
    return withLines(changed);
  }

  Ticket withoutDiscounts() {
    return withLines(lines.stream().map(line -> line.withDiscount(Money.ZERO)).toList());
  }

  /** The same ticket, and who allowed what on it. */
  public Ticket approved(Sale.Approval approval) {
    List<Sale.Approval> more = new ArrayList<>(approvals);
    more.add(approval);
    return new Ticket(key, lines, customer, more, removals);
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
    return withLines(changed);
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
    return withLines(changed);
  }

  /** The same ticket without a line that somebody took off. */
  public Ticket remove(int index, User by) {
    return remove(index).noting(Removal.of(lines.get(index), by));
  }

  /** The same ticket without the lines that somebody took off all together. */
  public Ticket emptied(User by) {
    return emptied().noting(Removal.of(this, by));
  }

  private Ticket noting(Removal removal) {
    List<Removal> all = new ArrayList<>(removals);
    all.add(removal);
    return new Ticket(key, lines, customer, approvals, all);
  }

  /**
   * The same ticket of another customer.
   *
   * @param document DNI or RUC, or null for nobody in particular
   */
  public Ticket withCustomer(@Nullable String document) {
    return new Ticket(key, lines, document, approvals, removals);
  }

  /** The same ticket without its lines. */
  public Ticket emptied() {
    return withLines(List.of());
  }

  /** With the lines of another ticket below its own. */
  public Ticket withLinesOf(Ticket other) {
    List<TicketLine> both = new ArrayList<>(lines);
    both.addAll(other.lines);
    return withLines(both);
  }

  public Money total() {
    return lines.stream().map(TicketLine::total).reduce(Money.ZERO, Money::plus);
  }

  /** What it would come to by the catalogue. */
  public Money worth() {
    return lines.stream().map(TicketLine::worth).reduce(Money.ZERO, Money::plus);
  }

  /** What a discount can take off. */
  public Money net() {
    return total().minus(bagTax());
  }

  /** The ICBPER of its plastic bags. */
  public Money bagTax() {
    return lines.stream().map(TicketLine::bagTax).reduce(Money.ZERO, Money::plus);
  }

  /** What its discounts take off. */
  public Money discount() {
    return lines.stream()
        .map(line -> line.gross().minus(line.net()))
        .reduce(Money.ZERO, Money::plus);
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
