package io.colmena.pos.imports;

/** What somebody should know of a row that is taken; the screens say each in words. */
public enum RowNote {
  /** Excel kept the barcode as a number, which has no zero in front: the zero is there again. */
  ZERO_PUT_BACK,
  /** Twelve digits: if the goods have thirteen, a zero in front was lost. */
  ZERO_LOST
}
