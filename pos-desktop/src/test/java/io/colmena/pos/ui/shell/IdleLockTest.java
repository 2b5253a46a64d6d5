package io.colmena.pos.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.people.Role;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.TillDriver;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rosa goes to the storeroom in the middle of a ticket, with the charge dialog open. */
final class IdleLockTest {
  @TempDir private Path folder;

  @Test
  void aTillThatNobodyTouchesLocksAndAnotherCashierGoesOnWithTheTicket() {
    try (DemoShop shop = DemoShop.open(folder, DemoShop.NOBODY, "selling.lock-after=4s")) {
      shop.branch()
          .people()
          .create("eva", "Eva Ticona", Role.CASHIER, DemoShop.PASSWORD.toCharArray());
      try (TillDriver till = new TillDriver(shop)) {
        till.logIn("rosa", DemoShop.PASSWORD);
        till.waitUntilShown("#checkout");
        till.scan(DemoShop.RICE);
        till.waitUntilSays("#count", "1");
        till.press(KeyCode.F12);
        till.waitUntilShown("#charge-dialog");

        till.waitUntilShown("#login");
        assertThat(till.isShown("#charge-dialog")).isFalse();
        assertThat(till.text("#kept-ticket")).contains("1 línea");
        till.focusOn("#login-name");
        till.replace("eva");
        till.logIn("eva", DemoShop.PASSWORD);
        till.waitUntilShown("#checkout");
        assertThat(till.text("#cashier")).isEqualTo("Eva Ticona");
        assertThat(till.text("#count")).isEqualTo("1");
      }
      assertThat(shop.branch().checkout().latest(1)).isEmpty();
    }
  }
}
