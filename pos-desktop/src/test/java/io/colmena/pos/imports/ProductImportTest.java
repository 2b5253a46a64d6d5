package io.colmena.pos.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.imports.ImportReport.RejectedRow;
import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductImportTest {
  private static final String HEADER = "code,barcode,name,category,unit,price,cost,tax,stock";
  private static final String COFFEE =
      "CAF-250,7750182000338 CAF250,Café Quillabamba 250 g,Bebidas,UN,12.50,9.10,IGV,24";
  private static final String POTATO = "PAPA,,Papa amarilla,Verduras,KG,4.20,,EXEMPT,";

  @RegisterExtension final TestBranch cusco = new TestBranch();
  @TempDir Path folder;

  @Test
  void aRowBecomesAProductWithItsBarcodesAndStock() throws Exception {
    assertThat(imported(COFFEE, POTATO)).isEqualTo(new ImportReport(2, 0, 0, List.of()));

    Product coffee = product("7750182000338");
    assertThat(coffee)
        .isEqualTo(
            new Product(
                "CUS-PROD-001",
                "CAF-250",
                "Café Quillabamba 250 g",
                "Bebidas",
                UnitOfSale.UN,
                Money.of("12.50"),
                Money.of("9.10"),
                TaxKind.IGV,
                false));
    assertThat(product("CAF250")).isEqualTo(coffee);
    assertThat(cusco.stock(coffee)).isEqualTo(Quantity.of(24));
    assertThat(product("PAPA").cost()).isNull();
    assertThat(product("PAPA").unit()).isEqualTo(UnitOfSale.KG);
    assertThat(cusco.stock(product("PAPA"))).isEqualTo(Quantity.ZERO);
  }

  @Test
  void aFileThatIsImportedTwiceAddsNothing() throws Exception {
    imported(COFFEE, POTATO);
    long entries = cusco.count("journal");

    assertThat(imported(COFFEE.replace("12.50", "99.00"), POTATO))
        .isEqualTo(new ImportReport(0, 2, 0, List.of()));
    assertThat(cusco.count("journal")).isEqualTo(entries);
    assertThat(product("CAF-250").price()).isEqualTo(Money.of("12.50"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4.20|cheap|price: not a number such as 12.50: \"cheap\"",
        "4.20|0.00|the price must be more than 0",
        "4.20|-4.20|price and cost must not be negative",
        "KG|kilo|unit: \"kilo\" is not one of [UN, KG]",
        "EXEMPT|VAT|tax: \"VAT\" is not one of [IGV, EXEMPT]",
        "PAPA,|,|the code must have 1 to 40 characters",
        "Papa amarilla|''|the name must have 1 to 200 characters",
        "Verduras|''|the category must have 1 to 80 characters",
        "PAPA,,|PAPA,4006381333930,|the barcode 4006381333930 is not right",
        "PAPA,,|PAPA,7750182000338,|the barcode 7750182000338 is that of CAF-250 Café Quillabamba 250 g",
        "PAPA,,|PAPA,4006381333931 4006381333931,|the barcode 4006381333931 is given twice",
        "EXEMPT,|EXEMPT,-1|the opening stock must not be negative",
        "EXEMPT,|EXEMPT,1.0001|stock: a quantity has at most three decimals: 1.0001",
        "EXEMPT,|EXEMPT|it has 8 fields, the header has 9"
      })
  void aBadRowIsReportedWithItsLineAndTheReason(String right, String wrong, String reason)
      throws Exception {
    ImportReport report =
        imported(COFFEE, POTATO.replace(right, wrong), "ARR,,Arroz,Abarrotes,UN,1,,IGV,");

    assertThat(report).isEqualTo(new ImportReport(2, 0, 0, List.of(new RejectedRow(3, reason))));
    assertThat(cusco.count("products")).isEqualTo(2);
  }

  @Test
  void unitAndTaxMayBeWrittenInSmallLetters() throws Exception {
    assertThat(imported(POTATO.replace("KG", "kg").replace("EXEMPT", "exempt")).added())
        .isEqualTo(1);
  }

  @Test
  void aCodeThatStandsTwiceInAFileIsTakenOnce() throws Exception {
    assertThat(imported(POTATO, POTATO.replace("4.20", "5.00")))
        .isEqualTo(new ImportReport(1, 1, 0, List.of()));
    assertThat(product("PAPA").price()).isEqualTo(Money.of("4.20"));
  }

  @Test
  void aFileOfManyProductsIsTakenWhole() throws Exception {
    assertThat(imported(many(450))).isEqualTo(new ImportReport(450, 0, 0, List.of()));
    assertThat(cusco.count("products")).isEqualTo(450);
  }

  @Test
  void twelveDigitsInACsvAreTakenWithAWarning() throws Exception {
    ImportReport report = imported(POTATO.replace("PAPA,,", "PAPA,036000291452,"));
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.notes())
        .containsExactly(
            new ImportReport.NotedRow(
                2,
                "the barcode 036000291452 has 12 digits: if the goods have 13, a zero in front was"
                    + " lost"));
  }

  @Test
  void anEmptyFileIsSaidToBeEmpty() throws IOException {
    Path file = Files.writeString(folder.resolve("empty.csv"), "");
    assertThatExceptionOfType(UnreadableFile.class)
        .isThrownBy(() -> cusco.branch().productImport().plan(file))
        .matches(e -> e.kind() == UnreadableFile.Kind.EMPTY);
  }

  @Test
  void aFileThatIsNotUtf8IsNotImportedAtAll() throws IOException {
    Path file = folder.resolve("latin1.csv");
    Files.write(
        file,
        (HEADER
                + "\n"
                + String.join("\n", many(450))
                + "\n"
                + POTATO.replace("Papa", "Piña")
                + "\n")
            .getBytes(StandardCharsets.ISO_8859_1));

    assertThatExceptionOfType(UnreadableFile.class)
        .isThrownBy(() -> cusco.branch().productImport().read(file))
        .withMessage(file + " is not UTF-8: save it again as \"CSV UTF-8\"");
    assertThat(cusco.count("products")).isZero();
  }

  @Test
  void theHeaderIsNeeded() throws IOException {
    Path file = Files.writeString(folder.resolve("products.csv"), COFFEE + "\n");

    assertThatExceptionOfType(UnreadableFile.class)
        .isThrownBy(() -> cusco.branch().productImport().read(file))
        .withMessageContaining("lacks the column code, barcode, name");
  }

  @Test
  void theCatalogueOfTheDemoIsAccepted() throws Exception {
    Path catalogue =
        Path.of(
            "..", "launcher", "src", "main", "resources", "io", "colmena", "demo", "catalogue.csv");

    ImportReport report = cusco.branch().productImport().read(catalogue);

    assertThat(report.rejected()).isEmpty();
    assertThat(report.added()).isEqualTo(Files.readAllLines(catalogue).size() - 1L);
  }

  private static String[] many(int rows) {
    String[] many = new String[rows];
    for (int i = 0; i < rows; i++) {
      many[i] = POTATO.replace("PAPA", "P-" + i);
    }
    return many;
  }

  private ImportReport imported(String... rows) throws Exception {
    return cusco
        .branch()
        .productImport()
        .read(
            Files.writeString(
                folder.resolve("products.csv"), HEADER + "\n" + String.join("\n", rows) + "\n"));
  }

  private Product product(String text) {
    return ((Catalog.Lookup.Found) cusco.branch().catalog().lookUp(text)).product();
  }

  @Test
  void theColumnForPlasticBagsMayBeThere() throws Exception {
    Path file = folder.resolve("bags.csv");
    Files.writeString(
        file,
        """
        code,barcode,name,category,unit,price,cost,tax,stock,bag
        BOL,,Bolsa,Otros,UN,0.20,,IGV,100,yes
        SAL,,Sal,Otros,UN,1.20,,IGV,100,
        KIL,,Kilo de bolsas,Otros,KG,9.00,,IGV,10,yes
        PAN,,Pan,Otros,UN,0.30,,IGV,100,maybe
        """);
    ImportReport report = cusco.branch().productImport().read(file);

    assertThat(product("BOL").bag()).isTrue();
    assertThat(product("SAL").bag()).isFalse();
    assertThat(report.rejected())
        .containsExactly(
            new RejectedRow(4, "a bag is sold by the piece"),
            new RejectedRow(5, "bag: \"maybe\" is not yes or no"));
    assertThat(cusco.count("journal where entry like '%\"bag\":true%'")).isEqualTo(1);
  }
}
