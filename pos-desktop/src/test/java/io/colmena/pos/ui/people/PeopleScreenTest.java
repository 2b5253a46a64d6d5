package io.colmena.pos.ui.people;

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

/** Beto looks after the people of the shop in the real window, by keyboard alone. */
final class PeopleScreenTest {
  @TempDir private Path folder;

  @Test
  void aManagerAddsSomebodyWhoThenLogsInWithAPin() {
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
        pictures.take("office-menu");
        till.press(KeyCode.ESCAPE);
        till.press(KeyCode.CONTROL, KeyCode.U);
        till.waitUntilShown("#account-people");
        pictures.take("account");
        till.press(KeyCode.DIGIT3);
        till.waitUntilShown("#people-members");
        pictures.take("people");
        adds(till, pictures);
        givesAPin(till, pictures);
        till.press(KeyCode.ESCAPE);
        till.press(KeyCode.ESCAPE);
        till.press(KeyCode.F11);
        till.waitUntilShown("#login");
        till.logIn("eva", "7302");
        till.waitUntilShown("#checkout");
        assertThat(till.text("#cashier")).isEqualTo("Eva Ticona");
      }
    }
    assertThat(problems).isEmpty();
  }

  private static void adds(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.CONTROL, KeyCode.N);
    till.type("eva");
    till.press(KeyCode.ENTER);
    till.type("Eva Ticona");
    till.press(KeyCode.ENTER);
    till.type("corta");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#people-notice", "6");
    pictures.take("people-new-refused");
    till.focusOn("#people-password");
    till.replace("secreta-1");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#people-notice", "Eva Ticona");
    pictures.take("people-added");
  }

  private static void givesAPin(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.CONTROL, KeyCode.P);
    till.waitUntilShown("#secret");
    till.type("1234");
    till.press(KeyCode.ENTER);
    till.type("1234");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#secret-notice", "1234");
    pictures.take("secret-refused");
    till.focusOn("#secret-fresh");
    till.replace("7302");
    till.focusOn("#secret-repeated");
    till.replace("7302");
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#secret");
  }

  @Test
  void aCashierSeesOnlyHerOwnAccount() {
    try (DemoShop shop = DemoShop.open(folder, DemoShop.NOBODY);
        TillDriver till = new TillDriver(shop)) {
      till.logIn("rosa", DemoShop.PASSWORD);
      till.waitUntilShown("#checkout");
      till.press(KeyCode.CONTROL, KeyCode.U);
      till.waitUntilShown("#account-pin");
      assertThat(till.isShown("#account-people")).isFalse();
      till.press(KeyCode.DIGIT3);
      assertThat(till.isShown("#people-members")).isFalse();
    }
  }
}
