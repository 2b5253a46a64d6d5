package io.colmena.pos.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of the first sheet of an Excel file are merged into another: only the first of them
 * has a value, though a person sees it in all. The sheet says so after its last row, so they are
 * read before the rows are. Rows are asked for in their order.
 */
final class MergedCells {
  private static final Pattern RANGE =
      Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Deque<Range> coming;
  private final List<Range> present = new ArrayList<>();

  /** Columns are counted from 0, rows from 1; the first and the last are in it. */
  private record Range(String text, int firstColumn, int firstRow, int lastColumn, int lastRow) {
    private boolean hides(int row, int column) {
      boolean first = row == firstRow && column == firstColumn;
      return !first && column >= firstColumn && column <= lastColumn;
    }
  }

  private MergedCells(List<Range> ranges) {
    List<Range> ordered = new ArrayList<>(ranges);
    ordered.sort(Comparator.comparingInt(Range::firstRow));
    this.coming = new ArrayDeque<>(ordered);
  }

  /** The cells that are merged over one of those of a row, such as {@code C2:C3}; or empty. */
  String over(int row, Collection<Integer> columns) {
    while (!coming.isEmpty() && coming.getFirst().firstRow() <= row) {
      present.add(coming.removeFirst());
    }
    present.removeIf(range -> range.lastRow() < row);
    return present.stream()
        .filter(range -> columns.stream().anyMatch(column -> range.hides(row, column)))
        .map(Range::text)
        .findFirst()
        .orElse("");
  }

  static MergedCells in(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<Range> ranges = new ArrayList<>();
      String sheet = firstSheet(zip);
      if (sheet != null) {
        each(
            zip,
            sheet,
            xml -> {
              if (xml.getLocalName().equals("mergeCell")) {
                Matcher range = RANGE.matcher(attribute(xml, null, "ref"));
                if (range.matches()) {
                  ranges.add(range(range));
                }
              }
            });
      }
      return new MergedCells(ranges);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static Range range(Matcher found) {
    return new Range(
        found.group(),
        column(found.group(1)),
        Integer.parseInt(found.group(2)),
        column(found.group(3)),
        Integer.parseInt(found.group(4)));
  }

  /** {@code A} is 0, {@code Z} 25, {@code AA} 26. */
  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  private static @Nullable String firstSheet(ZipFile zip) throws IOException, XMLStreamException {
    List<String> ids = new ArrayList<>();
    each(
        zip,
        "xl/workbook.xml",
        xml -> {
          if (xml.getLocalName().equals("sheet")) {
            ids.add(attribute(xml, RELATIONSHIPS, "id"));
          }
        });
    List<String> targets = new ArrayList<>();
    each(
        zip,
        "xl/_rels/workbook.xml.rels",
        xml -> {
          if (!ids.isEmpty() && attribute(xml, null, "Id").equals(ids.getFirst())) {
            targets.add(attribute(xml, null, "Target"));
          }
        });
    if (targets.isEmpty()) {
      return null;
    }
    String target = targets.getFirst();
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private static String attribute(XMLStreamReader xml, @Nullable String namespace, String name) {
    String value = xml.getAttributeValue(namespace, name);
    return value == null ? "" : value;
  }

  /** Told of the beginning of each element. */
  @FunctionalInterface
  private interface Elements {
    void begin(XMLStreamReader xml) throws XMLStreamException;
  }

  private static void each(ZipFile zip, String part, Elements to)
      throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          to.begin(xml);
        }
      }
    }
  }
}
