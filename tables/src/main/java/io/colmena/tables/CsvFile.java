package io.colmena.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as CSV: UTF-8 with the mark by which spreadsheets know it. Words that a spreadsheet would
 * take for a formula begin with an apostrophe.
 */
public final class CsvFile implements TableWriter {
  private static final String FORMULAS = "=+-@\t\r";

  @Override
  public void write(Table table, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\ufeff');
    CsvWriter csv = CsvWriter.builder().build(writer);
    csv.writeRecord(table.columns().stream().map(Column::title).toList());
    table.rows().each(row -> csv.writeRecord(told(row)));
    if (!table.totals().isEmpty()) {
      csv.writeRecord(told(table.totals()));
    }
    csv.flush();
  }

  private static List<String> told(List<Cell> row) {
    return row.stream().map(CsvFile::told).toList();
  }

  private static String told(Cell cell) {
    String plain = cell.plain();
    boolean formula =
        cell instanceof Cell.Words && !plain.isEmpty() && FORMULAS.indexOf(plain.charAt(0)) >= 0;
    return formula ? "'" + plain : plain;
  }
}
