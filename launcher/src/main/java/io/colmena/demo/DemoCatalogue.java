package io.colmena.demo;

import io.colmena.demo.shopping.Shelf;
import io.colmena.demo.shopping.Shop;
import io.colmena.pos.app.Branch;
import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.imports.ImportReport;
import io.colmena.pos.imports.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The catalogue that comes with the demonstration, in the form in which branches import products.
 */
final class DemoCatalogue {
  private static final String RESOURCE = "catalogue.csv";

  private final String header;
  private final List<Row> rows;

  /** A line of the file up to its last column, which is the stock. */
  private record Row(String code, String others, double stock) {}

  private DemoCatalogue(String header, List<Row> rows) {
    this.header = header;
    this.rows = rows;
  }

  static DemoCatalogue read() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            DemoCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE + " is in the jar")) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return new DemoCatalogue(
          lines.getFirst(), lines.stream().skip(1).map(DemoCatalogue::row).toList());
    }
  }

  private static Row row(String line) {
    int stock = line.lastIndexOf(',') + 1;
    return new Row(
        line.substring(0, line.indexOf(',')),
        line.substring(0, stock),
        Double.parseDouble(line.substring(stock)));
  }

  /**
   * Brings the products into a branch, through a file as a shop would.
   *
   * @param stockFactor how much more than the usual stock there is at the beginning
   */
  void importInto(Branch branch, double stockFactor) throws IOException {
    Path file = Files.createTempFile("colmena-demo", ".csv");
    try {
      List<String> lines = new ArrayList<>(List.of(header));
      rows.forEach(row -> lines.add(row.others() + Math.round(row.stock() * stockFactor)));
      Files.write(file, lines, StandardCharsets.UTF_8);
      ImportReport report = branch.productImport().read(file);
      if (!report.rejected().isEmpty()) {
        throw new IllegalStateException("the catalogue has wrong rows: " + report.rejected());
      }
    } catch (UnreadableFile e) {
      throw new IOException(e);
    } finally {
      Files.delete(file);
    }
  }

  int size() {
    return rows.size();
  }

  /** The imported products as the shop's customers find them. */
  Shelf shelf(Branch branch, Shop shop, long seed) {
    List<Shelf.Item> items = new ArrayList<>();
    for (Row row : rows) {
      if (branch.catalog().lookUp(row.code()) instanceof Catalog.Lookup.Found found) {
        items.add(new Shelf.Item(found.product(), row.stock()));
      }
    }
    return Shelf.of(shop, items, seed);
  }
}
