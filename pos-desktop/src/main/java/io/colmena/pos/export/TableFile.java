package io.colmena.pos.export;

import java.util.Locale;

/** Which kinds of file a table becomes. */
public enum TableFile {
  XLSX(new ExcelFile()),
  PDF(new PdfFile()),
  CSV(new CsvFile());

  private final TableWriter writer;

  TableFile(TableWriter writer) {
    this.writer = writer;
  }

  TableWriter writer() {
    return writer;
  }

  /** {@code .xlsx}. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
