package io.colmena.pos.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.pos.imports.HandmadeSheet;
import io.colmena.pos.ui.DemoShop;
import io.colmena.shared.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code branch import-products} with a file of Excel. */
class ImportProductsCommandTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void unpack() {
    DemoShop.unpacked(folder.resolve("data"), DemoShop.NOBODY).close();
  }

  private int imported(HandmadeSheet sheet) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return new CommandLine(new BranchCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(
            "import-products",
            "--config=../config/cusco.yml",
            "--set=data.dir=" + folder.resolve("data"),
            "--set=branch.code=CUS",
            sheet.in(folder.resolve("p.xlsx")).toString());
  }

  private JsonNode printed() throws IOException {
    return Json.mapper().readTree(out.toString());
  }

  private static HandmadeSheet goods() {
    return HandmadeSheet.ofProducts()
        .texts("CAF", "7750182000338", "Café", "Bebidas", "UN", "12.50", "9.10", "IGV", "24")
        .texts("SAL", "=><v>750103131131</v>", "Sal", "Otros", "UN", "1.20", "", "IGV", "");
  }

  @Test
  void aSheetIsBroughtAndWhatWasMendedIsSaid() throws IOException {
    assertThat(imported(goods())).isEqualTo(ExitCode.DONE);
    assertThat(printed().get("added").asLong()).isEqualTo(2);
    assertThat(err.toString()).contains("line 3: note: Excel had taken the zero");

    assertThat(imported(goods())).isEqualTo(ExitCode.DONE);
    assertThat(printed().get("alreadyThere").asLong()).isEqualTo(2);
  }

  @Test
  void everyRowThatCannotBeTakenIsSaidWithItsLine() throws IOException {
    HandmadeSheet sheet =
        goods()
            .texts("GRA", "", "Gratis", "Otros", "UN", "0", "", "IGV", "")
            .texts("UNO", "", "Uno", "Otros", "UN", "1", "", "IGV", "")
            .texts("DOS", "", "Dos", "", "UN", "1", "", "IGV", "")
            .merging("D5:D6");
    assertThat(imported(sheet)).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(printed().get("added").asLong()).isEqualTo(3);
    assertThat(err.toString())
        .contains("line 4: the price must be more than 0")
        .contains("line 6: the cells D5:D6 are merged");
  }
}
