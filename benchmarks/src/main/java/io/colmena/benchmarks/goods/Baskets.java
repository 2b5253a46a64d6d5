package io.colmena.benchmarks.goods;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Checkout;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.checkout.TicketLine;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Paid tickets with a given number of different lines, each a ticket of its own with a key as tills
 * make them. Two with different seeds share no operation number.
 */
public final class Baskets {
  private static final ZoneOffset LIMA = ZoneOffset.ofHours(-5);

  private final List<Product> products;
  private final int lines;
  private final long seed;
  private final SplittableRandom random;
  private int count;

  public Baskets(List<Product> products, int lines, long seed) {
    this.products = List.copyOf(products);
    this.lines = Math.min(lines, products.size());
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  /** A ticket and what was paid for it. */
  public record Basket(Ticket ticket, Tender tender) {
    /** The sale it became, in Lima. */
    public Sale sold(String id, LocalDateTime localTime, Sale.Cashier cashier) {
      return new Sale(
          id,
          localTime.toInstant(LIMA),
          localTime,
          localTime.toLocalDate(),
          cashier,
          null,
          null,
          ticket.lines().stream().map(TicketLine::sold).toList(),
          tender.payments(),
          ticket.total(),
          ticket.tax());
    }
  }

  public Basket next() {
    count++;
    Ticket ticket = Ticket.open();
    while (ticket.lines().size() < lines) {
      Product product = products.get(random.nextInt(products.size()));
      if (ticket.indexOf(product) < 0) {
        ticket = ticket.add(product, quantity(product));
      }
    }
    return new Basket(named(ticket), pay(ticket.total()));
  }

  /** Nobody buys for much without a document. */
  private static Ticket named(Ticket ticket) {
    return Checkout.USUAL_DOCUMENT_ABOVE.isLessThan(ticket.total())
        ? ticket.withCustomer("45678912")
        : ticket;
  }

  private Quantity quantity(Product product) {
    return product.unit().isWeighed()
        ? new Quantity(BigDecimal.valueOf(random.nextInt(150, 3000), Quantity.SCALE))
        : Quantity.of(random.nextInt(1, 4));
  }

  private Tender pay(Money due) {
    return switch (random.nextInt(4)) {
      case 0 -> Tender.of(due).cash(due);
      case 1 -> Tender.of(due).cash(due.plus(Money.ofCents(random.nextInt(1, 500) * 10L)));
      case 2 -> Tender.of(due).exactly(PaymentMethod.CARD, due, operation());
      default -> Tender.of(due).exactly(PaymentMethod.YAPE, due, operation());
    };
  }

  /** No wallet gives a number twice. */
  private String operation() {
    return String.format(Locale.ROOT, "%d-%08d", seed, count);
  }
}
