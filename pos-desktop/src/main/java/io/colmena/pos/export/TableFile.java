package io.colmena.pos.export;

import io.colmena.tables.CsvFile;
import io.colmena.tables.ExcelFile;
import io.colmena.tables.TableWriter;
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
