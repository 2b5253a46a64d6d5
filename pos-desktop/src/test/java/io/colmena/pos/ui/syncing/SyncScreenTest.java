package io.colmena.pos.ui.syncing;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.connection.Step;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.ScreenPictures;
import io.colmena.pos.ui.StandInCentre;
import io.colmena.pos.ui.TillDriver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rosa looks how the shop stands with the centre, by keyboard alone. */
final class SyncScreenTest {
  @TempDir private Path folder;

  private final List<String> problems = new ArrayList<>();

  private static ScreenPictures opened(TillDriver till, List<String> problems) {
    till.logIn("rosa", DemoShop.PASSWORD);
    till.waitUntilShown("#checkout");
    till.press(KeyCode.CONTROL, KeyCode.M);
    till.waitUntilShown("#office-menu");
    till.type("s");
    till.waitUntilShown("#sync-screen");
    return new ScreenPictures(till, problems);
  }

  @Test
  void withoutANetworkSheSeesWhatWaitsAndWhatIsWrong() {
    try (DemoShop shop = DemoShop.open(folder, DemoShop.NOBODY, "sync.timeout=2s");
        TillDriver till = new TillDriver(shop)) {
      shop.sellRice();
      ScreenPictures pictures = opened(till, problems);
      till.waitUntilSays("#syncing-link", "Sin enlazar");
      assertThat(till.text("#syncing-clock")).contains("primer contacto");
      pictures.take("sync-empty");
      till.press(KeyCode.CONTROL, KeyCode.P);
      till.waitUntilSays("#syncing-notice", "✗");
      assertThat(till.text("#check-" + Step.REACH + " .check-says")).contains("127.0.0.1:9");
      pictures.take("sync-nobody");
      till.press(KeyCode.ESCAPE);
      till.waitUntilGone("#sync-screen");
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void sheStopsARunAndWhatIsLeftWaits() throws Exception {
    try (StandInCentre centre = new StandInCentre();
        DemoShop shop = DemoShop.open(folder, centre.address(), "sync.timeout=2m")) {
      shop.branch().enrolment().enrol(StandInCentre.CODE);
      shop.branch().sync().enrolled();
      manySales(shop);
      centre.answerOnly(1);
      try (TillDriver till = new TillDriver(shop)) {
        ScreenPictures pictures = opened(till, problems);
        till.press(KeyCode.CONTROL, KeyCode.S);
        till.waitUntilSays("#syncing-detail", " de ");
        till.waitUntilShown("#syncing-progress");
        pictures.take("sync-running");
        till.press(KeyCode.CONTROL, KeyCode.S);
        centre.answerAll();
        till.waitUntilSays("#syncing-notice", "nada se pierde");
        assertThat(shop.branch().syncClient().pending()).isPositive();
        till.press(KeyCode.CONTROL, KeyCode.S);
        till.waitUntilSays("#syncing-notice", "Todo llegó");
        till.press(KeyCode.CONTROL, KeyCode.P);
        till.waitUntilSays("#syncing-notice", "✗"); // the stand-in has no health to tell
        pictures.take("sync-done");
      }
    }
    assertThat(problems).isEmpty();
  }

  private static void manySales(DemoShop shop) {
    for (int i = 0; i < 600; i++) {
      shop.sellRice();
    }
  }
}
