package io.colmena.system;

import io.colmena.pos.cash.CashCount;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.TillDriver;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;

/** A day that Luis works through with keyboard and scanner, while somebody keeps a tally. */
final class DayAtTheTill {
  private static final Money FLOAT = Money.of("150.00");
  private static final List<Good> GOODS =
      List.of(
          new Good("IK500", DemoShop.INCA_KOLA),
          new Good("LEG400", DemoShop.MILK),
          new Good("ARR5", DemoShop.RICE));

  private final TillDriver till;
  private final Tally tally = new Tally();

  private record Good(String code, String barcode) {}

  DayAtTheTill(TillDriver till) {
    this.till = till;
  }

  Tally tally() {
    return tally;
  }

  void opens() {
    till.waitUntilShown("#open-drawer");
    count(FLOAT);
    till.press(KeyCode.F12);
    till.waitUntilGone("#open-drawer");
    tally.moved(FLOAT);
  }

  /** One of a day's customers, and what happens with each. */
  void serves(int customer) {
    Map<String, Integer> goods = scans(customer);
    switch (customer % 10) {
      case 3 -> discounts();
      case 5 -> letsWait(customer);
      default -> {}
    }
    PaymentMethod by =
        List.of(PaymentMethod.CASH, PaymentMethod.CARD, PaymentMethod.YAPE).get(customer % 3);
    Money paid = charges(by, customer);
    tally.sold(paid, by);
    if (customer % 30 == 27) { // one who paid in cash
      takesBack(paid);
    } else {
      goods.forEach(tally::wentOut);
    }
    if (customer % 40 == 19) {
      moves(KeyCode.E, "30.00", Money.of("30.00"));
      moves(KeyCode.S, "12.50", Money.of("-12.50"));
    }
  }

  private Map<String, Integer> scans(int customer) {
    Map<String, Integer> goods = new HashMap<>();
    for (int i = 0; i <= customer % 3; i++) {
      Good good = GOODS.get((customer + i) % GOODS.size());
      int pieces = (customer + i) % 4 == 1 ? 3 : 1;
      if (pieces > 1) {
        till.type(pieces + "*");
      }
      String before = till.text("#total");
      till.scan(good.barcode());
      till.waitUntil("it is on the ticket", () -> !till.text("#total").equals(before));
      goods.merge(good.code(), pieces, Integer::sum);
    }
    return goods;
  }

  private void discounts() {
    String before = till.text("#total");
    till.press(KeyCode.F4);
    till.waitUntilShown("#terms");
    till.press(KeyCode.P);
    till.type("5");
    till.press(KeyCode.ENTER);
    till.waitUntil("it is cheaper", () -> !till.text("#total").equals(before));
  }

  /** Somebody forgot the eggs: another customer is served meanwhile. */
  private void letsWait(int customer) {
    String waiting = till.text("#total");
    till.press(KeyCode.F5);
    till.waitUntilShown("#hold");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#total", "0.00");
    till.scan(DemoShop.MILK);
    till.waitUntilSays("#total", "4.60");
    tally.sold(charges(PaymentMethod.CARD, customer + 1000), PaymentMethod.CARD);
    tally.wentOut("LEG400", 1);
    till.press(KeyCode.F6);
    till.waitUntilShown("#held-tickets .line-row");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#total", waiting);
  }

  private Money charges(PaymentMethod by, int customer) {
    Money total = amount("#total");
    till.press(KeyCode.F12);
    till.waitUntilShown("#charge-dialog");
    if (by == PaymentMethod.CASH) {
      till.press(KeyCode.ENTER);
    } else {
      till.press(by == PaymentMethod.CARD ? KeyCode.T : KeyCode.Y);
      till.press(KeyCode.ENTER);
      till.type(String.format(Locale.ROOT, "%08d", 40_000_000 + customer));
      till.press(KeyCode.ENTER);
    }
    till.waitUntilShown("#receipt");
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#receipt");
    return by == PaymentMethod.CASH ? Money.ofCents(total.cents() / 10 * 10) : total;
  }

  private void takesBack(Money paid) {
    String sale = till.text("#last-sale-number");
    till.press(KeyCode.F9);
    till.waitUntilShown("#returns-receipt");
    till.type(sale);
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#returns-rows");
    till.press(KeyCode.F1);
    till.press(KeyCode.F8);
    till.press(KeyCode.F12);
    till.waitUntilShown("#returns-given");
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#returns");
    tally.gaveBack(paid);
  }

  private void moves(KeyCode direction, String amount, Money change) {
    till.press(KeyCode.F10);
    till.waitUntilShown("#drawer-menu");
    till.press(direction);
    till.waitUntilShown("#move-cash");
    till.type(amount);
    till.press(KeyCode.F1);
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#move-cash");
    tally.moved(change);
  }

  /** What the tally says is in the drawer and was paid otherwise. */
  void closes() {
    till.press(KeyCode.F10);
    till.waitUntilShown("#drawer-menu");
    till.press(KeyCode.Z);
    till.waitUntilShown("#close-drawer");
    count(tally.of(PaymentMethod.CASH));
    for (PaymentMethod method : List.of(PaymentMethod.CARD, PaymentMethod.YAPE)) {
      till.focusOn("#counted-" + method);
      till.replace(tally.of(method).toString());
    }
    till.press(KeyCode.F12);
    till.waitUntilShown("#cash-report");
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#cash-report");
  }

  private void count(Money money) {
    long left = money.cents();
    for (Money kind : CashCount.DENOMINATIONS) {
      long pieces = left / kind.cents();
      left %= kind.cents();
      if (pieces > 0) {
        till.focusOn("#count-" + kind.cents());
        till.replace(String.valueOf(pieces));
      }
    }
  }

  private Money amount(String label) {
    return Money.of(till.text(label).replace("S/", "").replace(",", "").strip());
  }
}
