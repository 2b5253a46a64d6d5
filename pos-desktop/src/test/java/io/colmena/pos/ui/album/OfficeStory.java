package io.colmena.pos.ui.album;

import static io.colmena.pos.ui.album.State.EMPTY;
import static io.colmena.pos.ui.album.State.ERROR;
import static io.colmena.pos.ui.album.State.FULL;

import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.TillDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;

/** What a manager looks after: people and products. */
final class OfficeStory implements Story {
  @Override
  public void walk(Visit visit) throws Exception {
    try (DemoShop shop = visit.shop(DemoShop.NOBODY);
        Walk walk = visit.till(shop, "luis")) {
      people(walk);
      products(walk);
      imports(walk, visit.folder());
    }
  }

  private static void people(Walk walk) {
    TillDriver till = walk.till;
    till.press(KeyCode.CONTROL, KeyCode.U);
    till.waitUntilShown("#account-people");
    walk.look("account", FULL);
    till.press(KeyCode.DIGIT1);
    till.waitUntilShown("#secret");
    walk.fill("#secret-present", DemoShop.PASSWORD);
    walk.fill("#secret-fresh", "1234");
    walk.fill("#secret-repeated", "1234");
    till.press(KeyCode.ENTER);
    walk.waitFor("#secret-notice", "people.refused.BAD_PIN");
    walk.look("pin", ERROR);
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.DIGIT3);
    till.waitUntilShown("#people-members");
    walk.look("people", FULL);
    till.press(KeyCode.CONTROL, KeyCode.N);
    walk.look("people", EMPTY);
    for (String word : List.of("eva", "Eva Ticona", "corta")) {
      till.type(word);
      till.press(KeyCode.ENTER);
    }
    walk.waitFor("#people-notice", "login.shortPassword");
    walk.look("people", ERROR);
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.ESCAPE);
    till.waitUntilGone("#people-members");
  }

  private static void products(Walk walk) {
    TillDriver till = walk.till;
    till.press(KeyCode.CONTROL, KeyCode.M);
    till.waitUntilShown("#office-menu");
    walk.look("menu", FULL);
    till.press(KeyCode.ESCAPE);
    walk.openOffice("products");
    till.waitUntilSays("#products-count", "16");
    till.type("a");
    till.waitUntilShown("#products-rows .line-row");
    till.press(KeyCode.DOWN);
    till.press(KeyCode.DOWN);
    till.waitUntilShown("#product-price");
    walk.look("products", FULL);
    walk.fill("#product-price", "abc");
    till.press(KeyCode.F12);
    walk.waitFor("#products-notice", "products.badPrice");
    walk.look("products", ERROR);
    till.replace("12.50");
    till.press(KeyCode.F12);
    walk.waitFor("#products-notice", "products.saved");
    till.press(KeyCode.F3);
    till.waitUntilShown("#adjust");
    till.type("10");
    walk.look("stock", FULL);
    till.replace("1.5");
    till.press(KeyCode.ENTER);
    walk.waitFor("#adjust-notice", "products.badStock");
    walk.look("stock", ERROR);
    till.press(KeyCode.ESCAPE);
    till.waitUntilGone("#adjust");
    walk.fill("#products-search", "nada que se parezca");
    till.waitUntilShown("#products-empty");
    walk.look("products", EMPTY);
    till.press(KeyCode.CONTROL, KeyCode.N);
    walk.waitFor("#product-title", "products.new");
    for (String text : List.of("Mermelada", "MERM", "", "Abarrotes")) {
      till.type(text);
      till.press(KeyCode.ENTER);
    }
    till.type("8.50");
    walk.look("product-new", FULL);
    till.press(KeyCode.F12);
    walk.waitFor("#products-notice", "products.saved");
  }

  private static void imports(Walk walk, Path folder) throws IOException {
    TillDriver till = walk.till;
    Path file =
        Files.writeString(
            folder.resolve("productos.csv"),
            """
            code,barcode,name,category,unit,price,cost,tax,stock
            CAF250,,Café Quillabamba 250 g,Abarrotes,UN,12.50,9.10,IGV,24
            HUE15,,Huevos x 15,Abarrotes,UN,9.90,,EXEMPT,30
            ARR5,,Arroz Costeño extra 5 kg,Abarrotes,UN,25.90,,IGV,12
            MAL1,7750182003859,Código mal copiado,Otros,UN,3.50,,IGV,4
            MAL2,,Precio sin punto,Otros,UN,tres,,IGV,4
            """);
    till.press(KeyCode.CONTROL, KeyCode.I);
    till.waitUntilShown("#import-file");
    walk.look("import", EMPTY);
    till.type("productos.xls");
    till.press(KeyCode.ENTER);
    till.waitUntil("it is refused", () -> !till.text("#import-notice").isEmpty());
    walk.look("import", ERROR);
    till.replace(file.toString());
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#import-rejected .list-cell");
    till.waitUntil(
        "it is read", () -> till.text("#import-submit").equals(walk.texts.get("import.apply")));
    walk.look("import", FULL);
  }
}
