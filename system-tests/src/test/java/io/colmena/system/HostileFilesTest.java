package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.colmena.foundation.settings.InvalidSettings;
import io.colmena.foundation.settings.SettingsReader;
import io.colmena.pos.imports.ImportReport;
import io.colmena.pos.imports.UnreadableFile;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.system.Shops.Shop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that no table program wrote, given to a real branch. Each is refused in words, or its bad
 * lines are, and what was refused changes no row. {@code -Dcolmena.test.fuzz=N} tries more.
 */
class HostileFilesTest {
  private static final int TRIES = Integer.getInteger("colmena.test.fuzz", 200);
  private static final long SEED = Long.getLong("colmena.test.fuzz.seed", 2026);
  private static final String PRODUCTS = "code,barcode,name,category,unit,price,cost,tax,stock";
  private static final String PRODUCT = "CAF-9,7750,Café,Bebidas,UN,2.50,1.00,IGV,3";
  private static final String SALES =
      "ticket,branch,sold_at,cashier,customer_document,product_code,product_name,category,"
          + "unit_price,quantity,payment";
  private static final String SALE =
      "T-1,CUS,2019-01-31T18:05:00,Ana,10456789012,PAN,Pan,Panes,0.30,4,CASH";

  private final Random random = new Random(SEED);
  private final HostileValues values = new HostileValues(random);

  @TempDir Path folder;
  private Shops shops;
  private Shop shop;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    shop = shops.branch(Shops.CUSCO, shops.url(), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    shops.close();
  }

  @Test
  void noFileOfProductsIsADefectAndNoneThatIsRefusedChangesARow() throws Exception {
    for (int i = 0; i < TRIES; i++) {
      byte[] file = hostile(PRODUCTS, PRODUCT);
      check(file, () -> shop.branch().productImport().read(written(file)));
    }
  }

  @Test
  void noFileOfSalesIsADefectAndNoneThatIsRefusedChangesARow() throws Exception {
    for (int i = 0; i < TRIES; i++) {
      byte[] file = hostile(SALES, SALE);
      check(file, () -> shop.branch().salesImport().read(written(file)));
    }
  }

  @Test
  void noFileOfSettingsIsADefect() throws Exception {
    String good = "branch:\n  code: CUS\n  name: Cusco\ncentre:\n  url: http://127.0.0.1:1\n";
    for (int i = 0; i < TRIES; i++) {
      byte[] file = hostileYaml(good);
      String told = "seed " + SEED + "\n" + new String(file, StandardCharsets.UTF_8);
      try {
        SettingsReader.read(BranchSettings.KEYS, written(file), Map.of(), List.of());
      } catch (InvalidSettings e) {
        assertThat(e.getMessage()).as(told).isNotBlank();
      } catch (RuntimeException e) {
        throw new AssertionError(told, e);
      }
    }
  }

  @ParameterizedTest
  @MethodSource
  void settingsThatBlowUpAreRefusedInWords(String yaml) throws Exception {
    Path file = written(yaml.getBytes(StandardCharsets.UTF_8));
    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(() -> SettingsReader.read(BranchSettings.KEYS, file, Map.of(), List.of()))
        .withMessageContaining("hostile-file");
  }

  static Stream<Named<String>> settingsThatBlowUpAreRefusedInWords() {
    StringBuilder laughs = new StringBuilder("a0: &a0 {x: y}\n");
    for (int i = 1; i < 20; i++) {
      laughs.append("a%1$d: &a%1$d {".formatted(i));
      for (int j = 0; j < 9; j++) {
        laughs.append("k%d: *a%d, ".formatted(j, i - 1));
      }
      laughs.append("}\n");
    }
    return Stream.of(
        Named.of("a value within itself", "branch: &b\n  code: *b\n"),
        Named.of("a billion laughs", laughs.toString()),
        Named.of("a hundred thousand braces", "{a: ".repeat(100_000)),
        Named.of("a hundred thousand brackets", "a: " + "[".repeat(100_000)),
        Named.of("a tag that would run code", "branch: !!javax.script.ScriptEngineManager [x]\n"));
  }

  private byte[] hostileYaml(String good) {
    int at = random.nextInt(good.length());
    String bad = good.substring(0, at) + values.text() + good.substring(at);
    return switch (random.nextInt(5)) {
      case 0 -> noise();
      case 1 -> bad.getBytes(StandardCharsets.UTF_16);
      case 2 -> values.torn(good.getBytes(StandardCharsets.UTF_8));
      default -> bad.getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] noise() {
    byte[] noise = new byte[random.nextInt(600)];
    random.nextBytes(noise);
    return noise;
  }

  /** A file with a header, a good row and one that is not, unless the whole file is worse. */
  private byte[] hostile(String header, String row) {
    String text = header + "\r\n" + row + "\r\n" + badRow(row) + "\r\n";
    return switch (random.nextInt(14)) {
      case 0 -> noise();
      case 1 -> text.getBytes(StandardCharsets.UTF_16);
      case 2 -> text.getBytes(StandardCharsets.ISO_8859_1);
      case 3 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
      case 4 -> values.torn(text.getBytes(StandardCharsets.UTF_8));
      case 5 -> (text + "\"" + row).getBytes(StandardCharsets.UTF_8);
      case 6 -> (header + "," + header + "\n" + row + "," + row).getBytes(StandardCharsets.UTF_8);
      case 7 ->
          text.replace(",", values.one(List.of(";", "\t", ",,", "\"")))
              .getBytes(StandardCharsets.UTF_8);
      case 8 -> (text + "x".repeat(2_000_000) + "\n").getBytes(StandardCharsets.UTF_8);
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }

  private String badRow(String row) {
    String[] fields = row.split(",", -1);
    fields[0] = fields[0] + random.nextInt(4);
    for (int i = random.nextInt(3); i >= 0; i--) {
      String bad =
          random.nextInt(4) == 0
              ? values.one(List.of("=cmd|' /C calc'!A0", "@x", "+1"))
              : values.text();
      fields[random.nextInt(fields.length)] = "\"" + bad.replace("\"", "\"\"") + "\"";
    }
    return String.join(",", fields);
  }

  private Path written(byte[] file) throws Exception {
    return Files.write(folder.resolve("hostile-file"), file);
  }

  /** One way in which a file comes in. */
  @FunctionalInterface
  private interface Import {
    ImportReport read() throws Exception;
  }

  private void check(byte[] file, Import importing) throws Exception {
    Map<String, List<String>> before = AllTables.dump(shop.branch().database());
    String told = "seed " + SEED + "\n" + new String(file, StandardCharsets.UTF_8);
    long added = 0;
    try {
      ImportReport report = importing.read();
      added = report.added();
      assertThat(report.rejected())
          .as(told)
          .allMatch(row -> row.line() > 0 && !row.reason().isBlank() && !isRaw(row.reason()));
    } catch (UnreadableFile e) {
      assertThat(e.getMessage()).as(told).isNotBlank().doesNotContain("Exception");
    } catch (RuntimeException e) {
      throw new AssertionError(told, e);
    }
    if (added == 0) {
      assertThat(AllTables.dump(shop.branch().database())).as(told).isEqualTo(before);
    }
  }

  /** Words of a machine rather than of a person. */
  private static boolean isRaw(String reason) {
    return reason.equals("null") || reason.contains("Exception");
  }
}
