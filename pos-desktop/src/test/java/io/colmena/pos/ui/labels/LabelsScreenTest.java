package io.colmena.pos.ui.labels;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Luis labels the shelves in the real window, by keyboard alone. */
final class LabelsScreenTest {
  @TempDir private Path folder;

  private final List<String> problems = new ArrayList<>();

  @Test
  void aSupervisorPrintsLabelsOnAUsedSheetAndOnTheReceiptPrinter() throws IOException {
    Path printed = Files.writeString(folder.resolve("printed"), "in the way");
    try (DemoShop shop =
        DemoShop.open(
            folder.resolve("data"),
            DemoShop.NOBODY,
            "printer.kind=pdf",
            "printer.folder=" + printed)) {
      shop.branch()
          .people()
          .create("luis", "Luis Mamani", Role.SUPERVISOR, "clave-larga".toCharArray());
      try (TillDriver till = new TillDriver(shop)) {
        ScreenPictures pictures = new ScreenPictures(till, problems);
        openProducts(till);
        till.type("leche");
        till.waitUntilSays("#products-count", "3 productos");
        till.press(KeyCode.DOWN);
        till.waitUntilSays("#product-title", "Leche");
        till.press(KeyCode.INSERT);
        till.press(KeyCode.INSERT);
        till.waitUntilSays("#products-count", "2 marcados");
        pictures.take("products-marked");
        till.press(KeyCode.CONTROL, KeyCode.B);
        till.waitUntilShown("#labels");
        till.waitUntilSays("#labels-sum", "2 etiquetas en 1 hoja");
        savesASheet(till, pictures);
        printsOnTheRoll(till, pictures, printed);
      }
    }
    assertThat(problems).isEmpty();
  }

  private static void openProducts(TillDriver till) {
    till.logIn("luis", "clave-larga");
    till.waitUntilShown("#checkout");
    till.press(KeyCode.CONTROL, KeyCode.M);
    till.waitUntilShown("#office-menu");
    till.type("p");
    till.waitUntilSays("#products-count", "16");
  }

  private void savesASheet(TillDriver till, ScreenPictures pictures) throws IOException {
    till.replace("501");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#labels-notice", "de 1 a 500");
    pictures.take("labels-refused");
    till.replace("4");
    till.focusOn("#labels-first");
    till.replace("8");
    till.waitUntilSays("#labels-sum", "8 etiquetas");
    till.focusOn("#labels-path");
    Path file = folder.resolve("etiquetas.pdf");
    till.replace(file.toString());
    till.waitUntil("the label is drawn", () -> till.isShown("#labels-picture"));
    pictures.take("labels-sheet");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#labels-notice", "Listas 8");
    assertThat(till.onScreen(() -> till.scene().getFocusOwner().getId())).isEqualTo("labels-path");
    pictures.take("labels-saved");
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(pdf)).contains("Leche").contains("S/ ");
    }
  }

  private static void printsOnTheRoll(TillDriver till, ScreenPictures pictures, Path printed)
      throws IOException {
    till.press(KeyCode.F7);
    till.press(KeyCode.F6);
    till.waitUntilSays("#labels-sum", "4 etiquetas");
    assertThat(till.onScreen(() -> till.scene().getFocusOwner().getId()))
        .as("the path is not there any more")
        .isEqualTo("labels-copies");
    pictures.take("labels-roll");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#labels-notice", "IMP-6");
    till.waitUntilSays("#labels-submit", "Reintentar");
    pictures.take("labels-not-printed");
    Files.delete(printed);
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#labels-notice", "Salieron 4");
    pictures.take("labels-printed");
    try (var files = Files.list(printed)) {
      assertThat(files).hasSize(1);
    }
    till.press(KeyCode.ESCAPE);
    till.waitUntilGone("#labels");
  }
}
