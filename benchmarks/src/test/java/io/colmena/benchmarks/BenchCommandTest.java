package io.colmena.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.shared.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
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
  }
}
