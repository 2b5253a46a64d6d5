package io.colmena.pos.ui.album;

import static io.colmena.pos.ui.album.State.EMPTY;
import static io.colmena.pos.ui.album.State.ERROR;
import static io.colmena.pos.ui.album.State.FULL;

import io.colmena.pos.cash.CashCount;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.TillDriver;
import io.colmena.shared.money.Money;
import java.util.Map;
import javafx.scene.input.KeyCode;

/** A customer gets credit, buys on it and pays some of it. */
final class CreditStory implements Story {
  private static final String DOCUMENT = "45678912";

  @Override
  public void walk(Visit visit) {
    try (DemoShop shop = visit.shop(DemoShop.NOBODY)) {
      shop.branch().drawer().open(CashCount.of(Map.of(Money.of("50"), 2)), shop.rosa());
      try (Walk walk = visit.till(shop, "luis")) {
        givesCredit(walk);
        sells(walk);
        takesPayment(walk);
      }
    }
  }

  private static void givesCredit(Walk walk) {
    TillDriver till = walk.till;
    walk.openOffice("customers");
    till.waitUntilShown("#customers-nobody");
    walk.look("customers", EMPTY);
    till.press(KeyCode.CONTROL, KeyCode.N);
    till.type(DOCUMENT);
    till.press(KeyCode.ENTER);
    till.type("Ana Huamán Ttito");
    walk.fill("#customers-limit", "treinta");
    till.press(KeyCode.ENTER);
    walk.waitFor("#customers-notice", "credit.badLimit");
    walk.look("customers", ERROR);
    till.replace("30");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#customers-credit", "30.00");
    till.press(KeyCode.ESCAPE);
    till.waitUntilGone("#customers");
  }

  private static void sells(Walk walk) {
    TillDriver till = walk.till;
    till.scan(DemoShop.RICE);
    till.waitUntilSays("#total", "24.90");
    till.press(KeyCode.F7);
    till.waitUntilShown("#customer-typed");
    till.type(DOCUMENT);
    till.waitUntilShown("#customer-found .line-row");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#key-customer", "Ana");
    till.press(KeyCode.F12);
    till.waitUntilShown("#charge-dialog");
    till.press(KeyCode.valueOf(walk.texts.get("charge.key.CREDIT")));
    till.waitUntilShown("#charge-debtor");
    walk.look("credit-charge", FULL);
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#receipt");
    walk.look("credit-receipt", FULL);
    till.press(KeyCode.ESCAPE);
    till.waitUntilGone("#receipt");
  }

  private static void takesPayment(Walk walk) {
    TillDriver till = walk.till;
    walk.openOffice("customers");
    till.waitUntilSays("#customers-owed", "24.90");
    till.press(KeyCode.CONTROL, KeyCode.B);
    till.waitUntilShown("#account-payment");
    till.replace("30");
    till.press(KeyCode.ENTER);
    till.waitUntil("it is refused", () -> !till.text("#payment-notice").isEmpty());
    walk.look("credit-payment", ERROR);
    till.replace("10");
    till.waitUntilSays("#payment-after", "14.90");
    walk.look("credit-payment", FULL);
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#customers-owed", "14.90");
    walk.look("customers", FULL);
  }
}
