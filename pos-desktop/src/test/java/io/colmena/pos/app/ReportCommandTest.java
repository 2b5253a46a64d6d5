package io.colmena.pos.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.pos.ui.DemoShop;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code branch report} in a shop that sold two bags of rice on 21 November 2026. */
class ReportCommandTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Sale sale;

  @BeforeEach
  void sell() {
    try (DemoShop shop = DemoShop.open(folder, DemoShop.NOBODY)) {
      shop.sellRice();
      sale = shop.sellRice();
    }
  }

  private int report(String... options) {
    List<String> words = new ArrayList<>(List.of("report", "--config", "../config/cusco.yml"));
    words.addAll(List.of("--set", "data.dir=" + folder, "--set", "branch.code=CUS"));
    words.addAll(List.of(options));
    return new CommandLine(new BranchCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(words.toArray(String[]::new));
  }

  private JsonNode printed() throws IOException {
    return Json.mapper().readTree(out.toString());
  }

  @Test
  void productsAreAddedUpAndPrinted() throws IOException {
    assertThat(report("--from", "2026-11-21", "--by", "product")).isEqualTo(ExitCode.DONE);
    JsonNode printed = printed();
    assertThat(printed.get("amount").asText()).isEqualTo("49.80");
    assertThat(printed.get("rows")).hasSize(1);
    assertThat(printed.get("rows").get(0).get("code").asText()).isEqualTo("ARR5");
    assertThat(printed.get("rows").get(0).get("units").asText()).isEqualTo("2");
  }

  @Test
  void salesAreSavedInEveryKindOfFile() throws IOException {
    Path csv = folder.resolve("s.csv");
    assertThat(
            report(
                "--from=2026-11-01",
                "--to=2026-11-30",
                "--by=sale",
                "--csv=" + csv,
                "--xlsx=" + folder.resolve("s.xlsx"),
                "--pdf=" + folder.resolve("s.pdf")))
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(csv)).contains(sale.id()).contains(",24.90");
    assertThat(folder.resolve("s.xlsx")).isNotEmptyFile();
    assertThat(folder.resolve("s.pdf")).isNotEmptyFile();
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThat(report("--by", "colour")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("not \"colour\"");
    assertThat(report("--by", "day", "--from", "2026-11-21", "--to", "2026-11-20"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("is before");
    assertThat(report("--by", "sale")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("needs a file");
    assertThat(report("--by", "day", "--from", "31/11/2026")).isNotEqualTo(ExitCode.DONE);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFileThatCannotBeSavedIsToldAndTheExitSaysSo() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    assertThat(report("--by", "hour", "--from", "2026-11-21", "--pdf", inTheWay + "/x.pdf"))
        .isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(err.toString()).contains("could not be saved: there is no such folder");
  }
}
