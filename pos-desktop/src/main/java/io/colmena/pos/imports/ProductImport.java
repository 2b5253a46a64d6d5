package io.colmena.pos.imports;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.pos.catalog.Assortment;
import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.ProductDao;
import io.colmena.pos.catalog.Refusal;
import io.colmena.pos.imports.ImportReport.RejectedRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Brings products from a CSV or Excel file with the header {@code
 * code,barcode,name,category,unit,price,cost,tax,stock}. Several barcodes are separated by spaces;
 * barcode, cost and stock may be empty. A code that is here already is left as it is.
 */
public final class ProductImport {
  private static final TableFile TABLE = new TableFile(ProductRow.HEADINGS);

  private final Database database;
  private final Catalog catalog;
  private final ProductDao products;
  private final Assortment assortment;

  public ProductImport(
      Database database, Catalog catalog, ProductDao products, Assortment assortment) {
    this.database = database;
    this.catalog = catalog;
    this.products = products;
    this.assortment = assortment;
  }

  /**
   * Products are created some hundred at a time: what was created stays if the rest is interrupted.
   */
  private static final int CHUNK = 200;

  private record Wanted(long line, NewProduct product) {}

  public ImportReport read(Path file) throws UnreadableFile {
    List<RejectedRow> rejected = new ArrayList<>();
    List<Wanted> wanted = new ArrayList<>();
    List<ImportReport.NotedRow> notes = new ArrayList<>();
    TABLE.read(
        file,
        row -> {
          try {
            wanted.add(
                new Wanted(row.line(), ProductRow.parse(row, note -> notes.add(said(note)))));
          } catch (IllegalArgumentException e) {
            rejected.add(new RejectedRow(row.line(), String.valueOf(e.getMessage())));
          }
        });
    long[] counts = new long[2];
    for (int i = 0; i < wanted.size(); i += CHUNK) {
      create(wanted.subList(i, Math.min(wanted.size(), i + CHUNK)), counts, rejected);
    }
    rejected.sort(Comparator.comparingLong(RejectedRow::line));
    return new ImportReport(counts[0], counts[1], 0, rejected, notes);
  }

  private static ImportReport.NotedRow said(ImportPlan.Noted noted) {
    String words =
        switch (noted.note()) {
          case ZERO_PUT_BACK ->
              "Excel had taken the zero in front of the barcode "
                  + noted.value()
                  + ": it was put back";
          case ZERO_LOST ->
              "the barcode "
                  + noted.value()
                  + " has 12 digits: if the goods have 13, a zero in front was lost";
        };
    return new ImportReport.NotedRow(noted.line(), words);
  }

  /** What a file would do. Changes nothing. */
  public ImportPlan plan(Path file) throws UnreadableFile {
    return plan(file, (_, _) -> true).orElseThrow();
  }

  /** Told now and then how many of how many rows are looked at, and asked whether to go on. */
  @FunctionalInterface
  public interface Looking {
    /**
     * @param rows of the file, or 0 while it is being read
     */
    boolean goOn(long done, long rows);
  }

  /** Nobody wants to know any more. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * What a file would do. Changes nothing.
   *
   * @return empty if it was stopped
   */
  public Optional<ImportPlan> plan(Path file, Looking looking) throws UnreadableFile {
    try {
      List<CsvTable.Row> rows = new ArrayList<>();
      TABLE.read(
          file,
          row -> {
            goOn(looking, rows.size(), 0);
            rows.add(row);
          });
      return Optional.of(database.read(tx -> planned(tx, rows, looking)));
    } catch (Stop _) {
      return Optional.empty();
    }
  }

  private ImportPlan planned(Transaction tx, List<CsvTable.Row> rows, Looking looking) {
    ProductPlanner planner = new ProductPlanner(tx, products, assortment::isOurs);
    for (int i = 0; i < rows.size(); i++) {
      goOn(looking, i, rows.size());
      planner.add(rows.get(i));
    }
    return planner.plan();
  }

  private static void goOn(Looking looking, long done, long rows) {
    if (done % CHUNK == 0 && !looking.goOn(done, rows)) {
      throw new Stop();
    }
  }

  /** Told after each piece how many rows are done, and asked whether to go on. */
  @FunctionalInterface
  public interface Progress {
    boolean goOn(int done);
  }

  /**
   * Does what a plan says, some hundred rows at a time. Stopped or interrupted, it is gone on with
   * by planning the same file again: what is done is unchanged then.
   *
   * @return how many products were taken; those that somebody changed meanwhile so that they cannot
   *     be taken any more are not among them
   * @throws Refusal.Refused if the person may not
   */
  public int apply(ImportPlan plan, Assortment.Deed deed, Progress progress)
      throws Refusal.Refused {
    List<NewProduct> all = new ArrayList<>(plan.changed());
    all.addAll(plan.fresh());
    int done = 0;
    int refused = 0;
    while (done < all.size() && progress.goOn(done)) {
      List<NewProduct> some = all.subList(done, Math.min(all.size(), done + CHUNK));
      refused += assortment.takeIn(deed, some).size();
      done += some.size();
    }
    return done - refused;
  }

  private void create(List<Wanted> chunk, long[] counts, List<RejectedRow> rejected) {
    record Created(long added, long known, List<RejectedRow> rejected) {}
    Created created =
        database.compute(tx -> {
          long added = 0;
          long known = 0;
          List<RejectedRow> refused = new ArrayList<>();
          for (Wanted wanted : chunk) {
            if (products.byCode(tx, wanted.product().code()).isPresent()) {
              known++;
              continue;
            }
            try {
              catalog.create(tx, wanted.product());
              added++;
            } catch (IllegalArgumentException e) {
              refused.add(new RejectedRow(wanted.line(), String.valueOf(e.getMessage())));
            }
          }
          return new Created(added, known, refused);
        });
    counts[0] += created.added();
    counts[1] += created.known();
    rejected.addAll(created.rejected());
  }
}
