package io.colmena.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.shared.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** That the benchmarks work and say what they promise; the figures themselves mean nothing here. */
class BenchCommandTest {
  private static JsonNode bench(String... arguments) {
    StringWriter out = new StringWriter();
    int exit =
        new CommandLine(new BenchCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(new StringWriter()))
            .execute(arguments);
    assertThat(exit).isZero();
    return Json.read(out.toString(), JsonNode.class);
  }

  @Test
  void aStormIsReportedBesideItsLimit() {
    JsonNode report = bench("storm", "--branches", "2", "--sales", "20", "--rounds", "1");

    assertThat(report.get("sales").asLong()).isEqualTo(40);
    assertThat(report.get("rounds")).hasSize(1);
    for (String figure :
        List.of(
            "acknowledgedPerSecond",
            "reportedPerSecond",
            "rawPerSecond",
            "acknowledgedToRaw",
            "reportedToRaw",
            "bytesPerSale",
            "batchP50Millis",
            "batchP99Millis")) {
      assertThat(report.get(figure).asDouble()).as(figure).isPositive();
    }
    assertThat(report.get("machine").get("cores").asInt()).isPositive();
  }

  @Test
  void aCheckoutIsReportedBesidePlainJdbcAndTheDiskItself() {
    JsonNode report = bench("checkout", "--sales", "50", "--rounds", "1");

    assertThat(report.get("rounds")).hasSize(1);
    for (String what : List.of("checkout", "plainJdbc", "fsync4kB")) {
      JsonNode latency = report.get(what);
      assertThat(latency.get("p50Micros").asDouble()).as(what).isPositive();
      assertThat(latency.get("p99Micros").asDouble())
          .as(what)
          .isGreaterThanOrEqualTo(latency.get("p50Micros").asDouble());
    }
    assertThat(report.get("checkoutToPlainJdbc").asDouble()).isPositive();
    assertThat(report.get("journalCost").asDouble()).isPositive();
    assertThat(report.get("fsyncsPerSale").asDouble()).isEqualTo(1);
  }

  @Test
  void theFreshnessOfTheReportIsMeasured() {
    JsonNode report = bench("freshness", "--sales", "5");

    assertThat(report.get("sales").asInt()).isEqualTo(5);
    assertThat(report.get("reportedP95Millis").asDouble()).isPositive();
  }

  @Test
  void fullIsComparedWithEmpty() {
    JsonNode report =
        bench(
            "growth",
            "--held",
            "1000",
            "--held-at-till",
            "500",
            "--checkouts",
            "20",
            "--branches",
            "1");

    assertThat(report.get("heldAtCentre").asLong()).isEqualTo(1200);
    assertThat(report.at("/till/all/0/held").asLong()).isZero();
    assertThat(report.get("heldAtTill").asLong())
        .as("those before, and ten times those of which the time was taken")
        .isEqualTo(500 + 10 * (4 + 20));
    for (String ratio : List.of("stormRatio", "weekReportRatio", "checkoutRatio")) {
      assertThat(report.get(ratio).asDouble()).as(ratio).isPositive();
    }
  }

  @Test
  void everyPageOfTheCentreIsAsked() {
    JsonNode report =
        bench("history", "--branches", "2", "--days", "20", "--times", "2", "--lines", "2");

    assertThat(report.get("sales").asLong()).isEqualTo(2 * 20 * 120);
    assertThat(report.get("lines").asLong()).isEqualTo(2 * 2 * 20 * 120);
    assertThat(report.get("half")).hasSameSizeAs(report.get("all")).hasSize(4);
    assertThat(report.get("heldRatio").asDouble()).isPositive();
    assertThat(report.get("pages"))
        .extracting(page -> page.get("p95Millis").asDouble())
        .allMatch(millis -> millis > 0);
    assertThat(report.at("/slowest/page").asText()).startsWith("/");
  }

  @Test
  void theReportsBecomeTables(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("storm.json"),
            """
            {"benchmark":"storm","branches":10,"salesPerBranch":1000,"reportedToRaw":0.5}
            """);
    StringWriter out = new StringWriter();

    new CommandLine(new BenchCommand())
        .setOut(new PrintWriter(out))
        .execute("tables", file.toString());

    assertThat(out.toString()).contains("| 10 | 1,000 | - | - | - | - | 0.50 |");
  }

  @Test
  void whatNoBenchmarkPrintedIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "not json\n");
    StringWriter err = new StringWriter();

    int exit =
        new CommandLine(new BenchCommand())
            .setErr(new PrintWriter(err))
            .execute("tables", file.toString());

    assertThat(exit).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(err.toString()).contains("notes.txt is not what a benchmark printed");
  }
}
