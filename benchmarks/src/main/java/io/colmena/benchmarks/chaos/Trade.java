package io.colmena.benchmarks.chaos;

import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a shop does all day. */
final class Trade {
  /** Codes that each seed finds in the shops; those above were created since. */
  private static final int FIRST_CODE = 8;

  private static final int LAST_CODE = 14;

  private Trade() {}

  static void sells(World world, Chance chance) {
    Till till = chance.of(chance.of(world.shops()).tills());
    for (int i = chance.between(1, 3); i > 0; i--) {
      world.time().passes(chance.upTo(Duration.ofMinutes(2)));
      sale(till, chance);
    }
  }

  private static void sale(Till till, Chance chance) {
    Ticket begun = new Ticket(till.shop().newTicketKey(), List.of(), customer(chance));
    AtomicReference<Ticket> ticket = new AtomicReference<>(begun);
    till.does(services -> {
      for (int i = chance.between(1, 3); i > 0; i--) {
        String code = code(chance.between(FIRST_CODE, LAST_CODE));
        if (services.catalog().lookUp(code) instanceof Catalog.Lookup.Found found) {
          boolean weighed = found.product().unit().isWeighed();
          Quantity quantity =
              weighed
                  ? new Quantity(BigDecimal.valueOf(chance.between(150, 3000), Quantity.SCALE))
                  : Quantity.of(chance.between(1, 4));
          ticket.set(ticket.get().add(found.product(), quantity));
        }
      }
    });
    if (!ticket.get().isEmpty()) {
      till.charges(ticket.get(), paid(ticket.get().total(), chance));
    }
  }

  private static @Nullable String customer(Chance chance) {
    return chance.percent(20) ? "4" + chance.between(1_000_000, 9_999_999) : null;
  }

  private static Tender paid(Money due, Chance chance) {
    return switch (chance.below(4)) {
      case 0 -> Tender.of(due).cash(due.plus(Money.ofCents(chance.below(500) * 10L)));
      case 1 -> Tender.of(due).exactly(PaymentMethod.CARD, due, "op-" + chance.below(1_000_000));
      case 2 -> twoPayments(due);
      default -> Tender.of(due).cash(due);
    };
  }

  private static Tender twoPayments(Money due) {
    Money some = Money.ofCents(10);
    return some.isLessThan(due)
        ? Tender.of(due).exactly(PaymentMethod.YAPE, some, null).cash(due.minus(some))
        : Tender.of(due).cash(due);
  }

  /** A second key press, or a cashier who came back to a ticket whose fate she does not know. */
  static void chargesAgain(World world, Chance chance) {
    Till till = chance.of(chance.of(world.shops()).tills());
    Shop shop = till.shop();
    if (shop.unsure().isEmpty()) {
      return;
    }
    Shop.Unsure unsure = chance.of(List.copyOf(shop.unsure().values()));
    AtomicBoolean allKnown = new AtomicBoolean();
    till.does(services ->
        allKnown.set(
            unsure.ticket().lines().stream()
                .allMatch(line -> isKnown(services, line.product().code()))));
    if (allKnown.get()) {
      till.charges(unsure.ticket(), unsure.tender());
    }
  }

  /** A power cut may have taken a product along. */
  private static boolean isKnown(ShopServices services, String code) {
    return services.catalog().lookUp(code) instanceof Catalog.Lookup.Found;
  }

  static void createsProduct(World world, Chance chance) {
    Till till = chance.of(chance.of(world.shops()).tills());
    int number = chance.between(FIRST_CODE + Stage.PRODUCTS, LAST_CODE);
    boolean weighed = chance.percent(30);
    NewProduct wanted =
        new NewProduct(
            code(number),
            "Producto " + number,
            "Nuevos",
            weighed ? UnitOfSale.KG : UnitOfSale.UN,
            Money.ofCents(chance.between(1, 200) * 10L),
            null,
            weighed ? TaxKind.EXEMPT : TaxKind.IGV,
            List.of(),
            Quantity.of(chance.below(50)));
    till.does(services -> {
      try {
        till.database().inTransaction(tx -> services.catalog().create(tx, wanted));
      } catch (IllegalArgumentException _) {
        // the code is taken: somebody created it before
      }
    });
  }

  private static String code(int number) {
    return String.format(Locale.ROOT, "P-%03d", number);
  }
}
