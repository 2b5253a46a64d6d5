package io.colmena.pos.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import io.colmena.pos.printing.PrinterPlace.PdfFolder;
import io.colmena.shared.facts.Sale;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PdfPaperTest {
  private static final PaperSettings PAPER = PaperSettings.usual(Paper.MM80);

  @TempDir private Path folder;

  private final Sale sale =
      SoldGoods.sale("Jamón del país «Doña Ñusta»", SoldGoods.MIXED, SoldGoods.boleta(9));

  @Test
  void saysTheSameAsTheScreenOnOnePageOfThePapersWidth() throws IOException {
    try (PDDocument pdf = pdf(PAPER, SoldGoods.receipts().original(sale))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isBetween(79.9, 80.1);
      String text = new PDFTextStripper().getText(pdf);
      for (String line : SoldGoods.receipts().text(sale)) {
        if (!line.startsWith("---")) {
          assertThat(letters(text)).contains(letters(line));
        }
      }
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("B001-00000009");
    }
  }

  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }

  @Test
  void itsCodeCanBeScannedFromEitherPaper() throws IOException, NotFoundException {
    for (Paper paper : Paper.values()) {
      try (PDDocument pdf = pdf(PaperSettings.usual(paper), SoldGoods.receipts().original(sale))) {
        BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
        assertThat(scanned(page)).isEqualTo("QR of CUS-20261121-001");
      }
    }
  }

  private static String scanned(BufferedImage page) throws NotFoundException {
    int width = page.getWidth();
    int height = page.getHeight();
    int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    return new QRCodeMultiReader().decodeMultiple(bitmap)[0].getText();
  }

  @Test
  void aLetterThatTheFontLacksIsAQuestionMark() throws IOException {
    Sale strange = SoldGoods.sale("Té 日本\u001b fin", SoldGoods.YAPE, null);
    try (PDDocument pdf = pdf(PAPER, SoldGoods.receipts().original(strange))) {
      assertThat(letters(new PDFTextStripper().getText(pdf))).contains("Té??fin");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldApart() throws IOException {
    Path file = Files.writeString(folder.resolve("a file"), "");

    assertThat(printInto(file.resolve("receipts")))
        .isEqualTo(new PrintResult.NotPrinted(PrintFault.FOLDER));
  }

  @Test
  void theOriginalAndItsCopyLieSideBySideInTheFolder() throws IOException {
    Path receipts = folder.resolve("new").resolve("receipts");
    assertThat(printInto(receipts)).isEqualTo(new PrintResult.Printed());
    printer(receipts).print(SoldGoods.receipts().copy(sale));

    try (var files = Files.list(receipts)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "B001-00000009.pdf", "B001-00000009-copia-20261122-090500.pdf");
    }
  }

  private PrintResult printInto(Path place) {
    return printer(place).print(SoldGoods.receipts().original(sale));
  }

  private static ReceiptPrinter printer(Path place) {
    return ReceiptPrinter.of(new PrintingSettings(new PdfFolder(place), PAPER, List.of(), null));
  }

  private static PDDocument pdf(PaperSettings paper, ReceiptDocument document) throws IOException {
    return Loader.loadPDF(new PdfPaper(paper, null).of(document));
  }
}
