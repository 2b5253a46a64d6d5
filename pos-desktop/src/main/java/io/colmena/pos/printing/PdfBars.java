package io.colmena.pos.printing;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws a barcode as rectangles: they stay sharp however fine the printer's dots are. */
public final class PdfBars {
  private PdfBars() {}

  /**
   * Lengths are in points of 1/72 inch.
   *
   * @param left of the first bar; what is white beside it is the caller's
   * @param bottom of the bars
   */
  public static void draw(
      PDPageContentStream stream,
      BarSymbol symbol,
      float left,
      float bottom,
      float module,
      float height)
      throws IOException {
    for (BarSymbol.Bar bar : symbol.bars()) {
      stream.addRect(left + bar.from() * module, bottom, bar.width() * module, height);
    }
    stream.fill();
  }
}
