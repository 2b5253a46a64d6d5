package io.colmena.pos.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.ScreenPictures;
import io.colmena.pos.ui.TillDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ana looks after the branch in the real window, by keyboard alone. */
final class SettingsScreenTest {
  @TempDir private Path folder;

  private final List<String> problems = new ArrayList<>();

  @Test
  void anAdministratorChangesSettingsTriesTheScannerAndMakesABackup() throws IOException {
    Path file = SettingsViewModelTest.write(folder);
    try (DemoShop shop = DemoShop.fromFile(file);
        TillDriver till = new TillDriver(shop)) {
      ScreenPictures pictures = new ScreenPictures(till, problems);
      till.logIn("ana", DemoShop.PASSWORD);
      till.waitUntilShown("#checkout");
      till.press(KeyCode.CONTROL, KeyCode.M);
      till.waitUntilShown("#office-menu");
      till.type("a");
      till.waitUntilShown("#settings");
      changes(till, pictures, file);
      triesTheScanner(till, pictures);
      backsUp(till, pictures);
    }
    assertThat(problems).isEmpty();
  }

  private static void changes(TillDriver till, ScreenPictures pictures, Path file)
      throws IOException {
    pictures.take("settings-till");
    till.replace("Bodega San Pedro");
    till.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    pictures.take("settings-printer-none");
    till.onScreen(() -> {
      ((javafx.scene.control.Button)
              ((javafx.scene.layout.HBox) till.scene().lookup("#setting-printer-kind"))
                  .getChildren()
                  .get(2))
          .fire();
      return true;
    });
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#settings-notice", "No se guardó nada");
    pictures.take("settings-printer-refused");
    till.focusOn("#setting-printer-address");
    till.type("192.168.1.50");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#settings-notice", "Guardado");
    assertThat(Files.readString(file)).contains("192.168.1.50").contains("San Pedro");
    for (int section = 3; section <= 6; section++) {
      till.press(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + section));
      pictures.take("settings-section-" + section);
    }
  }

  private static void triesTheScanner(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.CONTROL, KeyCode.E);
    till.waitUntilShown("#scanner-test");
    till.scan(DemoShop.INCA_KOLA);
    till.waitUntilSays("#scanner-verdict", "Bien");
    pictures.take("settings-scanner");
    till.type("12345678");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#scanner-verdict", "una persona");
    till.press(KeyCode.ESCAPE);
  }

  private static void backsUp(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.CONTROL, KeyCode.B);
    till.waitUntilShown("#backups-list");
    pictures.take("backups-empty");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#backups-notice", "hecha y revisada");
    pictures.take("backups");
    till.press(KeyCode.CONTROL, KeyCode.R);
    till.waitUntilShown("#confirm");
    pictures.take("backups-restore");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#backups-close-now");
    pictures.take("backups-noted");
    till.press(KeyCode.CONTROL, KeyCode.H);
    till.waitUntilSays("#backups-notice", "Nada cambió");
    pictures.take("backups-not-recovered");
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.ESCAPE);
    assertThat(till.isShown("#settings")).isFalse();
  }
}
