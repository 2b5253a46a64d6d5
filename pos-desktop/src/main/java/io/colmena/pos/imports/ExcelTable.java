package io.colmena.pos.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sheet of an Excel file row by row, without holding it in memory. Of a formula it
 * takes what Excel calculated last.
 */
final class ExcelTable {
  private final Headings headings;

  ExcelTable(Headings headings) {
    this.headings = headings;
  }

  void read(Path file, Consumer<CsvTable.Row> each) throws UnreadableFile {
    try {
      ExcelSize.check(file);
      MergedCells merged = MergedCells.in(file);
      try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
          Stream<Row> rows = workbook.getFirstSheet().openStream()) {
        read(file, rows.iterator(), merged, each);
      }
    } catch (IOException | ExcelReaderException e) {
      throw new UnreadableFile(
          UnreadableFile.Kind.NOT_EXCEL, file + " is damaged or no Excel file: " + e.getMessage());
    }
  }

  private void read(Path file, Iterator<Row> rows, MergedCells merged, Consumer<CsvTable.Row> each)
      throws UnreadableFile {
    while (rows.hasNext()) {
      Row first = rows.next();
      if (!isEmpty(first)) {
        Map<Integer, String> header = header(file, first);
        rows.forEachRemaining(row -> hand(row, header, merged, each));
        return;
      }
    }
    throw new UnreadableFile(UnreadableFile.Kind.EMPTY, file + " has nothing in its first sheet");
  }

  private Map<Integer, String> header(Path file, Row row) throws UnreadableFile {
    Map<Integer, String> header = new HashMap<>();
    for (Cell cell : row) {
      if (cell != null) {
        header.put(cell.getColumnIndex(), headings.named(cell.getText()));
      }
    }
    List<String> missing = headings.missing(header.values());
    if (!missing.isEmpty()) {
      throw new UnreadableFile(
          UnreadableFile.Kind.LACKS_COLUMN,
          file + " lacks the column " + String.join(", ", missing));
    }
    return header;
  }

  private static boolean isEmpty(Row row) {
    return row.stream()
        .allMatch(
            cell -> cell == null || cell.getType() == CellType.EMPTY || cell.getText().isBlank());
  }

  private static void hand(
      Row row, Map<Integer, String> header, MergedCells merged, Consumer<CsvTable.Row> each) {
    if (isEmpty(row)) {
      return;
    }
    Map<String, String> values = new HashMap<>();
    Set<String> numbers = new HashSet<>();
    CsvTable.Flaw flaw = hidden(merged.over(row.getRowNum(), header.keySet()));
    for (Cell cell : row) {
      String column = cell == null ? null : header.get(cell.getColumnIndex());
      if (cell == null || column == null) {
        continue;
      }
      if (cell.getType() == CellType.ERROR) {
        String reason = column + ": the cell " + cell.getAddress() + " has an error";
        flaw = new CsvTable.Flaw(RowFault.CELL, String.valueOf(cell.getAddress()), reason);
      }
      if (isNumber(cell)) {
        numbers.add(column);
      }
      values.put(column, text(cell));
    }
    each.accept(new CsvTable.Row(row.getRowNum(), values, flaw, numbers, true));
  }

  private static CsvTable.@Nullable Flaw hidden(String merged) {
    return merged.isEmpty()
        ? null
        : new CsvTable.Flaw(
            RowFault.MERGED,
            merged,
            "the cells " + merged + " are merged: unmerge them and fill each row");
  }

  private static boolean isNumber(Cell cell) {
    return cell.getType() == CellType.NUMBER
        || (cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal);
  }

  /** A number as it is written by hand, never as {@code 7.75E12}. */
  private static String text(Cell cell) {
    String raw = cell.getRawValue();
    if (!isNumber(cell) || raw == null) {
      return cell.getType() == CellType.FORMULA ? (raw == null ? "" : raw) : cell.getText();
    }
    try {
      BigDecimal exact = new BigDecimal(raw);
      // 4.1 is kept as 4.0999999999999996: fifteen digits are all that Excel knows
      return exact.round(new MathContext(15)).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException _) {
      return raw;
    }
  }
}
