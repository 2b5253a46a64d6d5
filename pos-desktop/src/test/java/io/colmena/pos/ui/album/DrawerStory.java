package io.colmena.pos.ui.album;

import static io.colmena.pos.ui.album.State.EMPTY;
import static io.colmena.pos.ui.album.State.ERROR;
import static io.colmena.pos.ui.album.State.FULL;

import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.TillDriver;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;

/** The drawer's day, from the float to the count. */
final class DrawerStory implements Story {
  @Override
  public void walk(Visit visit) throws Exception {
    Path printer = visit.folder().resolve("printed");
    try (DemoShop shop =
            visit.shop(
                DemoShop.NOBODY,
                "cash.session=required",
                "printer.kind=pdf",
                "printer.folder=" + printer);
        Walk walk = visit.till(shop, "luis")) {
      opens(walk);
      sells(walk);
      movesCash(walk);
      closes(walk, printer);
    }
  }

  private static void opens(Walk walk) {
    TillDriver till = walk.till;
    till.waitUntilShown("#open-drawer");
    walk.look("drawer-open", EMPTY);
    till.type("1,5");
    till.press(KeyCode.F12);
    walk.waitFor("#drawer-notice", "drawer.badPieces");
    walk.look("drawer-open", ERROR);
    till.press(KeyCode.CONTROL, KeyCode.A);
    till.press(KeyCode.DELETE);
    walk.fill("#count-5000", "2");
    walk.fill("#count-1000", "6");
    walk.fill("#count-100", "20");
    walk.look("drawer-open", FULL);
    till.press(KeyCode.F12);
    till.waitUntilGone("#open-drawer");
  }

  private static void sells(Walk walk) {
    TillDriver till = walk.till;
    till.scan(DemoShop.RICE);
    till.waitUntilSays("#count", "1");
    till.press(KeyCode.F12);
    till.waitUntilShown("#charge-dialog");
    till.type("50");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#receipt");
    walk.waitFor("#receipt-notice", "print.printed");
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#receipt");
  }

  private static void movesCash(Walk walk) {
    TillDriver till = walk.till;
    till.press(KeyCode.F10);
    till.waitUntilShown("#drawer-menu");
    walk.look("drawer-menu", FULL);
    walk.pressKeyOf("drawer.key.out");
    till.waitUntilShown("#move-cash");
    till.type("20");
    till.press(KeyCode.ENTER);
    till.press(KeyCode.ENTER);
    walk.waitFor("#drawer-notice", "drawer.noReason");
    walk.look("cash-out", ERROR);
    till.press(KeyCode.F3);
    walk.look("cash-out", FULL);
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#move-cash");
    till.press(KeyCode.F10);
    till.waitUntilShown("#drawer-menu");
    walk.pressKeyOf("drawer.key.noSale");
    till.waitUntilShown("#move-cash");
    walk.look("no-sale", FULL);
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.F10);
    till.waitUntilShown("#drawer-menu");
    walk.pressKeyOf("drawer.key.see");
    till.waitUntilShown("#cash-report");
    walk.look("x", FULL);
    till.press(KeyCode.ESCAPE);
    till.waitUntilGone("#cash-report");
  }

  private static void closes(Walk walk, Path printer) throws Exception {
    TillDriver till = walk.till;
    till.scan(DemoShop.MILK);
    till.waitUntilSays("#count", "1");
    till.press(KeyCode.F10);
    till.waitUntilShown("#drawer-menu");
    walk.pressKeyOf("drawer.key.count");
    till.waitUntilShown("#close-drawer");
    till.waitUntilShown("#drawer-unsent");
    walk.look("close", EMPTY);
    walk.fill("#count-5000", "3");
    walk.fill("#count-1000", "2");
    walk.fill("#count-100", "3");
    walk.look("close", FULL);
    till.press(KeyCode.F12);
    till.waitUntilShown("#drawer-comment");
    till.type(walk.texts.get("drawer.reasonExpense"));
    walk.look("close", ERROR);
    Files.move(printer, printer.resolveSibling("moved"));
    Files.writeString(printer, ""); // no folder any more: it cannot print
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#cash-notice", "IMP-6");
    walk.look("z", ERROR);
    Files.delete(printer);
    till.press(KeyCode.R);
    walk.waitFor("#cash-notice", "print.printed");
    walk.look("z", FULL);
  }
}
