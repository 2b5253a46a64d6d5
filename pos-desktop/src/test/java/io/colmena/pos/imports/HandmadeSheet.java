package io.colmena.pos.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the few parts that make a file one of Excel, each as this test wants it. */
public final class HandmadeSheet {
  private static final String HEADER = "code,barcode,name,category,unit,price,cost,tax,stock";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final StringBuilder rows = new StringBuilder();
  private String more = "";
  private int row;

  /** An empty sheet. */
  public static HandmadeSheet empty() {
    return new HandmadeSheet();
  }

  /** With the columns of products. */
  public static HandmadeSheet ofProducts() {
    HandmadeSheet sheet = empty();
    sheet.texts(HEADER.split(",", -1));
    return sheet;
  }

  /** A row of texts; what begins with {@code =} is a cell as XML after its address. */
  public HandmadeSheet texts(String... values) {
    row++;
    rows.append("<row r=\"").append(row).append("\">");
    for (int i = 0; i < values.length; i++) {
      String address = (char) ('A' + i) + Integer.toString(row);
      rows.append(
          values[i].startsWith("=")
              ? "<c r=\"" + address + "\"" + values[i].substring(1) + "</c>"
              : "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + values[i] + "</t></is></c>");
    }
    rows.append("</row>");
    return this;
  }

  static String number(String written) {
    return "=><v>" + written + "</v>";
  }

  static String formula(String formula, String calculated) {
    return "=><f>" + formula + "</f><v>" + calculated + "</v>";
  }

  public HandmadeSheet merging(String range) {
    more = "<mergeCells count=\"1\"><mergeCell ref=\"" + range + "\"/></mergeCells>";
    return this;
  }

  public Path in(Path file) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
              + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
              + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
              + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/"
              + "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
      part(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\""
              + PACKAGE
              + "\"><Relationship Id=\"rId1\" Type=\""
              + LINKS
              + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\""
              + LINKS
              + "\"><sheets><sheet"
              + " name=\"Productos\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\""
              + PACKAGE
              + "\"><Relationship Id=\"rId1\" Type=\""
              + LINKS
              + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      part(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns=\""
              + MAIN
              + "\"><sheetData>"
              + rows
              + "</sheetData>"
              + more
              + "</worksheet>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
