package io.colmena.pos.ui.album;

import static io.colmena.pos.ui.album.State.EMPTY;
import static io.colmena.pos.ui.album.State.ERROR;
import static io.colmena.pos.ui.album.State.FULL;

import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.TillDriver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;

/** From the log-in to the receipt, with all that can lie over the checkout. */
final class SellingStory implements Story {
  private static final String UNKNOWN = "7759999999996";
  private static final List<String> GOODS =
      List.of("777", "BOLSA", "00001", "GAL6", "IK500", "ARR5", "LEG400", "LECHA", "ACE1", "ATUN");

  @Override
  public void walk(Visit visit) throws Exception {
    Path printer = Files.writeString(visit.folder().resolve("printed"), ""); // no folder: a fault
    try (DemoShop shop =
            visit.shop(DemoShop.NOBODY, "printer.kind=pdf", "printer.folder=" + printer);
        Walk walk = visit.walk(new TillDriver(shop))) {
      logsIn(walk);
      sells(walk, shop);
      bargains(walk);
      namesTheCustomer(walk);
      holds(walk, shop);
      charges(walk, printer);
    }
  }

  private static void logsIn(Walk walk) {
    TillDriver till = walk.till;
    till.waitUntilShown("#login-submit");
    walk.look("login", EMPTY);
    till.logIn("rosa", "equivocada");
    walk.waitFor("#login-notice", "login.wrong");
    walk.look("login", ERROR);
    till.logIn("rosa", DemoShop.PASSWORD);
    till.waitUntilShown("#checkout");
    walk.look("checkout", EMPTY);
    till.press(KeyCode.F1);
    till.waitUntilShown("#help");
    walk.look("help", FULL);
    till.press(KeyCode.ESCAPE);
  }

  private static void sells(Walk walk, DemoShop shop) {
    TillDriver till = walk.till;
    till.scan(DemoShop.INCA_KOLA);
    till.waitUntilSays("#count", "1");
    till.type("3*");
    till.scan(DemoShop.MILK);
    till.waitUntilSays("#count", "2");
    till.type("papa");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#quantity");
    till.type("1.255");
    walk.look("weight", FULL);
    till.type("x");
    till.press(KeyCode.ENTER);
    walk.look("weight", ERROR);
    till.replace("1.255");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#count", "3");
    till.type("leche");
    till.waitUntilShown("#offer-list");
    walk.look("search", FULL);
    till.press(KeyCode.ESCAPE);
    till.type("zzzz");
    till.waitUntilShown("#nothing-found");
    walk.look("search", EMPTY);
    till.press(KeyCode.ESCAPE);
    till.scan(UNKNOWN);
    walk.waitFor("#notice", "checkout.unknownBarcode");
    walk.look("checkout", ERROR);
    favourites(walk, shop);
    till.press(KeyCode.F8);
    till.scan(DemoShop.RICE);
    walk.waitFor("#notice", "checkout.priceOf");
    walk.look("price", FULL);
    till.press(KeyCode.ESCAPE);
    for (String code : List.of("GAL6", "ACE1", "ATUN", "PAPHIG", "DET2")) {
      till.type(code);
      till.press(KeyCode.ENTER);
    }
    till.waitUntilSays("#count", "8");
    till.press(KeyCode.F3);
    till.waitUntilShown("#quantity");
    walk.look("quantity", FULL);
    till.press(KeyCode.ESCAPE);
  }

  private static void favourites(Walk walk, DemoShop shop) {
    TillDriver till = walk.till;
    till.press(KeyCode.CONTROL, KeyCode.F);
    till.waitUntilShown("#favourites");
    till.waitUntilShown("#favourites-none");
    walk.look("favourites", EMPTY);
    till.press(KeyCode.ESCAPE);
    GOODS.forEach(code -> shop.branch().favourites().add(shop.product(code)));
    till.press(KeyCode.CONTROL, KeyCode.F);
    till.waitUntilShown("#favourite-J");
    walk.look("favourites", FULL);
    till.press(KeyCode.ESCAPE);
  }

  private static void bargains(Walk walk) {
    TillDriver till = walk.till;
    till.press(KeyCode.F4);
    till.waitUntilShown("#terms");
    till.type("101");
    till.press(KeyCode.ENTER);
    walk.look("discount", ERROR);
    till.replace("50");
    walk.look("discount", FULL);
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#approval");
    walk.look("approval", FULL);
    till.type("9876");
    till.press(KeyCode.ENTER);
    till.type("promoción");
    till.press(KeyCode.ENTER);
    walk.waitFor("#approval-notice", "approval.wrong");
    walk.look("approval", ERROR);
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.F4);
    till.waitUntilShown("#terms");
    till.type("5");
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#terms");
    till.press(KeyCode.CONTROL, KeyCode.DELETE);
    till.waitUntilShown("#confirm");
    walk.look("remove-all", FULL);
    till.press(KeyCode.ESCAPE);
  }

  private static void namesTheCustomer(Walk walk) {
    TillDriver till = walk.till;
    till.press(KeyCode.F7);
    walk.waitFor("#customer-notice", "customer.none");
    walk.look("customer", EMPTY);
    till.type("20100070971");
    walk.waitFor("#customer-notice", "customer.rucDigit");
    walk.look("customer", ERROR);
    till.replace("20100070970");
    walk.waitFor("#customer-notice", "customer.isNew");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#customer-name");
    till.type("Inversiones y Bodegas El Sol de los Andes S.A.C.");
    walk.look("customer-new", FULL);
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#key-customer", "Inversiones");
    walk.look("checkout", FULL);
    till.press(KeyCode.F7);
    till.type("sol");
    till.waitUntilShown("#customer-found .line-row");
    walk.look("customer", FULL);
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.F11);
    till.waitUntilShown("#kept-ticket");
    walk.look("locked", FULL);
    till.logIn("rosa", DemoShop.PASSWORD);
    till.waitUntilShown("#checkout");
  }

  private static void holds(Walk walk, DemoShop shop) {
    TillDriver till = walk.till;
    till.press(KeyCode.F5);
    till.waitUntilShown("#hold");
    till.type("La señora de la casaca roja");
    walk.look("hold", FULL);
    till.press(KeyCode.ENTER);
    walk.waitFor("#notice", "hold.done");
    shop.clock().advance(Duration.ofMinutes(3));
    till.scan(DemoShop.RICE);
    till.waitUntilSays("#count", "1");
    till.press(KeyCode.F5);
    till.waitUntilShown("#hold");
    till.press(KeyCode.ENTER);
    walk.waitFor("#notice", "hold.done");
    till.press(KeyCode.F6);
    till.waitUntilShown("#held-tickets .line-row");
    walk.look("recall", FULL);
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#recall");
  }

  private static void charges(Walk walk, Path printer) throws Exception {
    TillDriver till = walk.till;
    till.waitUntilSays("#count", "8");
    till.press(KeyCode.F12);
    till.waitUntilShown("#charge-dialog");
    walk.look("charge", EMPTY);
    walk.pressKeyOf("charge.key.YAPE");
    till.press(KeyCode.ENTER);
    till.press(KeyCode.ENTER);
    walk.waitFor("#charge-notice", "charge.needsReference");
    walk.look("charge", ERROR);
    till.focusOn("#charge-amount");
    walk.pressKeyOf("charge.key.CARD");
    till.replace("30");
    till.press(KeyCode.ENTER);
    till.type("004518");
    till.press(KeyCode.ENTER);
    walk.pressKeyOf("charge.key.YAPE");
    till.replace("20.50");
    till.press(KeyCode.ENTER);
    till.type("87654321");
    till.press(KeyCode.ENTER);
    walk.pressKeyOf("charge.key.CASH");
    till.type("50");
    walk.look("charge", FULL);
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#receipt-notice", "IMP-6");
    walk.look("receipt", ERROR);
    Files.delete(printer);
    till.press(KeyCode.R);
    walk.waitFor("#receipt-notice", "print.printed");
    walk.look("receipt", FULL);
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#receipt");
    walk.look("sold", FULL);
  }
}
