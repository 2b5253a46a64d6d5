package io.colmena.pos.printing;

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
}
