package io.colmena.pos.imports;

import static io.colmena.pos.imports.HandmadeSheet.formula;
import static io.colmena.pos.imports.HandmadeSheet.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.colmena.pos.catalog.Assortment.Deed;
import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.catalog.ProductDao;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExcelImportTest {
  private static final Deed BY_BETO =
      new Deed(new User("CUS-USR-009", "beto", "Beto", Role.BRANCH_MANAGER, true), null);

  @RegisterExtension final TestBranch cusco = new TestBranch();
  @TempDir Path folder;

  private ImportPlan plan(HandmadeSheet sheet) throws UnreadableFile {
    return cusco.branch().productImport().plan(sheet.in(folder.resolve("p.xlsx")));
  }

  private UnreadableFile.Kind refused(Path file) {
    return catchThrowableOfType(
            UnreadableFile.class, () -> cusco.branch().productImport().plan(file))
        .kind();
  }

  private int applied(ImportPlan plan) throws Exception {
    return cusco.branch().productImport().apply(plan, BY_BETO, _ -> true);
  }

  private Product byCode(String code) {
    return cusco.database().read(tx -> new ProductDao().byCode(tx, code)).orElseThrow();
  }

  private static HandmadeSheet goods() {
    return HandmadeSheet.ofProducts()
        .texts("CAF", "7750182000338", "Café", "Bebidas", "UN", "12.50", "9.10", "IGV", "24")
        .texts(
            "LEC",
            number("7.751271021975E12"),
            "Leche",
            "Lácteos",
            "UN",
            number("4.0999999999999996"),
            number("3"),
            "IGV",
            number("10"))
        .texts("PAP", "", "Papa", "Verduras", "KG", formula("2*2.1", "4.2"), "", "EXEMPT", "");
  }

  @Test
  void numbersTextsAndCalculatedFormulasAreTakenAsTheyLook() throws Exception {
    ImportPlan plan = plan(goods());

    assertThat(plan.rejected()).isEmpty();
    assertThat(plan.fresh()).hasSize(3);
    assertThat(cusco.count("products")).as("nothing before it is confirmed").isZero();
    assertThat(applied(plan)).isEqualTo(3);
    assertThat(byCode("LEC").price()).isEqualTo(Money.of("4.10"));
    assertThat(byCode("PAP").price()).isEqualTo(Money.of("4.20"));
    assertThat(cusco.count("barcodes where barcode = '7751271021975'")).isEqualTo(1);
  }

  @Test
  void theSameFileAgainChangesNothingAndAnotherPriceIsAChange() throws Exception {
    applied(plan(goods()));
    ImportPlan again = plan(goods());
    assertThat(again.unchanged()).isEqualTo(3);
    assertThat(again.fresh()).isEmpty();
    assertThat(again.changed()).isEmpty();

    ImportPlan dearer =
        plan(
            HandmadeSheet.ofProducts()
                .texts("CAF", "", "Café", "Bebidas", "UN", "13", "", "IGV", "99"));
    assertThat(dearer.changed()).hasSize(1);
    applied(dearer);
    assertThat(byCode("CAF").price()).isEqualTo(Money.of("13.00"));
    assertThat(cusco.count("barcodes")).isEqualTo(2);
    assertThat(cusco.stock(byCode("CAF"))).as("files count nothing").hasToString("24");
  }

  @Test
  void whatWasStoppedGoesOnWhereItWas() throws Exception {
    HandmadeSheet sheet = HandmadeSheet.ofProducts();
    for (int i = 0; i < 300; i++) {
      sheet.texts("P" + i, "", "Producto " + i, "Otros", "UN", "1", "", "IGV", "");
    }
    int done = cusco.branch().productImport().apply(plan(sheet), BY_BETO, did -> did == 0);
    assertThat(done).isEqualTo(200);
    ImportPlan rest = plan(sheet);
    assertThat(rest.unchanged()).isEqualTo(200);
    assertThat(applied(rest)).isEqualTo(100);
  }

  @Test
  void everyRowThatCannotBeTakenIsNamedWithItsPlaceAndTheReason() throws Exception {
    ImportPlan plan =
        plan(
            HandmadeSheet.ofProducts()
                .texts("A", "7.75018E+12", "Uno", "Otros", "UN", "1", "", "IGV", "")
                .texts("B", "", "", "Otros", "UN", "1", "", "IGV", "")
                .texts("C", "", "Tres", "Otros", "UN", "= t=\"e\"><v>#DIV/0!</v>", "", "IGV", "")
                .texts("D", "", "Cuatro", "Otros", "UN", "barato", "", "IGV", "")
                .texts("E", "", "Cinco", "Otros", "UN", "1", "", "IGV", "")
                .texts("E", "", "Seis", "Otros", "UN", "1", "", "IGV", "")
                .merging("C2:C3"));

    assertThat(plan.fresh()).hasSize(1);
    assertThat(plan.rejected())
        .extracting(row -> row.line() + " " + row.column() + " " + row.fault())
        .containsExactly(
            "2 barcode BARCODE_SHORTENED",
            "3  MERGED",
            "4  CELL",
            "5 price NUMBER",
            "7 code CODE_TWICE");
  }

  @Test
  void aRowUnderMergedCellsIsNamedWithThemAndTheOthersAreTaken() throws Exception {
    ImportPlan plan =
        plan(
            HandmadeSheet.ofProducts()
                .texts("A", "", "Uno", "Otros", "UN", "1", "", "IGV", "")
                .texts("B", "", "Dos", "", "UN", "1", "", "IGV", "")
                .texts("C", "", "Tres", "", "UN", "1", "", "IGV", "")
                .texts("D", "", "Cuatro", "Otros", "UN", "1", "", "IGV", "")
                .merging("D2:D4"));

    assertThat(plan.fresh()).extracting(NewProduct::code).containsExactly("A", "D");
    assertThat(plan.rejected())
        .extracting(row -> row.line() + " " + row.fault() + " " + row.value())
        .containsExactly("3 MERGED D2:D4", "4 MERGED D2:D4");
    assertThat(plan.rejected().getFirst().reason())
        .isEqualTo("the cells D2:D4 are merged: unmerge them and fill each row");
  }

  @Test
  void mergedCellsBesideTheTableDoNoHarm() throws Exception {
    ImportPlan plan =
        plan(
            HandmadeSheet.ofProducts()
                .texts("A", "", "Uno", "Otros", "UN", "1", "", "IGV", "")
                .texts("B", "", "Dos", "Otros", "UN", "1", "", "IGV", "", "nota")
                .merging("J2:K3"));
    assertThat(plan.fresh()).hasSize(2);
  }

  @Test
  void aZeroThatExcelTookFromABarcodeIsPutBackAndSaid() throws Exception {
    HandmadeSheet sheet =
        HandmadeSheet.ofProducts()
            .texts("A", number("750103131131"), "Uno", "Otros", "UN", "1", "", "IGV", "")
            .texts("B", "036000291452", "Dos", "Otros", "UN", "1", "", "IGV", "")
            .texts("C", number("750103131132"), "Tres", "Otros", "UN", "1", "", "IGV", "");
    ImportPlan plan = plan(sheet);

    assertThat(plan.notes())
        .containsExactly(
            new ImportPlan.Noted(2, "barcode", RowNote.ZERO_PUT_BACK, "0750103131131"));
    assertThat(plan.rejected()).as("no check digit fits").hasSize(1);
    applied(plan);
    assertThat(cusco.branch().catalog().lookUp("0750103131131"))
        .isEqualTo(new Catalog.Lookup.Found(byCode("A")));
    assertThat(cusco.branch().catalog().lookUp("750103131131"))
        .as("as a scanner says it that leaves the zero away")
        .isEqualTo(new Catalog.Lookup.Found(byCode("A")));
    assertThat(cusco.branch().catalog().lookUp("0036000291452"))
        .isEqualTo(new Catalog.Lookup.Found(byCode("B")));
    assertThat(plan(sheet).unchanged()).as("the same file again").isEqualTo(2);
  }

  @Test
  void aPriceOfZeroIsNoPrice() throws Exception {
    ImportPlan plan =
        plan(
            HandmadeSheet.ofProducts()
                .texts("A", "", "Uno", "Otros", "UN", number("0"), "", "IGV", "")
                .texts("B", "", "Dos", "Otros", "UN", "0.00", "0", "IGV", ""));
    assertThat(plan.rejected())
        .extracting(row -> row.line() + " " + row.column() + " " + row.fault())
        .containsExactly("2 price NO_PRICE", "3 price NO_PRICE");
  }

  @Test
  void theHeaderMayBeInSpanish() throws Exception {
    ImportPlan plan =
        plan(
            HandmadeSheet.empty()
                .texts(
                    "Código",
                    "Código de barras",
                    "NOMBRE",
                    "Categoría",
                    "Unidad",
                    "Precio",
                    "Costo",
                    "Impuesto",
                    "Stock",
                    "Mínimo")
                .texts("A", "", "Uno", "Otros", "UN", "1.50", "1", "IGV", "5", "2"));
    assertThat(plan.fresh()).extracting(NewProduct::minimumStock).containsExactly(Quantity.of(2));
  }

  @Test
  void lookingAtAFileCanBeStopped() throws Exception {
    HandmadeSheet sheet = HandmadeSheet.ofProducts();
    for (int i = 0; i < 1000; i++) {
      sheet.texts("P" + i, "", "Producto " + i, "Otros", "UN", "1", "", "IGV", "");
    }
    Path file = sheet.in(folder.resolve("p.xlsx"));
    List<String> told = new ArrayList<>();
    assertThat(
            cusco
                .branch()
                .productImport()
                .plan(
                    file,
                    (done, rows) -> {
                      told.add(done + " of " + rows);
                      return !(rows > 0 && done == 400);
                    }))
        .isEmpty();
    assertThat(told).contains("0 of 0", "800 of 0", "0 of 1000").endsWith("400 of 1000");
  }

  @Test
  void whatTheCentreWritesIsNotChangedByAFile() throws Exception {
    applied(plan(goods()));
    cusco
        .database()
        .inTransaction(tx -> {
          ProductDao products = new ProductDao();
          products.insert(
              tx,
              "LIM-PROD-001",
              products.card(tx, byCode("CAF").id()).orElseThrow().state().known("LIM", List.of()),
              cusco.clock().instant());
        });
    ImportPlan plan =
        plan(
            HandmadeSheet.ofProducts()
                .texts("LIM", "", "Otro", "Bebidas", "UN", "1", "", "IGV", ""));
    assertThat(plan.rejected())
        .extracting(ImportPlan.Rejected::fault)
        .containsExactly(RowFault.NOT_OURS);
  }

  @Test
  void fiftyThousandRowsAreReadWithoutHoldingTheSheet() throws Exception {
    HandmadeSheet sheet = HandmadeSheet.ofProducts();
    for (int i = 0; i < 50_000; i++) {
      sheet.texts("P" + i, "", "Producto " + i, "Otros", "UN", number("1.5"), "", "IGV", "");
    }
    assertThat(plan(sheet).fresh()).hasSize(50_000);
  }

  @Test
  void anEmptySheetIsSaidToBeEmpty() {
    assertThat(refused(HandmadeSheet.empty().in(folder.resolve("e.xlsx"))))
        .isEqualTo(UnreadableFile.Kind.EMPTY);
  }

  @Test
  void aSheetOfSomethingElseLacksItsColumns() {
    assertThat(refused(HandmadeSheet.empty().texts("fecha", "total").in(folder.resolve("v.xlsx"))))
        .isEqualTo(UnreadableFile.Kind.LACKS_COLUMN);
  }

  @Test
  void filesThatAreNoneOfExcelAreToldApart() throws Exception {
    Path old = folder.resolve("old.xlsx");
    Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4});
    assertThat(refused(old)).isEqualTo(UnreadableFile.Kind.OLD_EXCEL);

    Path renamed = Files.writeString(folder.resolve("renamed.xlsx"), "code,name\nA,B\n");
    assertThat(refused(renamed)).isEqualTo(UnreadableFile.Kind.NOT_EXCEL);

    Path whole = goods().in(folder.resolve("whole.xlsx"));
    byte[] bytes = Files.readAllBytes(whole);
    Path half = folder.resolve("half.xlsx");
    Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(refused(half)).isEqualTo(UnreadableFile.Kind.NOT_EXCEL);

    assertThat(refused(zip("other.xlsx", "word/document.xml", 10)))
        .isEqualTo(UnreadableFile.Kind.NOT_EXCEL);
  }

  @Test
  void aSmallFileThatUnpacksToAnEnormousOneIsRefused() throws Exception {
    Path bomb = zip("bomb.xlsx", "xl/workbook.xml", 400);
    assertThat(Files.size(bomb)).isLessThan(2_000_000);
    assertThat(refused(bomb)).isEqualTo(UnreadableFile.Kind.TOO_LARGE);
  }

  private Path zip(String name, String entry, int megabytes) throws Exception {
    Path file = folder.resolve(name);
    byte[] block = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      for (int i = 0; i < megabytes; i++) {
        zip.write(block);
      }
      zip.closeEntry();
    }
    return file;
  }
}
