package io.colmena.pos.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.export.ExportResult.Fault;
import io.colmena.pos.export.ExportResult.NotSaved;
import io.colmena.pos.export.ExportResult.Saved;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.tables.Cell;
import io.colmena.tables.Column;
import io.colmena.tables.Rows;
import io.colmena.tables.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExporterTest {
  private static final String LONG_NAME =
      "Galletas Soda San Jorge, paquete familiar de seis unidades con veinticinco por ciento más de"
          + " contenido y una sorpresa";

  private static final List<List<Cell>> GOODS =
      List.of(
          row("Inca Kola 500 ml", "2026-11-21", "2026-11-21T10:42:10", "3", 2, "10.50"),
          row("=HYPERLINK(\"http://x\")", "2026-11-20", "2026-11-20T23:59:59", "0.755", 1, "27.10"),
          row("Ñandú \u0007 <&> \"x\" 日", "2026-01-01", "2026-01-01T00:00", "-1", 1, "-4.60"),
          row(LONG_NAME, "2026-02-28", "2026-02-28T08:00", "1", 12345, "123456789.01"));

  @TempDir private Path folder;

  private final Exporter exporter = new Exporter();

  private static List<Cell> row(
      String name, String day, String moment, String units, long count, String amount) {
    return List.of(
        new Cell.Words(name),
        new Cell.Day(LocalDate.parse(day)),
        new Cell.Moment(LocalDateTime.parse(moment)),
        new Cell.Units(Quantity.of(units)),
        new Cell.Count(count),
        new Cell.Amount(Money.of(amount)));
  }

  private static Table table(Rows rows) {
    return new Table(
        "Ventas por producto: todo [A/B]",
        "Bodega San Blas · 21/11/2026",
        List.of(
            Column.words("Producto", 40),
            Column.day("Día"),
            Column.moment("Última venta"),
            Column.units("Unidades"),
            Column.count("Ventas"),
            Column.amount("Total")),
        rows,
        List.of(
            new Cell.Words("Total"),
            Cell.none(),
            Cell.none(),
            new Cell.Units(Quantity.of("3.755")),
            new Cell.Count(12349),
            new Cell.Amount(Money.of("123456822.01"))));
  }

  private Path saved(Table table, TableFile kind) {
    Path file = folder.resolve("ventas" + kind.ending());
    assertThat(exporter.save(table, kind, file, _ -> true)).isInstanceOf(Saved.class);
    return file;
  }

  @Test
  void excelReadsEveryCellBackWithItsType() throws IOException {
    Path file = saved(table(Rows.of(GOODS)), TableFile.XLSX);

    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      assertThat(book.getFirstSheet().getName()).isEqualTo("Ventas por producto  todo  A B");
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(6);
      assertThat(rows.getFirst().stream().map(cell -> cell.asString()))
          .containsExactly("Producto", "Día", "Última venta", "Unidades", "Ventas", "Total");
      for (int i = 0; i < GOODS.size(); i++) {
        isTheSame(rows.get(i + 1), GOODS.get(i));
      }
      assertThat(rows.getLast().getCellAsNumber(5).orElseThrow())
          .isEqualByComparingTo("123456822.01");
    }
  }

  private static void isTheSame(Row read, List<Cell> written) {
    for (int i = 0; i < written.size(); i++) {
      var cell = read.getCell(i);
      switch (written.get(i)) {
        case Cell.Words(String words) -> {
          assertThat(cell.getType()).isEqualTo(CellType.STRING);
          assertThat(cell.asString()).isEqualTo(words.replace('\u0007', ' '));
          assertThat(cell.getFormula()).isNull();
        }
        case Cell.Amount(var money) -> number(cell, money.amount());
        case Cell.Units(var quantity) -> number(cell, quantity.amount());
        case Cell.Count(long count) -> number(cell, java.math.BigDecimal.valueOf(count));
        case Cell.Day(var day) -> assertThat(cell.asDate().toLocalDate()).isEqualTo(day);
        case Cell.Moment(var time) -> assertThat(cell.asDate()).isEqualTo(time);
      }
    }
  }

  private static void number(org.dhatim.fastexcel.reader.Cell cell, java.math.BigDecimal expected) {
    assertThat(cell.getType()).isEqualTo(CellType.NUMBER);
    assertThat(cell.asNumber()).isEqualByComparingTo(expected);
  }

  @Test
  void excelKeepsTheHeaderInSightAndFiltersTheRowsButNotTheTotals() throws IOException {
    try (ZipFile zip = new ZipFile(saved(table(Rows.of(GOODS)), TableFile.XLSX).toFile())) {
      String sheet =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              java.nio.charset.StandardCharsets.UTF_8);
      assertThat(sheet)
          .contains("ySplit=\"1\"")
          .contains("state=\"frozen\"")
          .contains("<autoFilter ref=\"A1:F5\"")
          .contains("<cols>")
          .doesNotContain("<f>");
    }
  }

  @Test
  void fiftyThousandRowsAreNotHeldInMemory() {
    AtomicReference<WeakReference<Object>> early = new AtomicReference<>();
    AtomicReference<Boolean> held = new AtomicReference<>(true);
    Rows many =
        to -> {
          for (int i = 0; i < 50_000; i++) {
            List<Cell> row = row("Producto " + i, "2026-11-21", "2026-11-21T10:00", "1", i, "1.00");
            if (i == 700) {
              early.set(new WeakReference<>(row.getFirst()));
            }
            to.accept(row);
            if (i == 49_000) {
              held.set(isHeld(early.get()));
            }
          }
        };
    ExportResult result =
        exporter.save(table(many), TableFile.XLSX, folder.resolve("v.xlsx"), _ -> true);
    assertThat(result).isEqualTo(new Saved(folder.resolve("v.xlsx"), 50_000));
    assertThat(held.get()).isFalse();
  }

  private static boolean isHeld(WeakReference<Object> object) {
    for (int i = 0; i < 5 && object.get() != null; i++) {
      System.gc();
    }
    return object.get() != null;
  }

  @Test
  void paperHasTheTitleAndTheHeaderOnEveryPageAndShortensLongNames() throws IOException {
    Rows pages =
        to -> {
          for (int i = 0; i < 40; i++) {
            GOODS.forEach(to);
          }
        };
    try (PDDocument pdf = Loader.loadPDF(saved(table(pages), TableFile.PDF).toFile())) {
      int count = pdf.getNumberOfPages();
      assertThat(count).isBetween(3, 6);
      for (int page = 1; page <= count; page++) {
        assertThat(textOf(pdf, page))
            .contains("Ventas por producto")
            .contains("Bodega San Blas · 21/11/2026")
            .contains("Producto")
            .contains("Última venta")
            .contains(page + " / " + count);
      }
      assertThat(textOf(pdf, 1))
          .contains("Galletas Soda San Jorge")
          .contains("…")
          .contains("123,456,789.01")
          .contains("21/11/2026 10:42");
      assertThat(textOf(pdf, count)).contains("123,456,822.01");
    }
  }

  private static String textOf(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  @Test
  void csvIsPlainAndNoWordIsAFormula() throws IOException {
    assertThat(Files.readString(saved(table(Rows.of(GOODS)), TableFile.CSV)))
        .startsWith("\ufeffProducto,Día,")
        .contains("Inca Kola 500 ml,2026-11-21,2026-11-21T10:42:10,3,2,10.50")
        .contains("\"'=HYPERLINK(\"\"http://x\"\")\"")
        .contains(",-1,1,-4.60");
  }

  @Test
  void anEmptyTableIsAFileToo() {
    for (TableFile kind : TableFile.values()) {
      assertThat(saved(table(Rows.of(List.of())), kind)).isNotEmptyFile();
    }
  }

  @Test
  void aFullDiskLeavesWhatWasThereAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("v.xlsx"), "the older one");
    Exporter onAFullDisk = new Exporter(path -> new FullDisk(Files.newOutputStream(path), 2_000));

    for (TableFile kind : TableFile.values()) {
      Rows many =
          to -> {
            for (int i = 0; i < 2_000; i++) {
              GOODS.forEach(to);
            }
          };
      assertThat(onAFullDisk.save(table(many), kind, file, _ -> true))
          .as("%s", kind)
          .isEqualTo(new NotSaved(Fault.DISK));
    }
    assertThat(file).hasContent("the older one");
    assertThat(names()).containsExactly("v.xlsx");
  }

  @Test
  void aPlaceThatIsNoneIsSaid() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    Table table = table(Rows.of(GOODS));

    assertThat(exporter.save(table, TableFile.CSV, inTheWay.resolve("v.csv"), _ -> true))
        .isEqualTo(new NotSaved(Fault.NO_SUCH_PLACE));
    assertThat(exporter.save(table, TableFile.CSV, folder, _ -> true))
        .isEqualTo(new NotSaved(Fault.NO_SUCH_PLACE));
    assertThat(names()).containsExactly("file");
  }

  @Test
  void whoeverStopsItFindsNothing() throws IOException {
    assertThat(
            exporter.save(
                table(Rows.of(GOODS)), TableFile.XLSX, folder.resolve("v.xlsx"), rows -> rows < 2))
        .isEqualTo(new ExportResult.Stopped());
    assertThat(names()).isEmpty();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** Takes some bytes and then none. */
  private static final class FullDisk extends OutputStream {
    private final OutputStream disk;
    private int left;

    private FullDisk(OutputStream disk, int left) {
      this.disk = disk;
      this.left = left;
    }

    @Override
    public void write(int b) throws IOException {
      if (left-- <= 0) {
        throw new IOException("No space left on device");
      }
      disk.write(b);
    }

    @Override
    public void close() throws IOException {
      disk.close();
    }
  }
}
