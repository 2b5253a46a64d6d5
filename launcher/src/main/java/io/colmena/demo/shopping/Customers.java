package io.colmena.demo.shopping;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Ticket;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The customers of one shop. */
public final class Customers {
  /** Tickets of one line, of two… up to twelve, in relation to each other. */
  private static final double[] LINES = {22, 20, 16, 12, 9, 7, 5, 3, 2, 2, 1, 1};

  /** From this amount on, the law wants to know who buys. */
  private static final Money NEEDS_A_NAME = Money.of("700.00");

  private static final Money EXPENSIVE = Money.of("20.00");

  private final Shop shop;
  private final Shelf shelf;
  private final long seed;

  public Customers(Shop shop, Shelf shelf, long seed) {
    this.shop = shop;
    this.shelf = shelf;
    this.seed = seed;
  }

  /**
   * Those of a day, in order.
   *
   * @param now nobody comes later than this
   */
  public List<Visit> of(LocalDate date, LocalDateTime now) {
    Chance chance = Chance.of(seed, shop, date);
    int count = Rush.customers(shop, date, chance);
    List<LocalTime> moments =
        Rush.moments(count, date, Rush.OPENING, Rush.CLOSING, chance).stream()
            .filter(moment -> date.atTime(moment).isBefore(now))
            .toList();
    return visits(date, moments, chance);
  }

  /** A given number of customers on a day, between opening and closing or {@code now}. */
  public List<Visit> of(LocalDate date, LocalDateTime now, int count) {
    Chance chance = Chance.of(seed, shop, date);
    LocalTime until = date.atTime(Rush.CLOSING).isBefore(now) ? Rush.CLOSING : now.toLocalTime();
    return visits(date, Rush.moments(count, date, Rush.OPENING, until, chance), chance);
  }

  private List<Visit> visits(LocalDate date, List<LocalTime> moments, Chance chance) {
    Purse purse = new Purse(shop, date, chance);
    List<Visit> visits = new ArrayList<>();
    for (LocalTime moment : moments) {
      String key = "demo:" + shop.code() + ":" + date + ":" + (visits.size() + 1);
      Ticket ticket = ticket(key, moment.getHour(), chance);
      visits.add(
          new Visit(
              date.atTime(moment),
              ticket,
              purse.pay(ticket.total()),
              cashier(date, moment, chance)));
    }
    return visits;
  }

  private Ticket ticket(String key, int hour, Chance chance) {
    int lines = 1 + chance.index(LINES);
    Ticket ticket = new Ticket(key, List.of(), null);
    while (ticket.lines().size() < lines) {
      Product product = shelf.take(hour, chance);
      if (ticket.indexOf(product) < 0) {
        ticket = ticket.add(product, quantity(product, chance));
      }
    }
    return new Ticket(key, ticket.lines(), customer(ticket.total(), chance));
  }

  private static Quantity quantity(Product product, Chance chance) {
    boolean expensive = EXPENSIVE.isLessThan(product.price());
    if (!product.unit().isWeighed()) {
      return Quantity.of(expensive ? 1 : 1 + chance.index(70, 18, 6, 3, 1, 2));
    }
    double kilograms = expensive ? chance.near(0.4, 0.2, 0.1, 1.5) : chance.near(0.9, 0.5, 0.15, 3);
    long fiveGrams = Math.round(kilograms * 200);
    return new Quantity(BigDecimal.valueOf(fiveGrams * 5, Quantity.SCALE));
  }

  /** The DNI of somebody who wants a name on the receipt, or must have one. */
  private static @Nullable String customer(Money total, Chance chance) {
    boolean named = !total.isLessThan(NEEDS_A_NAME) || chance.happens(0.05);
    return named ? String.format(Locale.ROOT, "%08d", chance.from(8_000_000, 76_999_999)) : null;
  }

  /** One cashier in the morning, another in the afternoon; they change sides every day. */
  private int cashier(LocalDate date, LocalTime moment, Chance chance) {
    int cashiers = shop.cashiers().size();
    int shift = moment.getHour() < 14 ? 0 : 1;
    boolean relieved = cashiers > 2 && chance.happens(0.35);
    return Math.floorMod(date.toEpochDay() + shift + (relieved ? 2 : 0), cashiers);
  }
}
