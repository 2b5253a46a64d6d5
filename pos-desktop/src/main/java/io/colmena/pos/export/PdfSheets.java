package io.colmena.pos.export;

import io.colmena.pos.printing.PdfLetters;
import io.colmena.tables.Cell;
import io.colmena.tables.Column;
import io.colmena.tables.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Goes down page after page; each has the header. Words that are too long for their column are
 * shortened, figures never are. Lengths are in points of 1/72 inch.
 */
final class PdfSheets {
  private static final float MARGIN = 40;
  private static final float SIZE = 8.5f;
  private static final float LETTER = 4.9f;
  private static final float ROW = 14;
  private static final float GAP = 8;
  private static final int MOST_LETTERS_UPRIGHT = 100;
  private static final String FONTS = "/com/formdev/flatlaf/fonts/roboto/";

  private final PDDocument pdf;
  private final Table table;
  private final PDFont regular;
  private final PDFont bold;
  private final PDRectangle size;
  private final float[] widths;
  private @Nullable PDPageContentStream ink;
  private float up;

  PdfSheets(PDDocument pdf, Table table) throws IOException {
    this.pdf = pdf;
    this.table = table;
    this.regular = font("Roboto-Regular.ttf");
    this.bold = font("Roboto-Bold.ttf");
    int letters = table.columns().stream().mapToInt(Column::letters).sum();
    this.size = letters > MOST_LETTERS_UPRIGHT ? lying(PDRectangle.A4) : PDRectangle.A4;
    this.widths = widths(table.columns(), size.getWidth() - 2 * MARGIN);
    newPage();
  }

  private static PDRectangle lying(PDRectangle page) {
    float longSide = page.getHeight();
    float shortSide = page.getWidth();
    return new PDRectangle(longSide, shortSide);
  }

  /** Figures get what they need, words share the rest. */
  private static float[] widths(List<Column> columns, float room) {
    float left = room - GAP * (columns.size() - 1);
    int words = 0;
    for (Column column : columns) {
      if (column.kind() == Column.Kind.WORDS) {
        words += column.letters();
      } else {
        left -= column.letters() * LETTER;
      }
    }
    float[] widths = new float[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      Column column = columns.get(i);
      boolean fixed = column.kind() != Column.Kind.WORDS;
      widths[i] = fixed ? column.letters() * LETTER : left * column.letters() / words;
    }
    return widths;
  }

  private PDFont font(String file) throws IOException {
    try (InputStream in = PdfSheets.class.getResourceAsStream(FONTS + file)) {
      return PDType0Font.load(pdf, Objects.requireNonNull(in, file));
    }
  }

  private PDPageContentStream newPage() throws IOException {
    closePage();
    PDPage page = new PDPage(size);
    pdf.addPage(page);
    PDPageContentStream fresh = new PDPageContentStream(pdf, page);
    ink = fresh;
    up = size.getHeight() - MARGIN;
    float wide = size.getWidth() - 2 * MARGIN;
    write(fresh, shortened(bold, 15, table.title(), wide), bold, 15, MARGIN, up - 10);
    write(fresh, shortened(regular, 10, table.about(), wide), regular, 10, MARGIN, up - 26);
    up -= 50;
    float x = MARGIN;
    for (int i = 0; i < widths.length; i++) {
      Column column = table.columns().get(i);
      put(fresh, column.title(), column.kind(), bold, x, widths[i]);
      x += widths[i] + GAP;
    }
    rule(fresh, 0.8f);
    up -= ROW;
    return fresh;
  }

  void row(List<Cell> cells) throws IOException {
    row(cells, regular);
  }

  private void row(List<Cell> cells, PDFont font) throws IOException {
    PDPageContentStream stream = ink;
    if (stream == null || up < MARGIN + ROW) {
      stream = newPage();
    }
    float x = MARGIN;
    for (int i = 0; i < widths.length; i++) {
      put(stream, cells.get(i).text(), table.columns().get(i).kind(), font, x, widths[i]);
      x += widths[i] + GAP;
    }
    up -= ROW;
  }

  private void put(
      PDPageContentStream stream, String text, Column.Kind kind, PDFont font, float x, float width)
      throws IOException {
    boolean words = kind == Column.Kind.WORDS;
    String fitting = words ? shortened(font, SIZE, text, width) : PdfLetters.known(font, text);
    float indent = kind.isFigure() ? width - width(font, SIZE, fitting) : 0;
    write(stream, fitting, font, SIZE, x + indent, up);
  }

  private void rule(PDPageContentStream stream, float thick) throws IOException {
    stream.setLineWidth(thick);
    stream.moveTo(MARGIN, up - 4);
    stream.lineTo(size.getWidth() - MARGIN, up - 4);
    stream.stroke();
  }

  private static void write(
      PDPageContentStream stream, String text, PDFont font, float letters, float x, float y)
      throws IOException {
    if (text.isEmpty()) {
      return;
    }
    stream.beginText();
    stream.setFont(font, letters);
    stream.newLineAtOffset(x, y);
    stream.showText(text);
    stream.endText();
  }

  private static float width(PDFont font, float letters, String text) throws IOException {
    return font.getStringWidth(text) * letters / 1000;
  }

  private static String shortened(PDFont font, float letters, String text, float room)
      throws IOException {
    String known = PdfLetters.known(font, text);
    if (width(font, letters, known) <= room) {
      return known;
    }
    int kept = known.length();
    while (kept > 0 && width(font, letters, known.substring(0, kept) + "…") > room) {
      kept = known.offsetByCodePoints(kept, -1);
    }
    return known.substring(0, kept) + "…";
  }

  private void closePage() throws IOException {
    if (ink != null) {
      ink.close();
      ink = null;
    }
  }

  /** Totals, and on every page which it is of how many. */
  void finish() throws IOException {
    if (!table.totals().isEmpty()) {
      PDPageContentStream stream = ink;
      if (stream == null || up < MARGIN + ROW) {
        stream = newPage();
      }
      up += ROW;
      rule(stream, 0.8f);
      up -= ROW;
      row(table.totals(), bold);
    }
    closePage();
    int pages = pdf.getNumberOfPages();
    int number = 0;
    for (PDPage page : pdf.getPages()) {
      number++;
      String text = number + " / " + pages;
      try (PDPageContentStream foot = new PDPageContentStream(pdf, page, AppendMode.APPEND, true)) {
        float x = size.getWidth() - MARGIN - width(regular, SIZE, text);
        write(foot, text, regular, SIZE, x, MARGIN - 18);
      }
    }
  }
}
