package io.colmena.demo.shopping;

import io.colmena.pos.checkout.Tender;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;

/** How the customers of a shop's day pay: with notes, cards and the wallets of their telephones. */
final class Purse {
  /** In soles: what people hand over is a multiple of one of them. */
  private static final int[] HANDED_OVER = {1, 5, 10, 20, 50, 100};

  private static final Money WORTH_A_CARD = Money.of("120.00");
  private static final Money WORTH_SPLITTING = Money.of("40.00");

  private final Shop shop;
  private final Chance chance;
  private long operation;

  Purse(Shop shop, LocalDate date, Chance chance) {
    this.shop = shop;
    this.chance = chance;
    this.operation = (date.toEpochDay() % 900 + 100) * 100_000 + chance.from(0, 90_000);
  }

  Tender pay(Money due) {
    if (WORTH_SPLITTING.isLessThan(due) && chance.happens(0.02)) {
      Tender begun = Tender.of(due).cash(Money.of("20.00"));
      return begun.exactly(PaymentMethod.YAPE, begun.remaining(), reference(PaymentMethod.YAPE));
    }
    PaymentMethod method = method(due);
    return method == PaymentMethod.CASH
        ? Tender.of(due).cash(handedOver(due))
        : Tender.of(due).exactly(method, due, reference(method));
  }

  private PaymentMethod method(Money due) {
    boolean large = WORTH_A_CARD.isLessThan(due);
    double cash = shop.cashShare() * (large ? 0.5 : 1.0);
    double card = large ? 0.45 : 0.14;
    double wallets = 1 - shop.cashShare();
    return switch (chance.index(cash, card, wallets * 0.62, wallets * 0.18)) {
      case 0 -> PaymentMethod.CASH;
      case 1 -> PaymentMethod.CARD;
      case 2 -> PaymentMethod.YAPE;
      default -> PaymentMethod.PLIN;
    };
  }

  /** The exact amount now and then, else the next multiple of a coin or a note. */
  private Money handedOver(Money due) {
    if (chance.happens(0.12)) {
      return due;
    }
    BigDecimal unit = BigDecimal.valueOf(HANDED_OVER[chance.index(10, 14, 34, 22, 14, 6)]);
    return new Money(due.amount().divide(unit, 0, RoundingMode.CEILING).multiply(unit));
  }

  /** Numbers of operations grow, and none is used twice. */
  private String reference(PaymentMethod method) {
    operation += chance.from(1, 40);
    return method == PaymentMethod.CARD
        ? String.format(Locale.ROOT, "%06d", operation % 1_000_000)
        : String.format(Locale.ROOT, "%08d", operation);
  }
}
