package io.colmena.pos.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.colmena.pos.catalog.Catalog.Lookup;
import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTest {
  private static final String EAN = "7750182000338";

  @RegisterExtension final TestBranch cusco = new TestBranch();

  @Test
  void aProductCarriesTheBranchsPrefixAndKeepsWhatItWasGiven() {
    Product coffee = cusco.create(coffee());

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
    assertThat(lookUp("CAF-250")).isEqualTo(new Lookup.Found(coffee));
    assertThat(cusco.stock(coffee)).isEqualTo(Quantity.of(24));
    assertThat(cusco.product("B", "1").id()).isEqualTo("CUS-PROD-002");
  }

  @Test
  void aProductAndItsOpeningStockAreInTheJournal() {
    cusco.create(coffee());

    assertThat(cusco.count("journal where kind = 'product.created' and entity_id = 'CUS-PROD-001'"))
        .isEqualTo(1);
    assertThat(cusco.count("journal where kind = 'stock.adjusted' and entity_id = 'CUS-ADJ-001'"))
        .isEqualTo(1);
  }

  @Test
  void aProductWithoutStockHasNoAdjustment() {
    Product empty = cusco.create(with("A", "A", List.of(), Quantity.ZERO));

    assertThat(cusco.count("journal")).isEqualTo(1);
    assertThat(cusco.count("stock_movements")).isZero();
    assertThat(cusco.stock(empty)).isEqualTo(Quantity.ZERO);
  }

  /** A till with a hundred thousand products would not keep up with the scanner. */
  @Test
  void aBarcodeIsFoundWithoutLookingAtEveryProduct() {
    assumeTrue(System.getProperty("colmena.test.jdbc-url") == null, "H2 says its plans so");
    cusco.create(coffee());

    String plan =
        cusco
            .database()
            .read(tx ->
                tx.query("explain " + ProductDao.BY_BARCODE)
                    .bind("barcode", EAN)
                    .mapTo(String.class)
                    .one());
    assertThat(plan).contains("PRODUCTS").doesNotContain("tableScan");
  }

  @Test
  void aCodeThatIsTakenIsRefusedWithTheProductThatHasIt() {
    cusco.create(coffee());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> cusco.create(with("CAF-250", "Other", List.of(), Quantity.ZERO)))
        .withMessage("the code CAF-250 is that of Café Quillabamba 250 g");
    assertThat(cusco.count("products")).isEqualTo(1);
  }

  @Test
  void aBarcodeThatIsTakenIsRefusedWithTheProductThatHasIt() {
    cusco.create(coffee());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> cusco.create(with("B", "Other", List.of("OWN-1", EAN), Quantity.ZERO)))
        .withMessage("the barcode " + EAN + " is that of CAF-250 Café Quillabamba 250 g");
    assertThat(cusco.count("products")).isEqualTo(1);
    assertThat(cusco.count("journal")).isEqualTo(2);
  }

  @Test
  void aBarcodeGivenTwiceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with("B", "Other", List.of(EAN, "OWN-1", EAN), Quantity.ZERO))
        .withMessage("the barcode " + EAN + " is given twice");
  }

  @Test
  void twoTillsThatUseANewCategoryAtTheSameMomentShareIt() {
    for (int i = 0; i < 40; i++) {
      String category = "Category " + i;
      List<Callable<Product>> tills =
          List.of(
              () -> cusco.create(inCategory("A" + category, category)),
              () -> cusco.create(inCategory("B" + category, category)));
      assertThat(TestBranch.together(tills)).extracting(Product::category).containsOnly(category);
    }
    assertThat(cusco.count("categories")).isEqualTo(40);
    assertThat(cusco.count("products")).isEqualTo(80);
  }

  @Test
  void aProductIsFoundByEachOfItsBarcodesAndByItsCode() {
    Product coffee = cusco.create(coffee());

    assertThat(List.of(EAN, "CAF250", "CAF-250", " CAF-250\n"))
        .allSatisfy(text -> assertThat(lookUp(text)).isEqualTo(new Lookup.Found(coffee)));
  }

  @Test
  void anUnknownBarcodeIsAResultAndNotAFailure() {
    assertThat(lookUp(" 4006381333931 ")).isEqualTo(new Lookup.Unknown("4006381333931"));
    assertThat(lookUp("")).isEqualTo(new Lookup.Unknown(""));
  }

  @Test
  void aWithdrawnProductIsKnownButNotOffered() {
    Product coffee = cusco.create(coffee());
    cusco.change("update products set withdrawn = 1");

    assertThat(lookUp(EAN))
        .isInstanceOfSatisfying(
            Lookup.Withdrawn.class, w -> assertThat(w.product().id()).isEqualTo(coffee.id()));
    assertThat(search("café")).isEmpty();
  }

  @Test
  void searchingFoldsCaseAndAccentsAndWantsEveryWord() {
    cusco.create(coffee());
    cusco.create(with("TE", "Té verde", List.of(), Quantity.ZERO));

    assertThat(
            List.of(
                "café",
                "CAFE",
                "quilla",
                "caf-250",
                "250",
                "Quillabamba Café",
                "g 250 quilla caf",
                "  café  ",
                "cafe\u0301",
                "café!",
                "qUiLlAbAmBa"))
        .allSatisfy(typed -> assertThat(search(typed)).containsExactly("Café Quillabamba 250 g"));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    cusco.create(coffee());
    cusco.create(with("TE", "Té verde", List.of(), Quantity.ZERO));

    assertThat(List.of("", "   ", "café verde", "cafeteria", "' or 1=1 --", "%%", "¿?"))
        .allSatisfy(typed -> assertThat(search(typed)).isEmpty());
  }

  @Test
  void whatBeginsWithTheTextComesFirstThenByName() {
    cusco.create(with("Z1", "Arroz", List.of(), Quantity.ZERO));
    cusco.create(with("A1", "Leche de arroz", List.of(), Quantity.ZERO));
    cusco.create(with("ARROZ-2", "Zeta", List.of(), Quantity.ZERO));

    assertThat(search("arroz")).containsExactly("Zeta", "Arroz", "Leche de arroz");
  }

  @Test
  void noMoreAreFoundThanWanted() {
    for (int i = 0; i < 5; i++) {
      cusco.create(with("A" + i, "Arroz " + i, List.of(), Quantity.ZERO));
    }

    assertThat(cusco.branch().catalog().search("arroz", 3)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|name|Bebidas|the code must have 1 to 40 characters",
        "A| |Bebidas|the name must have 1 to 200 characters",
        "A|name|' '|the category must have 1 to 80 characters"
      })
  void aProductNeedsItsTexts(String code, String name, String category, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new NewProduct(
                code,
                name == null ? "" : name,
                category,
                UnitOfSale.UN,
                Money.ZERO,
                null,
                TaxKind.IGV,
                List.of(),
                Quantity.ZERO))
        .withMessage(message);
  }

  @Test
  void textsThatDoNotFitNegativePricesAndWrongBarcodesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with("x".repeat(41), "name", List.of(), Quantity.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with("A", "x".repeat(201), List.of(), Quantity.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with("A", "name", List.of("4006381333930"), Quantity.ZERO))
        .withMessage("the barcode 4006381333930 is not right");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with("A", "name", List.of(), Quantity.of(-1)))
        .withMessage("the opening stock must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new NewProduct(
                "A",
                "name",
                "c",
                UnitOfSale.UN,
                Money.of("-0.01"),
                null,
                TaxKind.IGV,
                List.of(),
                Quantity.ZERO))
        .withMessage("price and cost must not be negative");
  }

  @Test
  void theLongestNameAndCodeThereMayBeAreStoredAndFound() {
    Product longest = cusco.create(with("c".repeat(40), "ñ".repeat(200), List.of(), Quantity.ZERO));

    assertThat(lookUp("c".repeat(40))).isEqualTo(new Lookup.Found(longest));
    assertThat(search("nnnnnn")).containsExactly("ñ".repeat(200));
  }

  private Lookup lookUp(String text) {
    return cusco.branch().catalog().lookUp(text);
  }

  private List<String> search(String typed) {
    return cusco.branch().catalog().search(typed, 50).stream().map(Product::name).toList();
  }

  private static NewProduct coffee() {
    return new NewProduct(
        "CAF-250",
        "Café Quillabamba 250 g",
        "Bebidas",
        UnitOfSale.UN,
        Money.of("12.50"),
        Money.of("9.10"),
        TaxKind.IGV,
        List.of(EAN, "CAF250"),
        Quantity.of(24));
  }

  private static NewProduct with(String code, String name, List<String> barcodes, Quantity stock) {
    return new NewProduct(
        code, name, "Bebidas", UnitOfSale.UN, Money.of("1.00"), null, TaxKind.IGV, barcodes, stock);
  }

  private static NewProduct inCategory(String code, String category) {
    return new NewProduct(
        code,
        code,
        category,
        UnitOfSale.UN,
        Money.of("1.00"),
        null,
        TaxKind.IGV,
        List.of(),
        Quantity.ZERO);
  }
}
