package io.colmena.pos.export;

import java.util.Locale;

/** Which kinds of file a table becomes. */
public enum TableFile {
  XLSX,
  PDF,
  CSV;

  TableWriter writer() {
    return switch (this) {
      case XLSX -> new ExcelFile();
      case PDF -> new PdfFile();
      case CSV -> new CsvFile();
    };
  }

  /** {@code .xlsx}. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
