package io.colmena.pos.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.TillDriver;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FirstRunTest {
  @TempDir private Path folder;

  @Test
  void theFirstAdministratorIsMadeByKeyboardAlone() {
    try (DemoShop shop = DemoShop.unpacked(folder, DemoShop.NOBODY);
        TillDriver till = new TillDriver(shop)) {
      till.waitUntilShown("#login-submit-first");
      till.type("ana");
      till.press(KeyCode.TAB);
      till.type("Ana Huaman");
      till.press(KeyCode.TAB);
      till.type("colmena-1");
      till.press(KeyCode.ENTER);
      till.type("colmena-1");
      till.press(KeyCode.ENTER);
      till.waitUntilShown("#checkout");
      assertThat(till.text("#cashier")).isEqualTo("Ana Huaman");
      assertThat(till.isShown("#empty-ticket")).isTrue();
    }
  }
}
