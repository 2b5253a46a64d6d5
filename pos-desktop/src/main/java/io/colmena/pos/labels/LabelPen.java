package io.colmena.pos.labels;

import io.colmena.pos.printing.BarSymbol;
import io.colmena.pos.printing.PdfBars;
import io.colmena.pos.printing.PdfLetters;
import io.colmena.shared.money.Soles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Draws one label: the name above, the price large, the barcode below. Lengths are in points of
 * 1/72 inch.
 */
final class LabelPen {
  private static final float MM = LabelSheet.POINTS_PER_MM;

  /** Printers do not reach the edge of the paper, and sheets are never fed quite straight. */
  private static final float SIDE = 5 * MM;

  private static final float INNER = LabelSheet.WIDTH - 2 * SIDE;
  private static final float TOP = 4 * MM;
  private static final float BOTTOM = 3.6f * MM;
  private static final float NAME = 10;
  private static final float NAME_LINE = 11.6f;
  private static final float PRICE = 19;
  private static final float SMALL = 7.5f;
  private static final float BAR_HEIGHT = 9.5f * MM;
  private static final float GAP = 6;

  /** Modules are whole dots of printers with 600 dots an inch: a third of a millimetre, or less. */
  private static final float DOT = 72 / 600f;

  private static final int MOST_DOTS = 8;
  private static final int LEAST_DOTS = 5;
  private static final String FONTS = "/com/formdev/flatlaf/fonts/roboto/";

  private final PDFont regular;
  private final PDFont bold;
  private final String each;
  private final String kilo;

  LabelPen(PDDocument pdf, LabelWords words) throws IOException {
    this.regular = font(pdf, "Roboto-Regular.ttf");
    this.bold = font(pdf, "Roboto-Bold.ttf");
    this.each = words.each();
    this.kilo = words.kilo();
  }

  private static PDFont font(PDDocument pdf, String file) throws IOException {
    try (InputStream in = LabelPen.class.getResourceAsStream(FONTS + file)) {
      return PDType0Font.load(pdf, Objects.requireNonNull(in, file));
    }
  }

  /**
   * @param left and bottom of the label
   */
  void draw(PDPageContentStream ink, Label label, float left, float bottom) throws IOException {
    float x = left + SIDE;
    float up = bottom + LabelSheet.HEIGHT - TOP - NAME * 0.8f;
    for (String line : name(label)) {
      write(ink, bold, NAME, line, x, up);
      up -= NAME_LINE;
    }
    float foot = bottom + BOTTOM;
    bars(ink, label, x, foot);
    price(ink, label, x, foot + SMALL + 2 + BAR_HEIGHT + 5.5f);
  }

  private List<String> name(Label label) {
    return new LabelWrap(2, text -> width(bold, NAME, text) <= INNER)
        .lines(PdfLetters.known(bold, label.name()));
  }

  /** The price at the left, the unit beside it, the code at the right as far as there is room. */
  private void price(PDPageContentStream ink, Label label, float x, float up) throws IOException {
    String price = Soles.withSign(label.price());
    String unit = label.unit().isWeighed() ? kilo : each;
    float size = PRICE;
    while (width(bold, size, price) + GAP + width(regular, SMALL, unit) > INNER) {
      size -= 0.5f;
    }
    write(ink, bold, size, price, x, up);
    float used = width(bold, size, price) + GAP / 2;
    write(ink, regular, SMALL, unit, x + used, up);
    used += width(regular, SMALL, unit) + GAP;
    float room = INNER - used;
    String code = PdfLetters.known(regular, label.code());
    if (!saysItsCode(label) && room > 4 * SMALL) {
      List<String> shown =
          new LabelWrap(1, text -> width(regular, SMALL, text) <= room).lines(code);
      String line = shown.getFirst();
      write(ink, regular, SMALL, line, x + INNER - width(regular, SMALL, line), up);
    }
  }

  private static boolean saysItsCode(Label label) {
    BarSymbol symbol = label.symbol();
    return symbol != null && symbol.content().equals(label.code());
  }

  private void bars(PDPageContentStream ink, Label label, float x, float foot) throws IOException {
    BarSymbol symbol = label.symbol();
    if (symbol == null || dots(symbol) == 0) {
      String code = PdfLetters.known(regular, symbol == null ? label.code() : symbol.content());
      List<String> lines =
          new LabelWrap(2, text -> width(regular, NAME, text) <= INNER).lines(code);
      float up = foot + (lines.size() - 1) * NAME_LINE;
      for (String line : lines) {
        write(ink, regular, NAME, line, x, up);
        up -= NAME_LINE;
      }
      return;
    }
    float module = dots(symbol) * DOT;
    float wide = symbol.width() * module;
    float from = x + (INNER - wide) / 2;
    PdfBars.draw(ink, symbol, from, foot + SMALL + 2, module, BAR_HEIGHT);
    String digits = symbol.content();
    write(ink, regular, SMALL, digits, x + (INNER - width(regular, SMALL, digits)) / 2, foot);
  }

  /** Dots of a module, or 0 for what would be too fine to be read. */
  private static int dots(BarSymbol symbol) {
    float room = LabelSheet.WIDTH - 2 * MM; // white goes on to the edge of the label
    int dots = (int) Math.min(INNER / symbol.width() / DOT, room / symbol.widthWithQuiet() / DOT);
    return dots < LEAST_DOTS ? 0 : Math.min(dots, MOST_DOTS);
  }

  private static float width(PDFont font, float letters, String text) {
    try {
      return font.getStringWidth(text) * letters / 1000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(
      PDPageContentStream ink, PDFont font, float letters, String text, float x, float y)
      throws IOException {
    ink.beginText();
    ink.setFont(font, letters);
    ink.newLineAtOffset(x, y);
    ink.showText(text);
    ink.endText();
  }
}
