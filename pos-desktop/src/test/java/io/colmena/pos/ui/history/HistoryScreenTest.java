package io.colmena.pos.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.people.Role;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.ScreenPictures;
import io.colmena.pos.ui.TillDriver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A supervisor looks back in the real window, by keyboard alone. */
final class HistoryScreenTest {
  @TempDir private Path folder;

  @Test
  void aSupervisorLooksBackOpensASaleAndSavesATable() {
    List<String> problems = new ArrayList<>();
    try (DemoShop shop = DemoShop.open(folder, DemoShop.NOBODY)) {
      shop.branch()
          .people()
          .create("luis", "Luis Mamani", Role.SUPERVISOR, DemoShop.PASSWORD.toCharArray());
      BusyDays.sell(shop, folder, LocalDate.of(2026, 11, 9), 12, 40);
      try (TillDriver till = new TillDriver(shop)) {
        ScreenPictures pictures = new ScreenPictures(till, problems);
        till.logIn("luis", DemoShop.PASSWORD);
        till.waitUntilShown("#checkout");
        till.press(KeyCode.CONTROL, KeyCode.M);
        till.waitUntilShown("#office-menu");
        till.type("v");
        waitFor(till, "No hubo ventas el 21/11/2026.");
        pictures.take("history-empty");
        looks(till, pictures);
        opensASale(till, pictures);
        saves(till, pictures);
      }
    }
    assertThat(problems).isEmpty();
  }

  private static void waitFor(TillDriver till, String words) {
    till.waitUntil(
        words,
        () ->
            till.onScreen(() ->
                till.scene().getRoot().lookupAll("#history .label").stream()
                    .anyMatch(node ->
                        node instanceof javafx.scene.control.Label label
                            && label.getText().equals(words))));
  }

  private static void rows(TillDriver till, int count) {
    till.waitUntil(
        count + " rows",
        () ->
            !till.isShown("#history-waiting")
                && till.onScreen(() ->
                    ((TableView<?>) till.scene().getRoot().lookup("#history-table"))
                            .getItems()
                            .size()
                        == count));
  }

  private static void looks(TillDriver till, ScreenPictures pictures) {
    till.type("m");
    rows(till, 200);
    pictures.take("history-sales");
    till.type("2");
    rows(till, 12);
    pictures.take("history-products");
    till.type("3");
    rows(till, 3);
    pictures.take("history-cashiers");
    till.type("a");
    till.type("4");
    rows(till, 14);
    pictures.take("history-hours");
    till.type("5");
    rows(till, 4);
    pictures.take("history-payments");
    till.type("6");
    waitFor(till, "Agotados");
    pictures.take("history-stock");
    till.type("7");
    waitFor(till, "No se cerró ninguna caja: 20/11/2026.");
    till.press(KeyCode.F4);
    till.type("31/02/2026");
    till.press(KeyCode.ENTER);
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#history-notice", "no es una fecha");
    pictures.take("history-bad-date");
    till.press(KeyCode.ESCAPE);
  }

  private static void opensASale(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.F2);
    till.type("CUS-20261112-007");
    till.press(KeyCode.ENTER);
    rows(till, 1);
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#sale-lines");
    assertThat(till.text("#sale-title")).isEqualTo("CUS-20261112-007");
    pictures.take("history-sale");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#receipt-paper");
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.ESCAPE);
    till.waitUntilGone("#sale-lines");
  }

  private void saves(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.CONTROL, KeyCode.E);
    till.waitUntilShown("#save-path");
    till.replace(folder.resolve("ventas").toString());
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#save-notice", "1 fila guardada");
    assertThat(Files.isRegularFile(folder.resolve("ventas.xlsx"))).isTrue();
    pictures.take("history-saved");
    till.press(KeyCode.ENTER);
    till.press(KeyCode.ESCAPE);
    till.waitUntilGone("#history");
  }
}
