package io.colmena.pos.printing;

import io.colmena.pos.printing.ReceiptDocument.Look;

/**
 * What the paper and the printer are like.
 *
 * @param columns letters on a line
 * @param codeTable the printer's own number of the code page
 * @param drawer whether a drawer hangs on the printer
 */
public record PaperSettings(
    Paper paper, int columns, CodePage codePage, int codeTable, boolean drawer) {
  /** Paper with what is usual for it. */
  static PaperSettings usual(Paper paper) {
    return new PaperSettings(paper, paper.columns(), CodePage.CP858, CodePage.CP858.table(), true);
  }

  /** The lines that letters of that look make. */
  Columns columnsFor(Look look) {
    Columns plain = new Columns(columns);
    return look == Look.LARGE ? plain.large() : plain;
  }
}
