package io.colmena.pos.ui.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.ScreenPictures;
import io.colmena.pos.ui.TillDriver;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rosa may not take cash out alone; Luis is called to the counter, in the real window. */
final class ApprovalScreenTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @TempDir private Path folder;

  @Test
  void aSupervisorAllowsWhatTheCashierMayNotAndTheTrailSaysSo() {
    List<String> problems = new ArrayList<>();
    try (DemoShop shop = DemoShop.withDrawer(folder, DemoShop.NOBODY);
        TillDriver till = new TillDriver(shop)) {
      ScreenPictures pictures = new ScreenPictures(till, problems);
      till.waitUntilShown("#login-submit");
      till.logIn("rosa", DemoShop.PASSWORD);
      till.waitUntilShown("#open-drawer");
      till.press(KeyCode.F12);
      till.waitUntilGone("#open-drawer");
      till.press(KeyCode.F10);
      till.waitUntilShown("#drawer-menu");
      till.press(KeyCode.S);
      till.waitUntilShown("#approval");
      pictures.take("approval");
      refused(till, pictures);
      till.type(DemoShop.PASSWORD);
      till.press(KeyCode.ENTER);
      till.waitUntilShown("#move-cash");
      assertThat(shop.branch().audit().between(TODAY, TODAY, 5))
          .singleElement()
          .satisfies(line -> {
            assertThat(line.audited().action()).isEqualTo("move-cash");
            assertThat(line.audited().actor().name()).isEqualTo("Rosa Quispe");
            assertThat(String.valueOf(line.audited().approver())).contains("Luis Mamani");
            assertThat(line.audited().reason()).isEqualTo("pago del agua");
          });
    }
    assertThat(problems).isEmpty();
  }

  private static void refused(TillDriver till, ScreenPictures pictures) {
    till.type("9876");
    till.press(KeyCode.ENTER);
    till.type("pago del agua");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#approval-notice", "no es correcto");
    pictures.take("approval-refused");
  }
}
