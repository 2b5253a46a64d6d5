package io.colmena.central.web.sales;

import io.colmena.tables.CsvFile;
import io.colmena.tables.ExcelFile;
import io.colmena.tables.Table;
import io.colmena.tables.TableWriter;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The files that a table can be taken away as. */
enum TableFile {
  EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  CSV("text/csv; charset=utf-8", "csv");

  private final String type;
  private final String ending;

  TableFile(String type, String ending) {
    this.type = type;
    this.ending = ending;
  }

  private TableWriter writer() {
    return switch (this) {
      case EXCEL -> new ExcelFile();
      case CSV -> new CsvFile();
    };
  }

  /** Its address below that of its page. */
  String path(String page) {
    return page + "/table." + ending;
  }

  /**
   * @param name of the file, without its ending
   */
  void send(Context ctx, Table table, String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writer().write(table, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ctx.contentType(type)
        .header("Cache-Control", "no-store")
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + name.toLowerCase(Locale.ROOT) + "." + ending + "\"")
        .result(bytes.toByteArray());
  }
}
