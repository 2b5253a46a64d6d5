package io.colmena.pos.printing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What a document will look like on the paper of receipts. */
public final class PaperPicture {
  private PaperPicture() {}

  /**
   * @param dotsPerInch how finely
   */
  public static BufferedImage of(
      ReceiptDocument document, PaperSettings settings, float dotsPerInch) {
    try (PDDocument pdf = Loader.loadPDF(new PdfPaper(settings, null).of(document))) {
      return new PDFRenderer(pdf).renderImageWithDPI(0, dotsPerInch, ImageType.RGB);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
