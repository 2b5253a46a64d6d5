package io.colmena.pos.printing;

import io.colmena.pos.printing.ReceiptDocument.Align;
import io.colmena.pos.printing.ReceiptDocument.Look;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.jspecify.annotations.Nullable;

/**
 * Goes down a page of a PDF. Without a page it only measures how long the page must be. Lengths are
 * in points of 1/72 inch.
 */
final class PdfPen {
  private static final float POINTS_PER_MM = 72 / 25.4f;
  private static final float MARGIN = 5 * POINTS_PER_MM;
  private static final float LETTER_WIDTH = 0.6f; // of the font's size, for every letter
  private static final float LINE_HEIGHT = 1.32f;
  private static final float BAR_HEIGHT = 8 * POINTS_PER_MM;
  private static final float QR_SIDE = 36 * POINTS_PER_MM;
  private static final String FONTS = "/com/formdev/flatlaf/fonts/jetbrains_mono/";

  private final PDDocument pdf;
  private final PaperSettings settings;
  private final @Nullable Ink ink;
  private final float pageWidth;
  private final float inner;
  private final float size;
  private final float height;
  private float down = MARGIN;

  private record Ink(PDPageContentStream stream, PDFont regular, PDFont bold) {}

  PdfPen(PDDocument pdf, PaperSettings settings, @Nullable PDPage page) throws IOException {
    this.pdf = pdf;
    this.settings = settings;
    this.ink =
        page == null
            ? null
            : new Ink(
                new PDPageContentStream(pdf, page),
                font(pdf, "JetBrainsMono-Regular.ttf"),
                font(pdf, "JetBrainsMono-Bold.ttf"));
    this.height = page == null ? 0 : page.getMediaBox().getHeight();
    this.pageWidth = settings.paper().millimetres() * POINTS_PER_MM;
    this.inner = settings.paper().printable() * POINTS_PER_MM;
    this.size = inner / (settings.columns() * LETTER_WIDTH);
  }

  private static PDFont font(PDDocument pdf, String file) throws IOException {
    try (InputStream in = PdfPen.class.getResourceAsStream(FONTS + file)) {
      return PDType0Font.load(pdf, Objects.requireNonNull(in, file));
    }
  }

  float pageWidth() {
    return pageWidth;
  }

  float used() {
    return down + MARGIN;
  }

  void line(String text, Align align, Look look) throws IOException {
    float letters = look == Look.LARGE ? size * 2 : size;
    down += letters * LINE_HEIGHT;
    if (ink != null) {
      float width = text.length() * letters * LETTER_WIDTH;
      float indent = align == Align.CENTRE ? (inner - width) / 2 : 0;
      PDFont font = look == Look.PLAIN ? ink.regular() : ink.bold();
      ink.stream().beginText();
      ink.stream().setFont(font, letters);
      ink.stream().newLineAtOffset(left() + indent, height - down);
      ink.stream().showText(PdfLetters.known(font, text));
      ink.stream().endText();
    }
  }

  void pair(String left, String right, Look look) throws IOException {
    line(settings.columnsFor(look).pair(left, right), Align.LEFT, look);
  }

  void rule() throws IOException {
    down += size * LINE_HEIGHT;
    if (ink != null) {
      float up = height - down + size * 0.35f;
      ink.stream().setLineWidth(0.6f);
      ink.stream().moveTo(left(), up);
      ink.stream().lineTo(left() + inner, up);
      ink.stream().stroke();
    }
  }

  void qrCode(String content) throws IOException {
    down += size / 2;
    float side = Math.min(inner, QR_SIDE);
    draw(QrPicture.of(content), side, side);
  }

  /** As wide as a printer of that paper draws it, with its content below. */
  void barcode(BarSymbol symbol) throws IOException {
    int dots = symbol.dotsOn(settings.paper());
    if (dots > 0) {
      float module = dots * inner / settings.paper().dots();
      down += size / 2 + BAR_HEIGHT;
      if (ink != null) {
        float indent = (inner - symbol.width() * module) / 2;
        PdfBars.draw(ink.stream(), symbol, left() + indent, height - down, module, BAR_HEIGHT);
      }
    }
    for (String line : settings.columnsFor(Look.PLAIN).wrapped(symbol.content())) {
      line(line, Align.CENTRE, Look.PLAIN);
    }
  }

  /** As wide as its dots on the printer's paper, and no higher than half of that paper's width. */
  void picture(BufferedImage picture) throws IOException {
    float wide = Math.min(inner, picture.getWidth() * inner / settings.paper().dots());
    float high = wide * picture.getHeight() / picture.getWidth();
    float least = Math.min(1, inner / 2 / high);
    draw(picture, wide * least, high * least);
  }

  private void draw(BufferedImage picture, float wide, float high) throws IOException {
    down += high;
    if (ink != null) {
      ink.stream()
          .drawImage(
              LosslessFactory.createFromImage(pdf, picture),
              left() + (inner - wide) / 2,
              height - down,
              wide,
              high);
    }
  }

  private float left() {
    return (pageWidth - inner) / 2;
  }

  void finish() throws IOException {
    if (ink != null) {
      ink.stream().close();
    }
  }
}
