package io.colmena.pos.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads a table from CSV or Excel, whatever the file is called: its first bytes tell. */
final class TableFile {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final Headings headings;

  TableFile(Headings headings) {
    this.headings = headings;
  }

  void read(Path file, Consumer<CsvTable.Row> each) throws UnreadableFile {
    byte[] start = start(file);
    if (Arrays.equals(start, OLD_EXCEL)) {
      throw new UnreadableFile(
          UnreadableFile.Kind.OLD_EXCEL,
          file + " is in the old format of Excel (.xls): save it again as .xlsx");
    }
    if (Arrays.equals(start, ZIP)) {
      new ExcelTable(headings).read(file, each);
    } else if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new UnreadableFile(UnreadableFile.Kind.NOT_EXCEL, file + " is not an Excel file");
    } else {
      new CsvTable(headings).read(file, each);
    }
  }

  private static byte[] start(Path file) throws UnreadableFile {
    if (!Files.exists(file)) {
      throw new UnreadableFile("there is no file " + file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(4);
    } catch (IOException e) {
      throw new UnreadableFile(file + " cannot be read: " + e.getMessage());
    }
  }
}
