package io.colmena.pos.ui.favourites;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.favourites.Favourites;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.ScreenPictures;
import io.colmena.pos.ui.TillDriver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rosa sells what nobody can scan, by keyboard alone. */
final class FavouritesScreenTest {
  @TempDir private Path folder;

  private final List<String> problems = new ArrayList<>();

  @Test
  void potatoesAreMadeAFavouriteAndSoldByTheirLetter() {
    try (DemoShop shop = DemoShop.open(folder, DemoShop.NOBODY);
        TillDriver till = new TillDriver(shop)) {
      ScreenPictures pictures = new ScreenPictures(till, problems);
      till.logIn("rosa", DemoShop.PASSWORD);
      till.waitUntilShown("#checkout");
      till.press(KeyCode.CONTROL, KeyCode.F);
      till.waitUntilShown("#favourites-none");
      pictures.take("favourites-empty");
      till.press(KeyCode.CONTROL, KeyCode.F);
      till.waitUntilGone("#favourites");
      till.type("papa am");
      till.waitUntilShown("#offer-list");
      till.press(KeyCode.CONTROL, KeyCode.F);
      till.waitUntilSays("#favourites-add", "Papa amarilla");
      till.press(KeyCode.INSERT);
      till.waitUntilShown("#favourite-A");
      fill(shop.branch().favourites(), shop);
      till.press(KeyCode.ESCAPE);
      till.press(KeyCode.ESCAPE);
      till.press(KeyCode.CONTROL, KeyCode.F);
      till.waitUntilShown("#favourite-N");
      pictures.take("favourites");
      till.type("a");
      till.waitUntilShown("#quantity");
      till.type("0.755");
      till.press(KeyCode.ENTER);
      till.waitUntilSays("#total", "3.17");
      scannedOver(till, pictures);
    }
    assertThat(problems).isEmpty();
  }

  private static void fill(Favourites favourites, DemoShop shop) {
    for (String code :
        List.of(
            "777", "BOLSA", "00001", "GAL6", "IK500", "ARR5", "LEG400", "LECHA", "LECSOY", "ACE1",
            "ATUN", "PAPHIG", "DET2", "BOLS")) {
      favourites.add(shop.product(code));
    }
  }

  /** A scanner does not know what the screen shows: its goods go to the ticket. */
  private static void scannedOver(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.CONTROL, KeyCode.F);
    till.waitUntilShown("#favourite-N");
    till.press(KeyCode.RIGHT);
    till.press(KeyCode.CONTROL, KeyCode.L);
    till.scan("C" + DemoShop.RICE); // as some scanners write it, with a letter in front
    till.waitUntilGone("#favourites");
    till.waitUntilSays("#notice", "C" + DemoShop.RICE);
    assertThat(till.text("#count")).isEqualTo("1");
    till.press(KeyCode.CONTROL, KeyCode.L);
    till.press(KeyCode.CONTROL, KeyCode.F);
    till.waitUntilShown("#favourite-N");
    pictures.take("favourites-english");
    till.scan(DemoShop.RICE);
    till.waitUntilSays("#count", "2");
    assertThat(till.isShown("#favourites")).isFalse();
  }
}
