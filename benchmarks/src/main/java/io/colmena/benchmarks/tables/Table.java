package io.colmena.benchmarks.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One table, a row for each report of its benchmark.
 *
 * @param benchmark as the reports name themselves
 * @param columns in order
 */
record Table(String benchmark, String title, List<Column> columns) {
  /**
   * @param path to the figure, such as {@code /checkout/p50Micros}
   * @param decimals shown
   * @param divisor to bring it into the unit of the heading
   */
  record Column(String heading, String path, int decimals, double divisor) {
    static Column of(String heading, String path) {
      return new Column(heading, path, 0, 1);
    }

    static Column of(String heading, String path, int decimals) {
      return new Column(heading, path, decimals, 1);
    }

    static Column millis(String heading, String micros) {
      return new Column(heading, micros, 2, 1000);
    }

    String value(JsonNode report) {
      JsonNode value = report.at(path);
      return value.isNumber()
          ? String.format(Locale.ROOT, "%,." + decimals + "f", value.asDouble() / divisor)
          : "-";
    }
  }

  static final List<Table> ALL =
      List.of(
          new Table(
              "storm",
              "Storm: all branches send at once, four lines a sale",
              List.of(
                  Column.of("branches", "/branches"),
                  Column.of("sales each", "/salesPerBranch"),
                  Column.of("acknowledged/s", "/acknowledgedPerSecond"),
                  Column.of("reported/s", "/reportedPerSecond"),
                  Column.of("raw/s", "/rawPerSecond"),
                  Column.of("acknowledged : raw", "/acknowledgedToRaw", 2),
                  Column.of("reported : raw", "/reportedToRaw", 2),
                  Column.of("batch p99 ms", "/batchP99Millis"),
                  Column.of("processor µs a sale", "/processorMicrosPerSale"),
                  Column.of("raw processor µs", "/rawProcessorMicrosPerSale"),
                  Column.of("live MB", "/liveMegabytes"))),
          new Table(
              "storm",
              "Wire: bytes of a sale",
              List.of(
                  Column.of("sales", "/sales"),
                  Column.of("Colmena", "/bytesPerSale"),
                  Column.of("earlier system's JSON", "/earlierJsonBytesPerSale"),
                  Column.of("times", "/earlierJsonToWire", 1))),
          new Table(
              "freshness",
              "Freshness: from the charge key, both on line",
              List.of(
                  Column.of("sales", "/sales"),
                  Column.millis("receipt p50 ms", "/charge/p50Micros"),
                  Column.millis("report p50 ms", "/reported/p50Micros"),
                  Column.of("report p95 ms", "/reportedP95Millis"),
                  Column.millis("report p99 ms", "/reported/p99Micros"))),
          new Table(
              "checkout",
              "Till: one durable sale after the other",
              List.of(
                  Column.of("sales", "/sales"),
                  Column.millis("checkout p50 ms", "/checkout/p50Micros"),
                  Column.millis("p99 ms", "/checkout/p99Micros"),
                  Column.millis("without journal p50 ms", "/withoutJournal/p50Micros"),
                  Column.of("journal costs", "/journalCost", 2),
                  Column.of("to plain JDBC", "/checkoutToPlainJdbc", 2),
                  Column.of("fsyncs", "/fsyncsPerSale", 2),
                  Column.of("file bytes a sale", "/checkoutBytesPerSale"),
                  Column.of("in the worst tenth", "/mostBytesPerSale"))),
          new Table(
              "till",
              "A till in use: from a key to what it leads to",
              List.of(
                  Column.of("products", "/products"),
                  Column.of("sales held", "/held"),
                  Column.millis("scan to line p50 ms", "/felt/scanDrawn/p50Micros"),
                  Column.millis("p99 ms", "/felt/scanDrawn/p99Micros"),
                  Column.millis("letter to results p50 ms", "/felt/searchDrawn/p50Micros"),
                  Column.millis("p99 ms", "/felt/searchDrawn/p99Micros"),
                  Column.millis("charge p50 ms", "/charge/p50Micros"),
                  Column.millis("p99 ms", "/charge/p99Micros"),
                  Column.of("to plain JDBC", "/chargeToPlainJdbc", 2))),
          new Table(
              "till",
              "A till in use: its start, and its memory after days of a thousand sales",
              List.of(
                  Column.of("quickest start ms", "/start/quickestMillis"),
                  Column.of("median ms", "/start/medianMillis"),
                  Column.of("days", "/days"),
                  new Column("resident MB after the first", "/memory/residentBytes/0", 0, 1 << 20),
                  new Column("after the last", "/lastResidentBytes", 0, 1 << 20),
                  new Column("live MB after the first", "/memory/liveBytes/0", 0, 1 << 20),
                  new Column("after the last", "/lastLiveBytes", 0, 1 << 20))),
          new Table(
              "growth",
              "Growth: full beside empty",
              List.of(
                  Column.of("held at the centre", "/heldAtCentre"),
                  Column.of("storm rate", "/stormRatio", 2),
                  Column.of("report of a week", "/weekReportRatio", 2),
                  Column.of("held at the till", "/heldAtTill"),
                  Column.of("checkout time", "/checkoutRatio", 2),
                  Column.of("centre bytes a sale", "/centreBytesPerSale"),
                  Column.of("till bytes a sale", "/tillBytesPerSale"))));

  void print(List<JsonNode> reports, PrintWriter out) {
    List<JsonNode> rows =
        reports.stream().filter(r -> benchmark.equals(r.path("benchmark").asText())).toList();
    if (rows.isEmpty()) {
      return;
    }
    out.println("**" + title + "**");
    out.println();
    out.println(row(columns.stream().map(Column::heading).toArray(String[]::new)));
    out.println(row(columns.stream().map(_ -> "---:").toArray(String[]::new)));
    rows.forEach(report ->
        out.println(row(columns.stream().map(c -> c.value(report)).toArray(String[]::new))));
    out.println();
  }

  private static String row(String... cells) {
    return Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |"));
  }
}
