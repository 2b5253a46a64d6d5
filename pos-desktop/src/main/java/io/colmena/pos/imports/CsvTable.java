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
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file (RFC 4180, UTF-8, a header line) row by row, without holding it in memory. */
final class CsvTable {
  private final Headings headings;

  CsvTable(List<String> columns) {
    this(new Headings(columns, Map.of()));
  }

  CsvTable(Headings headings) {
    this.headings = headings;
  }

  /**
   * Why a row cannot be read as it stands.
   *
   * @param where cells, or empty for the whole row
   * @param reason in English
   */
  record Flaw(RowFault kind, String where, String reason) {}

  /**
   * One row. In a row with a flaw the values are only a guess: those before the fault stand under
   * their names.
   *
   * @param numbers columns whose value was kept as a number, which has no zeros in front
   * @param typed whether it is known which values are numbers: no CSV says so
   */
  record Row(
      long line,
      Map<String, String> values,
      @Nullable Flaw flaw,
      Set<String> numbers,
      boolean typed) {
    boolean isWhole() {
      return flaw == null;
    }

    /** In English; empty if it is whole. */
    String fault() {
      return flaw == null ? "" : flaw.reason();
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
        throw new UnreadableFile(
            UnreadableFile.Kind.EMPTY,
            file + " is empty: it needs the header " + headings.needed());
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

  private List<String> headerOf(Path file, CsvRecord first) throws UnreadableFile {
    List<String> found = first.getFields().stream().map(headings::named).toList();
    List<String> missing = headings.missing(found);
    if (!missing.isEmpty()) {
      throw new UnreadableFile(
          UnreadableFile.Kind.LACKS_COLUMN,
          file
              + " lacks the column "
              + String.join(", ", missing)
              + "; its header should be "
              + headings.needed());
    }
    return found;
  }

  private static Row row(CsvRecord csv, List<String> header) {
    int fields = csv.getFieldCount();
    Map<String, String> values = HashMap.newHashMap(header.size());
    for (int i = 0; i < Math.min(fields, header.size()); i++) {
      values.put(header.get(i), csv.getField(i));
    }
    String reason = "it has " + fields + " fields, the header has " + header.size();
    Flaw flaw = fields == header.size() ? null : new Flaw(RowFault.FIELDS, "", reason);
    return new Row(csv.getStartingLineNumber(), values, flaw, Set.of(), false);
  }
}
