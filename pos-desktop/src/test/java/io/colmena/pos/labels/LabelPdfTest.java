package io.colmena.pos.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.MultiFormatOneDReader;
import io.colmena.pos.export.ExportResult;
import io.colmena.pos.export.Exporter;
import io.colmena.pos.printing.BarSymbol;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.UnitOfSale;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets of labels as a shop's printer gets them, read again with a scanner's eyes. */
final class LabelPdfTest {
  private static final LabelWords WORDS = new LabelWords("unidad", "por kilo");
  private static final Label RICE =
      label("Arroz Costeño extra 5 kg", "ARR5", "24.90", UnitOfSale.UN, "7750243051002");
  private static final Label PAPA = label("Papa amarilla", "PAPA", "4.20", UnitOfSale.KG, "PAPA");
  private static final String LONG =
      "Galletas Soda San Jorge, paquete familiar de seis unidades con 25 % más de contenido";

  @TempDir private Path folder;

  private final LabelPdf labels = new LabelPdf(WORDS, new Exporter());

  private static Label label(
      String name, String code, String price, UnitOfSale unit, String barcode) {
    return new Label(name, code, Money.of(price), unit, BarSymbol.of(barcode).orElse(null));
  }

  private PDDocument saved(LabelRun run, int first) throws IOException {
    Path file = folder.resolve("labels.pdf");
    assertThat(labels.save(run, first, file, _ -> true))
        .isEqualTo(new ExportResult.Saved(file.toAbsolutePath(), run.total()));
    return Loader.loadPDF(file.toFile());
  }

  /** What stands on one place of a page. */
  private static String text(PDDocument pdf, int page, int place) throws IOException {
    PDFTextStripperByArea stripper = new PDFTextStripperByArea();
    double fromTop = LabelSheet.PAGE_HEIGHT - LabelSheet.bottom(place) - LabelSheet.HEIGHT;
    stripper.addRegion(
        "place",
        new Rectangle2D.Double(
            LabelSheet.left(place), fromTop, LabelSheet.WIDTH, LabelSheet.HEIGHT));
    stripper.extractRegions(pdf.getPage(page));
    return stripper.getTextForRegion("place").strip();
  }

  private static BufferedImage picture(PDDocument pdf, int page, int place, int dotsPerInch)
      throws IOException {
    float scale = dotsPerInch / 72f;
    BufferedImage whole = new PDFRenderer(pdf).renderImageWithDPI(page, dotsPerInch);
    int top =
        (int) ((LabelSheet.PAGE_HEIGHT - LabelSheet.bottom(place) - LabelSheet.HEIGHT) * scale);
    return whole.getSubimage(
        (int) (LabelSheet.left(place) * scale),
        top,
        (int) (LabelSheet.WIDTH * scale),
        (int) (LabelSheet.HEIGHT * scale));
  }

  private static Result scanned(BufferedImage picture) throws ReaderException {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    return new MultiFormatOneDReader(Map.of(DecodeHintType.TRY_HARDER, true))
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
            Map.of(DecodeHintType.TRY_HARDER, true));
  }

  @Test
  void aLabelSaysNamePriceUnitAndCodeAndItsBarcodeIsScanned() throws Exception {
    try (PDDocument pdf = saved(new LabelRun(List.of(RICE), 1), 0)) {
      assertThat(text(pdf, 0, 0))
          .contains("Arroz Costeño extra 5 kg", "S/ 24.90", "unidad", "ARR5", "7750243051002");
      Result result = scanned(picture(pdf, 0, 0, 300));
      assertThat(result.getText()).isEqualTo("7750243051002");
      assertThat(result.getBarcodeFormat()).isEqualTo(BarcodeFormat.EAN_13);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "96385074, EAN_8",
    "ARR5, CODE_128",
    "12345678901231, CODE_128",
    "ABCDEFGHIJ0123456789, CODE_128", // the longest that a barcode may be
    "A b.-$/+%, CODE_128",
  })
  void everyBarcodeThatAProductMayHaveIsScanned(String barcode, BarcodeFormat format)
      throws Exception {
    Label label = label("Cosa", "X", "1.00", UnitOfSale.UN, barcode);
    try (PDDocument pdf = saved(new LabelRun(List.of(label), 1), 0)) {
      Result result = scanned(picture(pdf, 0, 0, 600));
      assertThat(result.getText()).isEqualTo(barcode);
      assertThat(result.getBarcodeFormat()).isEqualTo(format);
    }
  }

  @Test
  void barsAreDrawnNotPictured() throws IOException {
    try (PDDocument pdf = saved(new LabelRun(List.of(RICE), 1), 0)) {
      assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }

  @Test
  void theFirstSheetBeginsAtTheFirstFreeLabelAndTheNextAtItsTop() throws IOException {
    try (PDDocument pdf = saved(new LabelRun(List.of(RICE, PAPA), 3), 20)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      List<String> found = new ArrayList<>();
      for (int place = 0; place < LabelSheet.PLACES; place++) {
        found.add(text(pdf, 0, place).lines().findFirst().orElse(""));
      }
      assertThat(found.subList(0, 20)).containsOnly("");
      assertThat(found.subList(20, 24))
          .containsExactly(RICE.name(), RICE.name(), RICE.name(), PAPA.name());
      assertThat(text(pdf, 1, 0)).contains("Papa amarilla", "por kilo");
      assertThat(text(pdf, 1, 1)).contains("Papa amarilla");
      assertThat(text(pdf, 1, 2)).isEmpty();
    }
  }

  @Test
  void aPageIsOneOfA4AndItsLabelsCoverIt() throws IOException {
    try (PDDocument pdf = saved(new LabelRun(List.of(RICE), 24), 0)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isBetween(209.9, 210.1);
      assertThat(pdf.getPage(0).getMediaBox().getHeight() / 72 * 25.4).isBetween(296.9, 297.1);
      for (int place = 0; place < LabelSheet.PLACES; place++) {
        assertThat(text(pdf, 0, place)).as("place %d", place).contains("7750243051002");
      }
      assertThat(LabelSheet.bottom(23) / 72 * 25.4).isBetween(0.4, 0.6);
    }
  }

  @Test
  void aLongNameIsTwoLinesAndAnEllipsisAndAHugePriceIsWhole() throws IOException {
    Label huge = label(LONG, "TV", "99999.99", UnitOfSale.KG, "7750243051002");
    try (PDDocument pdf = saved(new LabelRun(List.of(huge), 1), 4)) {
      List<String> lines = text(pdf, 0, 4).lines().toList();
      assertThat(lines.get(0)).startsWith("Galletas Soda San Jorge");
      assertThat(lines.get(1)).endsWith("…");
      assertThat(String.join(" ", lines)).contains("S/ 99,999.99", "por kilo");
      assertThat(text(pdf, 0, 3)).as("beside it").isEmpty();
      assertThat(text(pdf, 0, 5)).as("beside it").isEmpty();
    }
  }

  @Test
  void whatCannotBeBarsIsWrittenInLetters() throws IOException {
    Label pine = label("Piña", "PIÑA-日本", "3.00", UnitOfSale.UN, "PIÑA-日本");
    Label wide = label("Ancho", "C".repeat(40), "3.00", UnitOfSale.UN, "C".repeat(40));
    try (PDDocument pdf = saved(new LabelRun(List.of(pine, wide), 1), 0)) {
      assertThat(text(pdf, 0, 0)).contains("PIÑA-??");
      assertThat(text(pdf, 0, 1).replaceAll("\\s", "")).contains("C".repeat(40));
    }
  }

  @Test
  void whoeverStopsGetsNoFile() {
    Path file = folder.resolve("stopped.pdf");
    assertThat(labels.save(new LabelRun(List.of(RICE), 100), 0, file, done -> done < 48))
        .isEqualTo(new ExportResult.Stopped());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void thePictureShowsTheSameLabel() throws ReaderException {
    assertThat(scanned(labels.picture(RICE, 300)).getText()).isEqualTo("7750243051002");
  }

  @Test
  void thePicturesLettersAreThoseOfTheSheet() throws IOException {
    try (PDDocument pdf = saved(new LabelRun(List.of(RICE), 1), 0)) {
      int onSheet = ink(picture(pdf, 0, 0, 300));
      assertThat(ink(labels.picture(RICE, 300))).isBetween(onSheet * 97 / 100, onSheet * 103 / 100);
    }
  }

  /** Dark dots of the name and the price. */
  private static int ink(BufferedImage label) {
    int dark = 0;
    for (int y = 0; y < label.getHeight() * 2 / 5; y++) {
      for (int x = 0; x < label.getWidth(); x++) {
        dark += (label.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
      }
    }
    return dark;
  }
}
