package io.colmena.benchmarks.chaos;

import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.checkout.Concession;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.Approval;
import io.colmena.pos.tickets.HeldTicket;
import io.colmena.pos.tickets.Recalled;
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
    if (ticket.get().isEmpty()) {
      return;
    }
    Ticket asked = chance.percent(25) ? onOtherTerms(till, ticket.get(), chance) : ticket.get();
    if (chance.percent(10)) {
      putsAside(till, asked);
    } else if (chance.percent(15)) {
      CreditTrade.owes(till, asked, chance);
    } else {
      till.charges(asked, paid(asked.total(), chance));
    }
  }

  private static @Nullable String customer(Chance chance) {
    return chance.percent(25) ? PeopleTrade.document(chance) : null;
  }

  /** A discount or another price, which the manager allows on the spot. */
  private static Ticket onOtherTerms(Till till, Ticket ticket, Chance chance) {
    int line = chance.below(ticket.lines().size());
    Concession concession =
        switch (chance.below(3)) {
          case 0 -> Concession.percent(ticket, BigDecimal.valueOf(chance.between(1, 30)));
          case 1 -> Concession.percent(ticket, line, BigDecimal.valueOf(chance.between(1, 30)));
          default ->
              Concession.price(
                  ticket,
                  line,
                  ticket.lines().get(line).price().plus(Money.ofCents(chance.between(1, 50))));
        };
    Approval approval = new Approval(concession.permission(), till.manager(), "cliente de siempre");
    till.does(services ->
        till.database()
            .inTransaction(
                tx -> services.audit().note(tx, till.cashier(), approval, null, "otro precio")));
    return concession.after().approved(approval.told());
  }

  private static void putsAside(Till till, Ticket ticket) {
    till.does(services -> {
      services.tickets().hold(ticket, "vuelve luego", till.cashier());
      till.shop().held().add(ticket.key());
    });
  }

  /** Another till, or the same, goes on with a ticket that waits. */
  static void takesAHeldTicket(World world, Chance chance) {
    Till till = chance.of(chance.of(world.shops()).tills());
    AtomicReference<@Nullable Ticket> taken = new AtomicReference<>();
    till.does(services -> {
      List<HeldTicket> waiting = services.tickets().held();
      if (!waiting.isEmpty()) {
        String key = chance.of(waiting).key();
        till.shop().held().remove(key);
        if (services.tickets().recall(key) instanceof Recalled.Here here) {
          taken.set(here.ticket());
        }
      }
    });
    Ticket ticket = taken.get();
    if (ticket != null && !ticket.isEmpty()) {
      till.charges(ticket, paid(ticket.total(), chance));
    }
  }

  private static Tender paid(Money due, Chance chance) {
    return switch (chance.below(5)) {
      case 0 -> cash(due, due.plus(Money.ofCents(chance.below(500) * 10L)));
      case 1 -> Tender.of(due).exactly(PaymentMethod.CARD, due, "op-" + chance.below(1_000_000));
      case 2 -> byWallet(due, chance);
      case 3 -> Tender.of(due).exactly(PaymentMethod.PLIN, due, operation(chance));
      default -> cash(due, due);
    };
  }

  private static Tender cash(Money due, Money received) {
    return due.isPositive() ? Tender.of(due, ShopServices.COIN).cash(received) : Tender.of(due);
  }

  /** Few enough that one is shown twice now and then, which must not pay twice. */
  static String operation(Chance chance) {
    return "w-" + chance.below(3_000);
  }

  private static Tender byWallet(Money due, Chance chance) {
    Money some = Money.ofCents(10);
    return some.isLessThan(due)
        ? Tender.of(due).exactly(PaymentMethod.YAPE, some, operation(chance)).cash(due.minus(some))
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
