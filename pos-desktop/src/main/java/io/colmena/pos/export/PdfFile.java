package io.colmena.pos.export;

import io.colmena.tables.Table;
import io.colmena.tables.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A table on pages of A4. What is not being written waits in a file, not in memory. */
final class PdfFile implements TableWriter {
  @Override
  public void write(Table table, OutputStream out) throws IOException {
    try (PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      pdf.getDocumentInformation().setTitle(table.title());
      PdfSheets sheets = new PdfSheets(pdf, table);
      table
          .rows()
          .each(row -> {
            try {
              sheets.row(row);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      sheets.finish();
      pdf.save(out);
    }
  }
}
