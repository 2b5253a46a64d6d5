package io.colmena.pos.ui.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.imports.HandmadeSheet;
import io.colmena.pos.people.Role;
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

/** Beto brings products from files in the real window. */
final class ImportScreenTest {
  @TempDir private Path folder;

  private final List<String> problems = new ArrayList<>();

  @Test
  void aFileIsLookedAtStoppedRefusedAndBrought() throws IOException {
    try (DemoShop shop = DemoShop.open(folder.resolve("data"), DemoShop.NOBODY)) {
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
        till.press(KeyCode.CONTROL, KeyCode.I);
        till.waitUntilShown("#import");
        pictures.take("import");
        fillsATemplate(till, pictures);
        refusesAnEmptyFile(till, pictures);
        stopsAnEnormousOne(till, pictures);
        bringsAFile(till, pictures);
      }
      assertThat(shop.product("MAIZ").name()).isEqualTo("Maíz");
    }
    assertThat(problems).isEmpty();
  }

  private void fillsATemplate(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.CONTROL, KeyCode.P);
    till.waitUntilShown("#save-table");
    Path template = folder.resolve("plantilla.xlsx");
    till.replace(template.toString());
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#save-notice", "1 fila");
    pictures.take("import-template");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#import");
    till.replace(template.toString());
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#import-summary", "1 nuevos");
  }

  private void refusesAnEmptyFile(TillDriver till, ScreenPictures pictures) throws IOException {
    till.replace(Files.writeString(folder.resolve("vacio.csv"), "").toString());
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#import-notice", "El archivo está vacío");
    pictures.take("import-empty");
  }

  private void stopsAnEnormousOne(TillDriver till, ScreenPictures pictures) {
    HandmadeSheet sheet = HandmadeSheet.ofProducts();
    for (int i = 0; i < 50_000; i++) {
      sheet.texts("P" + i, "", "Producto " + i, "Otros", "UN", "1", "", "IGV", "");
    }
    till.replace(sheet.in(folder.resolve("enorme.xlsx")).toString());
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#import-notice", "Revisando");
    pictures.take("import-looking");
    till.press(KeyCode.ESCAPE);
    till.waitUntilSays("#import-notice", "No cambió nada");
    assertThat(till.isShown("#import")).as("Esc stops before it goes back").isTrue();
  }

  private void bringsAFile(TillDriver till, ScreenPictures pictures) {
    Path file =
        HandmadeSheet.ofProducts()
            .texts("MAIZ", "=><v>750103131131</v>", "Maíz", "Granos", "UN", "4.50", "", "IGV", "3")
            .texts("ARR5", "", "Arroz Costeño extra 5 kg", "Abarrotes", "UN", "26.9", "", "IGV", "")
            .texts("X1", "", "Gratis", "Otros", "UN", "0", "", "IGV", "")
            .texts("X2", "7750182003859", "Mal código", "Otros", "UN", "1", "", "IGV", "")
            .texts("X3", "7.75E+12", "Acortado", "Otros", "UN", "1", "", "IGV", "")
            .texts("X4", DemoShop.MILK, "De otro", "Otros", "UN", "1", "", "IGV", "")
            .texts("X5", "", "Combinado", "", "UN", "1", "", "IGV", "")
            .texts("X6", "", "", "Otros", "CAJA", "1", "", "IGV", "")
            .merging("D7:D8")
            .in(folder.resolve("lista.xlsx"));
    till.replace(file.toString());
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#import-summary", "1 nuevos  ·  1 cambian");
    pictures.take("import-preview");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#import-notice", "Listo: 2");
    pictures.take("import-done");
  }
}
