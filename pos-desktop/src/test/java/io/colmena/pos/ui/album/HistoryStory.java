package io.colmena.pos.ui.album;

import static io.colmena.pos.ui.album.State.EMPTY;
import static io.colmena.pos.ui.album.State.ERROR;
import static io.colmena.pos.ui.album.State.FULL;

import io.colmena.pos.cash.CashCount;
import io.colmena.pos.cash.CashDrawer;
import io.colmena.pos.cash.CashSession;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.TillDriver;
import io.colmena.pos.ui.history.BusyDays;
import io.colmena.shared.money.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** Luis looks at two weeks of sales. */
final class HistoryStory implements Story {
  private static final List<String> TABS =
      List.of("sales", "products", "cashiers", "hours", "payments", "stock", "sessions");

  @Override
  public void walk(Visit visit) {
    try (DemoShop shop = visit.shop(DemoShop.NOBODY)) {
      BusyDays.sell(shop, visit.folder(), LocalDate.of(2026, 11, 9), 12, 40);
      closesADrawer(shop);
      shop.clock().advance(Duration.ofDays(1));
      try (Walk walk = visit.till(shop, "luis")) {
        walk.openOffice("history");
        settle(walk);
        walk.look("history-sales", EMPTY);
        walk.typeKeyOf("history.key.month");
        for (String tab : TABS) {
          walk.till.type(Integer.toString(TABS.indexOf(tab) + 1));
          settle(walk);
          walk.look("history-" + tab, FULL);
        }
        asksForABadDate(walk);
        opensASale(walk);
        saves(walk, visit);
      }
    }
  }

  /** Forty soles are missing. */
  private static void closesADrawer(DemoShop shop) {
    CashDrawer drawer = shop.branch().drawer();
    Map<Money, Integer> notes = Map.of(Money.of("100.00"), 1, Money.of("20.00"), 5);
    CashSession session = drawer.open(CashCount.of(notes), shop.rosa()).session();
    shop.sellRice();
    drawer.close(
        session.id(),
        CashCount.of(Map.of(Money.of("100.00"), 1, Money.of("10.00"), 8)),
        Map.of(),
        "Un vuelto mal dado",
        shop.rosa());
  }

  private static void settle(Walk walk) {
    walk.till.settle();
    walk.till.waitUntil("it has looked", () -> !walk.till.isShown("#history-waiting"));
  }

  private static void asksForABadDate(Walk walk) {
    TillDriver till = walk.till;
    till.type("1");
    settle(walk);
    till.press(KeyCode.F4);
    till.replace("31/02/2026");
    till.press(KeyCode.ENTER);
    till.press(KeyCode.ENTER);
    walk.waitFor("#history-notice", "history.badDate");
    walk.look("history-sales", ERROR);
    till.press(KeyCode.ESCAPE);
  }

  private static void opensASale(Walk walk) {
    TillDriver till = walk.till;
    till.press(KeyCode.F2);
    till.type("CUS-20261112-007");
    till.press(KeyCode.ENTER);
    till.waitUntil(
        "one sale is found",
        () ->
            till.onScreen(() ->
                till.scene().getRoot().lookup("#history-table") instanceof TableView<?> table
                    && table.getItems().size() == 1));
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#sale-lines");
    walk.look("sale", FULL);
    till.press(KeyCode.ESCAPE);
    till.waitUntilGone("#sale-lines");
  }

  private static void saves(Walk walk, Visit visit) {
    TillDriver till = walk.till;
    till.press(KeyCode.CONTROL, KeyCode.E);
    till.waitUntilShown("#save-path");
    till.replace("/dev/null/ventas.xlsx");
    till.press(KeyCode.ENTER);
    till.waitUntil("it is refused", () -> !till.text("#save-notice").isEmpty());
    walk.look("save", ERROR);
    till.replace(visit.folder().resolve("ventas.xlsx").toString());
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#save-notice", "1 ");
    walk.look("save", FULL);
  }
}
