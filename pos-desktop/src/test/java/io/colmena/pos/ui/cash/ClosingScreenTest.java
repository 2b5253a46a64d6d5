package io.colmena.pos.ui.cash;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.ScreenPictures;
import io.colmena.pos.ui.TillDriver;
import io.colmena.shared.money.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Luis closes the drawer with tickets on hold, and the printer is broken. */
final class ClosingScreenTest {
  @TempDir private Path folder;

  @Test
  void theDrawerClosesAndTheZIsPrintedOnceThePrinterIsMended() throws IOException {
    List<String> problems = new ArrayList<>();
    Path printer = Files.writeString(folder.resolve("printed"), ""); // no folder: it cannot print
    try (DemoShop shop =
        DemoShop.open(folder, DemoShop.NOBODY, "printer.kind=pdf", "printer.folder=" + printer)) {
      User luis =
          shop.branch()
              .people()
              .create("luis", "Luis Mamani", Role.SUPERVISOR, DemoShop.PASSWORD.toCharArray());
      holds(shop, luis, "La señora de la casaca roja", 2);
      holds(shop, luis, "", 1);
      try (TillDriver till = new TillDriver(shop)) {
        ScreenPictures pictures = new ScreenPictures(till, problems);
        till.logIn("luis", DemoShop.PASSWORD);
        till.waitUntilShown("#checkout");
        opens(till);
        till.press(KeyCode.F10);
        till.waitUntilShown("#drawer-menu");
        till.press(KeyCode.Z);
        till.waitUntilSays("#drawer-held", "2 tickets en espera");
        pictures.take("drawer-close-held");
        till.press(KeyCode.F12);
        till.waitUntilSays("#cash-notice", "IMP-6");
        assertThat(till.text("#cash-paper")).contains("TICKETS EN ESPERA", "casaca roja");
        pictures.take("drawer-z-not-printed");
        Files.delete(printer);
        till.press(KeyCode.R);
        till.waitUntilSays("#cash-notice", "Impreso");
        pictures.take("drawer-z-printed");
        assertThat(printer.resolve("CUS-CAJA-001-Z.pdf")).exists();
      }
      assertThat(shop.branch().drawer().current()).isEmpty();
    }
    assertThat(problems).isEmpty();
  }

  private static void holds(DemoShop shop, User by, String name, int pieces) {
    Ticket ticket = Ticket.open().add(shop.product("ARR5"), Quantity.of(pieces));
    shop.branch().tickets().hold(ticket, name, by);
  }

  private static void opens(TillDriver till) {
    till.press(KeyCode.F10);
    till.waitUntilShown("#drawer-menu");
    till.press(KeyCode.A);
    till.waitUntilShown("#open-drawer");
    till.press(KeyCode.F12);
    till.waitUntilGone("#open-drawer");
  }
}
