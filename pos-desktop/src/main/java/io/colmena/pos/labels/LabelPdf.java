package io.colmena.pos.labels;

import io.colmena.pos.export.ExportResult;
import io.colmena.pos.export.Exporter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.LongPredicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Labels as a PDF of sheets, to be printed at 100 % of their size. */
public final class LabelPdf {
  /** Two hundred sheets: more than a shop sticks on in a week. */
  public static final int MOST_LABELS = 200 * LabelSheet.PLACES;

  private final LabelWords words;
  private final Exporter exporter;

  public LabelPdf(LabelWords words, Exporter exporter) {
    this.words = words;
    this.exporter = exporter;
  }

  /**
   * @param first place that is free on the first sheet, from 0
   * @param file replaced if it is there
   * @param goOn told how many labels are drawn, and whether to draw more
   */
  public ExportResult save(LabelRun run, int first, Path file, LongPredicate goOn) {
    return exporter.save(out -> write(run, first, out, goOn), file);
  }

  private long write(LabelRun run, int first, OutputStream out, LongPredicate goOn)
      throws IOException {
    try (PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      LabelPen pen = new LabelPen(pdf, words);
      int drawn = 0;
      while (drawn < run.total()) {
        if (!goOn.test(drawn)) {
          throw new Exporter.Stop();
        }
        int place = drawn == 0 ? first : 0;
        var labels = run.piece(drawn, LabelSheet.PLACES - place);
        PDPage page = new PDPage(new PDRectangle(LabelSheet.PAGE_WIDTH, LabelSheet.PAGE_HEIGHT));
        pdf.addPage(page);
        try (PDPageContentStream ink = new PDPageContentStream(pdf, page)) {
          for (Label label : labels) {
            pen.draw(ink, label, LabelSheet.left(place), LabelSheet.bottom(place));
            place++;
          }
        }
        drawn += labels.size();
      }
      pdf.save(out);
      return drawn;
    }
  }

  /**
   * A single label as it will look.
   *
   * @param dotsPerInch how finely
   */
  public BufferedImage picture(Label label, float dotsPerInch) {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(LabelSheet.WIDTH, LabelSheet.HEIGHT));
      pdf.addPage(page);
      LabelPen pen = new LabelPen(pdf, words);
      try (PDPageContentStream ink = new PDPageContentStream(pdf, page)) {
        pen.draw(ink, label, 0, 0);
      }
      return drawn(pdf, dotsPerInch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its letters are in the PDF only once that is saved. */
  private static BufferedImage drawn(PDDocument pdf, float dotsPerInch) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    try (PDDocument saved = Loader.loadPDF(bytes.toByteArray())) {
      return new PDFRenderer(saved).renderImageWithDPI(0, dotsPerInch, ImageType.RGB);
    }
  }
}
