package io.colmena.pos.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks an Excel file once without keeping anything, so that a small file that unpacks to an
 * enormous one is refused before anybody reads it.
 */
final class ExcelSize {
  /** A sheet of 50,000 products is some thirty megabytes. */
  private static final long MOST_BYTES = 300_000_000;

  private ExcelSize() {}

  static void check(Path file) throws UnreadableFile, IOException {
    byte[] buffer = new byte[65536];
    long bytes = 0;
    boolean workbook = false;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        workbook |= entry.getName().equals("xl/workbook.xml");
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > MOST_BYTES) {
              throw new UnreadableFile(
                  UnreadableFile.Kind.TOO_LARGE, file + " unpacks to more than 300 MB");
            }
          }
        }
      }
    }
    if (!workbook) {
      throw new UnreadableFile(UnreadableFile.Kind.NOT_EXCEL, file + " is not an Excel file");
    }
  }
}
