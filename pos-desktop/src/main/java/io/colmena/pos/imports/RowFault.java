package io.colmena.pos.imports;

/** What kind of thing is wrong with a row; the screens say each in words. */
public enum RowFault {
  TEXT,
  NUMBER,
  NEGATIVE,
  NO_PRICE,
  CHOICE,
  BARCODE,
  BARCODE_SHORTENED,
  BARCODE_TAKEN,
  CODE_TWICE,
  FIELDS,
  CELL,
  MERGED,
  NOT_OURS
}
