package io.colmena.pos.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a CSV file (RFC 4180, UTF-8, a header line) row by row, without holding it in memory. */
final class CsvTable {
  private final List<String> columns;

  CsvTable(List<String> columns) {
    this.columns = columns;
  }

  /**
   * One row. In a row with too few or too many fields the values are only a guess: those before the
   * fault stand under their names.
   */
  record Row(long line, Map<String, String> values, String fault) {
    boolean isWhole() {
      return fault.isEmpty();
    }

    /** The value, without white space around it. */
    String get(String column) {
      return values.getOrDefault(column, "").strip();
    }
  }

  /**
   * @param each is handed every row that is not empty, in order
   * @throws UnreadableFile if there is no such file, it is not UTF-8 or its header lacks a column;
   *     rows may have been handed over before a fault in the middle of the file is met
   */
  void read(Path file, Consumer<Row> each) throws UnreadableFile {
    try (Reader reader = open(file);
        CsvReader<CsvRecord> csv =
            CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw new UnreadableFile(file + " is empty: it needs the header " + header());
      }
      List<String> found = headerOf(file, records.next());
      while (records.hasNext()) {
        each.accept(row(records.next(), found));
      }
    } catch (NoSuchFileException _) {
      throw new UnreadableFile("there is no file " + file);
    } catch (CharacterCodingException _) {
      throw new UnreadableFile(file + " is not UTF-8: save it again as \"CSV UTF-8\"");
    } catch (CsvParseException e) {
      throw new UnreadableFile(file + " is not CSV: " + reason(e));
    } catch (IOException e) {
      throw new UnreadableFile(file + " cannot be read: " + e.getMessage());
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new UnreadableFile(file + " is not UTF-8: save it again as \"CSV UTF-8\"");
      }
      throw new UnreadableFile(file + " cannot be read: " + e.getMessage());
    }
  }

  private static String reason(CsvParseException e) {
    return String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
  }

  private static Reader open(Path file) throws IOException {
    Reader reader =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    try {
      skipByteOrderMark(reader);
      return reader;
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  private static void skipByteOrderMark(Reader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
  }

  private String header() {
    return String.join(",", columns);
  }

  private List<String> headerOf(Path file, CsvRecord first) throws UnreadableFile {
    List<String> found = first.getFields().stream().map(String::strip).toList();
    List<String> missing = columns.stream().filter(c -> !found.contains(c)).toList();
    if (!missing.isEmpty()) {
      throw new UnreadableFile(
          file
              + " lacks the column "
              + String.join(", ", missing)
              + "; its header should be "
              + header());
    }
    return found;
  }

  private static Row row(CsvRecord csv, List<String> header) {
    int fields = csv.getFieldCount();
    Map<String, String> values = HashMap.newHashMap(header.size());
    for (int i = 0; i < Math.min(fields, header.size()); i++) {
      values.put(header.get(i), csv.getField(i));
    }
    String fault =
        fields == header.size()
            ? ""
            : "it has " + fields + " fields, the header has " + header.size();
    return new Row(csv.getStartingLineNumber(), values, fault);
  }
}
