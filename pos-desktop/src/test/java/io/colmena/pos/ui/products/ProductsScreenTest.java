package io.colmena.pos.ui.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.people.Role;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.ScreenPictures;
import io.colmena.pos.ui.TillDriver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beto looks after the products in the real window, by keyboard alone. */
final class ProductsScreenTest {
  @TempDir private Path folder;

  @Test
  void aManagerChangesAPriceCorrectsAQuantityAndAddsAProduct() {
    List<String> problems = new ArrayList<>();
    try (DemoShop shop = DemoShop.open(folder, DemoShop.NOBODY)) {
      shop.branch()
          .people()
          .create("beto", "Beto Choque", Role.BRANCH_MANAGER, "clave-larga".toCharArray());
      try (TillDriver till = new TillDriver(shop)) {
        ScreenPictures pictures = new ScreenPictures(till, problems);
        till.logIn("beto", "clave-larga");
        till.waitUntilShown("#checkout");
        till.press(KeyCode.CONTROL, KeyCode.M);
        till.waitUntilShown("#office-menu");
        till.type("p");
        till.waitUntilSays("#products-count", "16");
        pictures.take("products");
        till.type("arroz");
        till.waitUntilSays("#products-count", "1 producto");
        till.press(KeyCode.DOWN);
        till.waitUntilSays("#product-title", "Arroz");
        pictures.take("products-one");
        till.focusOn("#product-price");
        till.replace("abc");
        till.press(KeyCode.F12);
        till.waitUntilSays("#products-notice", "mayor que cero");
        pictures.take("products-refused");
        till.replace("25,50");
        till.press(KeyCode.F12);
        till.waitUntilSays("#products-notice", "Guardado");
        correctsTheQuantity(till, pictures);
        adds(till, pictures);
        till.focusOn("#products-search");
        till.replace("nada que se parezca");
        till.waitUntilShown("#products-empty");
        pictures.take("products-none-found");
      }
      assertThat(shop.product("ARR5").price()).hasToString("25.50");
      assertThat(shop.product("MERM").name()).isEqualTo("Mermelada");
    }
    assertThat(problems).isEmpty();
  }

  private static void correctsTheQuantity(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.F3);
    till.waitUntilShown("#adjust");
    till.type("10");
    pictures.take("products-adjust");
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#adjust");
    till.waitUntilSays("#product-subtitle", "hay 10");
  }

  private static void adds(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.CONTROL, KeyCode.N);
    till.waitUntilSays("#product-title", "Producto nuevo");
    for (String text : List.of("Mermelada", "MERM", "", "Abarrotes")) {
      till.type(text);
      till.press(KeyCode.ENTER);
    }
    till.type("8.50");
    pictures.take("products-new");
    till.press(KeyCode.F12);
    till.waitUntilSays("#products-notice", "Mermelada");
  }
}
