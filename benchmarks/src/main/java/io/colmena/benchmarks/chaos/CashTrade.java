package io.colmena.benchmarks.chaos;

import io.colmena.pos.cash.CashCount;
import io.colmena.pos.cash.CashSession;
import io.colmena.pos.cash.CloseResult;
import io.colmena.pos.cash.MoveResult;
import io.colmena.pos.cash.OpenResult;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.Map;
import java.util.Optional;

/** What is done with the drawers of the tills. */
final class CashTrade {
  private CashTrade() {}

  /** Opens the drawer, or counts and closes the one that is open (Z). */
  static void opensOrCloses(World world, Chance chance) {
    Till till = chance.of(chance.of(world.shops()).tills());
    till.does(services -> {
      Optional<CashSession> open = services.drawer().current();
      if (open.isEmpty()) {
        opens(till, services, chance);
      } else {
        closes(till, services, open.get(), chance);
      }
    });
  }

  private static void opens(Till till, ShopServices services, Chance chance) {
    OpenResult result = services.drawer().open(count(chance), till.cashier());
    if (result instanceof OpenResult.Opened(CashSession session)) {
      till.promises(FactKind.CASH_SESSION_OPENED, session.id());
    }
  }

  private static void closes(Till till, ShopServices services, CashSession open, Chance chance) {
    CloseResult result =
        services
            .drawer()
            .close(
                open.id(),
                count(chance),
                Map.of(PaymentMethod.CARD, Money.ofCents(chance.below(10_000))),
                chance.percent(80) ? "se contó así" : null,
                till.cashier());
    if (result instanceof CloseResult.Closed closed) {
      closed.report().closing().ifPresent(till::promises);
      till.addsUp(open.id());
    }
  }

  static void movesCash(World world, Chance chance) {
    Till till = chance.of(chance.of(world.shops()).tills());
    till.does(services -> {
      MoveResult result =
          switch (chance.below(3)) {
            case 0 -> services.drawer().moveIn(some(chance), "sencillo", till.manager(), null);
            case 1 ->
                services
                    .drawer()
                    .moveOut(
                        some(chance),
                        "al banco",
                        till.cashier(),
                        new Approval(Permission.MOVE_CASH, till.manager(), "lo lleva Inés"));
            default -> services.drawer().openedWithoutSale("cambio", till.manager(), null);
          };
      if (result instanceof MoveResult.Moved moved) {
        till.promises(moved.move());
      }
    });
  }

  private static Money some(Chance chance) {
    return Money.ofCents(chance.between(1, 300) * 10L);
  }

  private static CashCount count(Chance chance) {
    return chance.percent(20)
        ? CashCount.NONE
        : CashCount.of(
            Map.of(
                Money.of("20.00"), chance.below(4),
                Money.of("0.50"), chance.below(20)));
  }
}
