package io.colmena.pos.ui.album;

import static io.colmena.pos.ui.album.State.EMPTY;
import static io.colmena.pos.ui.album.State.ERROR;
import static io.colmena.pos.ui.album.State.FULL;

import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.TillDriver;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import javafx.scene.input.KeyCode;

/** Somebody brings goods back. */
final class ReturnStory implements Story {
  private static Sale bought(DemoShop shop) {
    Ticket ticket =
        Ticket.open()
            .add(shop.product("IK500"), Quantity.of(3))
            .add(shop.product("GAL6"), Quantity.of(2))
            .add(shop.product("PAPA"), Quantity.of("1.255"));
    return shop.branch()
        .checkout()
        .charge(
            ticket,
            Tender.of(ticket.total())
                .exactly(PaymentMethod.YAPE, Money.of("10.00"), "00451277")
                .cash(Money.of("50.00")),
            shop.rosa());
  }

  @Override
  public void walk(Visit visit) {
    try (DemoShop shop = visit.shop(DemoShop.NOBODY)) {
      Sale sale = bought(shop);
      try (Walk walk = visit.till(shop, "luis")) {
        asks(walk);
        takesBack(walk, sale);
      }
    }
  }

  private static void asks(Walk walk) {
    TillDriver till = walk.till;
    till.press(KeyCode.F9);
    till.waitUntilShown("#returns-receipt");
    walk.look("return-ask", EMPTY);
    till.type("CUS-20261121-999");
    till.press(KeyCode.ENTER);
    walk.waitFor("#returns-ask-notice", "returns.notFound");
    walk.look("return-ask", ERROR);
  }

  private static void takesBack(Walk walk, Sale sale) {
    TillDriver till = walk.till;
    till.replace(sale.id());
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#returns-rows");
    walk.look("return", EMPTY);
    till.type("2");
    till.press(KeyCode.ENTER);
    till.press(KeyCode.DOWN);
    till.press(KeyCode.F2);
    till.type("3");
    till.press(KeyCode.F3);
    walk.waitFor("#returns-notice", "returns.badQuantity");
    walk.look("return", ERROR);
    till.replace("1");
    till.press(KeyCode.F3);
    till.press(KeyCode.F5);
    walk.look("return", FULL);
    till.press(KeyCode.F12);
    till.waitUntilShown("#returns-given");
    walk.look("return-done", FULL);
  }
}
