package io.colmena.pos.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.imports.ImportReport.RejectedRow;
import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.UnitOfSale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalesImportTest {
  private static final String HEADER =
      "ticket,branch,sold_at,cashier,customer_document,product_code,product_name,category,unit_price,quantity,payment";
  private static final String RICE =
      "T-1,CUS,2019-01-31T18:05:00,Ana,,ARR-1,Arroz 1 kg,Abarrotes,4.50,2,CASH";
  private static final String MILK =
      "T-1,CUS,2019-01-31T18:05:00,Ana,,LEC-1,Leche,Bebidas,3.80,1,CASH";
  private static final String OTHER =
      "T-2,CUS,2019-02-01T09:00:00,Luis,10456789012,ARR-1,Arroz 1 kg,Abarrotes,4.60,1,YAPE";

  @RegisterExtension final TestBranch cusco = new TestBranch();
  @TempDir Path folder;

  @Test
  void aTicketBecomesASaleWithItsOwnTimeCashierAndPrices() throws Exception {
    assertThat(imported(RICE, MILK, OTHER)).isEqualTo(new ImportReport(2, 0, 0, List.of()));

    Sale first = cusco.branch().checkout().latest(9).getLast();
    assertThat(first.id()).isEqualTo("CUS-20190131-001");
    assertThat(first.soldAt()).isEqualTo(Instant.parse("2019-01-31T23:05:00Z"));
    assertThat(first.localTime()).isEqualTo(LocalDateTime.parse("2019-01-31T18:05:00"));
    assertThat(first.businessDate()).isEqualTo(LocalDate.of(2019, 1, 31));
    assertThat(first.cashier().name()).isEqualTo("Ana");
    assertThat(first.importedFrom()).isEqualTo("T-1");
    assertThat(first.customer()).isNull();
    assertThat(first.total()).isEqualTo(Money.of("12.80"));
    assertThat(first.lines()).extracting(Sale.Line::code).containsExactly("ARR-1", "LEC-1");
    assertThat(first.payments())
        .containsExactly(new Sale.Payment(PaymentMethod.CASH, Money.of("12.80"), null, null));

    Sale second = cusco.branch().checkout().latest(1).getFirst();
    assertThat(second.customer()).isEqualTo("10456789012");
    assertThat(second.lines().getFirst().price()).isEqualTo(Money.of("4.60"));
    assertThat(cusco.count("journal where kind = 'sale.recorded'")).isEqualTo(2);
    assertThat(cusco.branch().verifier().verify().toString()).startsWith("Intact");
  }

  @Test
  void productsAndCashiersThatAreNotKnownAreCreatedOnce() throws Exception {
    imported(RICE, MILK, OTHER);

    assertThat(cusco.count("products")).isEqualTo(2);
    assertThat(cusco.count("users where active = 0 and password_hash is null")).isEqualTo(2);
    assertThat(product("ARR-1").price()).isEqualTo(Money.of("4.50"));
    assertThat(product("ARR-1").category()).isEqualTo("Abarrotes");
    assertThat(cusco.stock(product("ARR-1"))).isEqualTo(Quantity.of(-3));
  }

  @Test
  void aKnownProductKeepsItsNameAndPrice() throws Exception {
    cusco.product("ARR-1", "9.90");

    imported(RICE);

    assertThat(product("ARR-1").name()).isEqualTo("Product ARR-1");
    assertThat(product("ARR-1").price()).isEqualTo(Money.of("9.90"));
    assertThat(cusco.branch().checkout().latest(1).getFirst().total()).isEqualTo(Money.of("9.00"));
  }

  @Test
  void aFileThatIsImportedTwiceAddsNothing() throws Exception {
    imported(RICE, MILK, OTHER);
    long entries = cusco.count("journal");

    assertThat(imported(RICE, MILK, OTHER)).isEqualTo(new ImportReport(0, 2, 0, List.of()));
    assertThat(cusco.count("journal")).isEqualTo(entries);
    assertThat(cusco.count("sales")).isEqualTo(2);
  }

  @Test
  void rowsOfOtherBranchesArePassedOver() throws Exception {
    assertThat(imported(RICE, OTHER.replace("CUS", "LIM"), MILK.replace("CUS", "ABA")))
        .isEqualTo(new ImportReport(1, 0, 2, List.of()));
  }

  @Test
  void theRowsOfATicketNeedNotStandTogether() throws Exception {
    imported(RICE, OTHER, MILK);

    assertThat(cusco.count("sales")).isEqualTo(2);
    assertThat(cusco.count("sale_lines where sale_id = 'CUS-20190131-001'")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4.50|x|unit_price: not a number such as 12.50: \"x\"",
        "4.50|-4.50|unit_price: it must not be negative: -4.50",
        "4.50|4.505|unit_price: an amount has at most two decimals: 4.505",
        "4.50|\"4,50\"|unit_price: not a number such as 12.50: \"4,50\"",
        ",2,|,0,|quantity: it must be more than 0 and at most 99999: 0",
        ",2,|,-2,|quantity: it must be more than 0 and at most 99999: -2",
        ",2,|,100000,|quantity: it must be more than 0 and at most 99999: 100000",
        ",2,|,two,|quantity: not a number such as 12.50: \"two\"",
        "CASH|CHEQUE|payment: \"CHEQUE\" is not one of [CASH, CARD, YAPE, PLIN]",
        "CASH|''|payment: \"\" is not one of [CASH, CARD, YAPE, PLIN]",
        "2019-01-31T18:05:00|31/01/2019|sold_at: it must be a date and time such as 2019-01-31T18:05:00: \"31/01/2019\"",
        "2019-01-31T18:05:00|2019-02-30T18:05:00|sold_at: it must be a date and time such as 2019-01-31T18:05:00: \"2019-02-30T18:05:00\"",
        "2019-01-31T18:05:00|+12019-01-31T18:05:00|sold_at: it must be between the years 1900 and 9999: +12019-01-31T18:05:00",
        "ARR-1|''|product_code: it must have 1 to 40 characters",
        "Arroz 1 kg|' '|product_name: it must have 1 to 200 characters",
        "Abarrotes|''|category: it must have 1 to 80 characters",
        "Ana|''|cashier: a user name has letters, digits, dots and dashes, at most 60: \"\"",
        "Ana|Ana (noche)|cashier: a user name has letters, digits, dots and dashes, at most 60: \"Ana (noche)\"",
        ",,|,123456789012345678901,|customer_document: it must have 1 to 20 characters",
        "T-1|''|ticket: it must have 1 to 60 characters",
        ",CASH|''|it has 10 fields, the header has 11",
        ",CASH|,CASH,more|it has 12 fields, the header has 11",
        "4.50,2|999999999999.99,2|unit_price: an amount is at most 999999999999.99: 1999999999999.98",
        "4.50,2|0.00,2|left out because the total of ticket T-1 is 0.00: there is nothing to pay"
      })
  void aBadRowIsReportedWithItsLineAndTheReason(String right, String wrong, String reason)
      throws Exception {
    String bad = RICE.replaceFirst(java.util.regex.Pattern.quote(right), wrong);

    ImportReport report = imported(OTHER, bad);

    assertThat(report).isEqualTo(new ImportReport(1, 0, 0, List.of(new RejectedRow(3, reason))));
    assertThat(cusco.count("sales")).isEqualTo(1);
  }

  @Test
  void aTicketWithOneBadRowIsLeftOutWhole() throws Exception {
    ImportReport report = imported(RICE, MILK.replace("3.80", "x"), OTHER);

    assertThat(report.added()).isEqualTo(1);
    assertThat(report.rejected())
        .containsExactly(
            new RejectedRow(2, "left out because ticket T-1 has a row that is not right"),
            new RejectedRow(3, "unit_price: not a number such as 12.50: \"x\""));
    assertThat(cusco.count("sales where imported_from = 'T-1'")).isZero();
  }

  @Test
  void aRowOfTheWrongLengthSpoilsItsTicketToo() throws Exception {
    ImportReport report = imported(RICE, MILK.replace("Leche", "Leche, entera"), OTHER);

    assertThat(report.added()).isEqualTo(1);
    assertThat(report.rejected())
        .containsExactly(
            new RejectedRow(2, "left out because ticket T-1 has a row that is not right"),
            new RejectedRow(3, "it has 12 fields, the header has 11"));
  }

  @Test
  void aTicketThatWasMendedIsImportedLater() throws Exception {
    imported(RICE, MILK.replace("3.80", "x"), OTHER);

    assertThat(imported(RICE, MILK, OTHER)).isEqualTo(new ImportReport(1, 1, 0, List.of()));
    assertThat(cusco.count("sale_lines")).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"Ana,Luis", "T18:05:00,T18:06:00", "CASH,CARD", "',,LEC','10456789012,LEC'"})
  void rowsOfOneTicketThatDisagreeAreReported(String right, String other) throws Exception {
    String differing = MILK.replace(right, right.startsWith(",") ? "," + other : other);

    ImportReport report = imported(RICE, differing);

    assertThat(report.added()).isZero();
    assertThat(report.rejected())
        .extracting(RejectedRow::line, RejectedRow::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                2L, "left out because ticket T-1 has a row that is not right"),
            org.assertj.core.groups.Tuple.tuple(
                3L, "its time, cashier, customer or payment differ from the ticket's first row"));
  }

  @Test
  void aTicketTooLargeForAnAmountIsReported() throws Exception {
    String large = "T-9,CUS,2019-01-31T18:05:00,Ana,,%s,Casa,Abarrotes,999999999999.99,1,CASH";

    ImportReport report = imported(large.formatted("A"), large.formatted("B"));

    assertThat(report.added()).isZero();
    assertThat(report.rejected()).hasSize(2);
    assertThat(report.rejected().getFirst().reason())
        .isEqualTo(
            "left out because the total of ticket T-9 is too large:"
                + " an amount is at most 999999999999.99: 1999999999999.98");
  }

  @Test
  void aGiftOnAPaidTicketIsKept() throws Exception {
    assertThat(imported(RICE, MILK.replace("3.80", "0.00")).added()).isEqualTo(1);
    assertThat(cusco.branch().checkout().latest(1).getFirst().total()).isEqualTo(Money.of("9.00"));
  }

  @Test
  void whatWasSoldInPartsIsAWeighedProduct() throws Exception {
    imported(RICE.replace(",2,", ",0.755,"), MILK);

    assertThat(product("ARR-1").unit()).isEqualTo(UnitOfSale.KG);
    assertThat(product("LEC-1").unit()).isEqualTo(UnitOfSale.UN);
    assertThat(cusco.branch().checkout().latest(1).getFirst().total()).isEqualTo(Money.of("7.20"));
  }

  @Test
  void aTimeFinerThanAMillisecondIsCut() throws Exception {
    imported(RICE.replace("18:05:00", "23:59:59.999999999"));

    Sale sale = cusco.branch().checkout().latest(1).getFirst();
    assertThat(sale.localTime()).isEqualTo(LocalDateTime.parse("2019-01-31T23:59:59.999"));
    assertThat(sale.soldAt()).isEqualTo(Instant.parse("2019-02-01T04:59:59.999Z"));
    assertThat(cusco.count("sales where local_time < '2019-02-01T00:00:00'")).isEqualTo(1);
  }

  @Test
  void aDayOfAThousandTicketsKeepsThemAll() throws Exception {
    String[] rows = new String[1001];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = RICE.replace("T-1", "N-" + i);
    }

    assertThat(imported(rows)).isEqualTo(new ImportReport(1001, 0, 0, List.of()));
    assertThat(cusco.branch().checkout().latest(1).getFirst().id()).isEqualTo("CUS-20190131-1001");
    assertThat(cusco.branch().checkout().latest(2).getLast().id()).isEqualTo("CUS-20190131-1000");
  }

  @Test
  void quotedCommasQuotesAndLineBreaksBelongToTheValue() throws Exception {
    ImportReport report =
        imported(
            RICE.replace("Arroz 1 kg", "\"Arroz \"\"Costeño\"\", 1 kg\nextra\""),
            OTHER.replace("4.60", "x"));

    assertThat(product("ARR-1").name()).isEqualTo("Arroz \"Costeño\", 1 kg\nextra");
    assertThat(report.rejected()).extracting(RejectedRow::line).containsExactly(4L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", "\uFEFF\"ticket\",", "\"ticket\","})
  void aByteOrderMarkAndQuotedNamesDoNoHarm(String start) throws Exception {
    String header =
        start + (start.contains("ticket") ? HEADER.substring("ticket,".length()) : HEADER);
    Path file = write(header + "\r\n" + RICE + "\r\n\r\n" + OTHER);

    assertThat(cusco.branch().salesImport().read(file).added()).isEqualTo(2);
  }

  @Test
  void columnsMayStandInAnyOrderAndThereMayBeMore() throws Exception {
    Path file =
        write(
            """
            note,payment,quantity,unit_price,category,product_name,product_code,customer_document,cashier,sold_at,branch,ticket
            x,CASH,2,4.50,Abarrotes,Arroz,ARR-1,,Ana,2019-01-31T18:05:00,CUS,T-1
            """);

    assertThat(cusco.branch().salesImport().read(file).added()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotUtf8IsNotImportedAtAll() throws IOException {
    Path file = folder.resolve("latin1.csv");
    Files.write(
        file,
        (HEADER
                + "\n"
                + OTHER
                + "\n"
                + (RICE + "\n").repeat(3000)
                + RICE.replace("Arroz", "Piña")
                + "\n")
            .getBytes(StandardCharsets.ISO_8859_1));

    unreadable(file, " is not UTF-8: save it again as \"CSV UTF-8\"");
  }

  @Test
  void anEmptyFileNeedsItsHeader() throws IOException {
    unreadable(write(""), " is empty: it needs the header " + HEADER);
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    unreadable(
        write(HEADER.replace(",unit_price", "").replace("ticket,", "") + "\n"),
        " lacks the column ticket, unit_price; its header should be " + HEADER);
  }

  @Test
  void aMissingFileIsSaidToBeMissing() {
    assertThatExceptionOfType(UnreadableFile.class)
        .isThrownBy(() -> cusco.branch().salesImport().read(folder.resolve("none.csv")))
        .withMessage("there is no file " + folder.resolve("none.csv"));
  }

  private void unreadable(Path file, String reason) {
    assertThatExceptionOfType(UnreadableFile.class)
        .isThrownBy(() -> cusco.branch().salesImport().read(file))
        .withMessage(file + reason);
    assertThat(cusco.count("journal")).isZero();
  }

  private ImportReport imported(String... rows) throws Exception {
    return cusco.branch().salesImport().read(write(HEADER + "\n" + String.join("\n", rows) + "\n"));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("sales.csv"), text);
  }

  private Product product(String code) {
    return ((Catalog.Lookup.Found) cusco.branch().catalog().lookUp(code)).product();
  }
}
