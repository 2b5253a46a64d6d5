package io.colmena.benchmarks.till;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.benchmarks.Latency;
import io.colmena.benchmarks.Machine;
import io.colmena.benchmarks.ScratchFolder;
import io.colmena.benchmarks.Statistics;
import io.colmena.benchmarks.checkout.UsedTill;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.shared.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code colmena bench till}: how a till feels whose catalogue is large and that has sold for a
 * year: the window's answers, a charge, its start and its memory. Takes some minutes and 3 GB of
 * disk.
 */
@Command(
    name = "till",
    description = "How fast a till in use feels: scan, search, charge, start, memory.",
    mixinStandardHelpOptions = true)
public final class TillBench implements Callable<Integer> {
  @Option(
      names = "--products",
      defaultValue = "100000",
      description = "in the catalogue (default: ${DEFAULT-VALUE})")
  private int products;

  @Option(
      names = "--held",
      defaultValue = "300000",
      description = "sales in the tables (default: ${DEFAULT-VALUE})")
  private long held;

  @Option(
      names = "--scans",
      defaultValue = "1000",
      description = "scans and keystrokes that are measured (default: ${DEFAULT-VALUE})")
  private int scans;

  @Option(
      names = "--charges",
      defaultValue = "2000",
      description = "sales that are measured (default: ${DEFAULT-VALUE})")
  private int charges;

  @Option(
      names = "--starts",
      defaultValue = "5",
      description = "of the program, that are measured (default: ${DEFAULT-VALUE})")
  private int starts;

  @Option(
      names = "--days",
      defaultValue = "10",
      description = "of a thousand sales, after which memory is read (default: ${DEFAULT-VALUE})")
  private int days;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * What it prints.
   *
   * @param felt what the window answers
   * @param chargeToPlainJdbc how many times as long the median of a charge takes as the same rows
   * @param start from the start of the program to its log-in screen
   * @param memory after each day; what the last of them says stands beside it
   */
  record Report(
      String benchmark,
      int products,
      long held,
      JsonNode felt,
      Latency charge,
      Latency plainJdbc,
      double chargeToPlainJdbc,
      Start start,
      int days,
      JsonNode memory,
      long lastResidentBytes,
      long lastLiveBytes,
      Machine machine) {}

  /** With the start cache that every till makes at its first start. */
  record Start(long quickestMillis, long medianMillis, List<Long> millis) {
    static Start of(List<Long> millis) {
      List<Long> sorted = millis.stream().sorted().toList();
      return new Start(sorted.getFirst(), sorted.get(sorted.size() / 2), millis);
    }
  }

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    PrintWriter progress = spec.commandLine().getErr();
    try (ScratchFolder folder = ScratchFolder.create()) {
      Path data = folder.path();
      UsedTill.fill(data, Math.max(1, products), Math.max(1, held), 2026, progress);
      UsedTill.Charges charged = UsedTill.charge(data, 4, 4052, Math.max(1, charges));
      known(progress, "charge", charged);
      UsedTill.backUp(data);
      TillProcess till = TillProcess.on(data, products);
      TillProcess.prepare();
      List<Long> started = new ArrayList<>();
      for (int i = 0; i < Math.max(1, starts); i++) {
        started.add(till.start());
      }
      known(progress, "start", Start.of(started));
      JsonNode felt = till.work("--scans", String.valueOf(Math.max(1, scans)));
      known(progress, "felt", felt);
      JsonNode memory = till.work("--days", String.valueOf(Math.max(1, days)));
      Report report =
          new Report(
              "till",
              products,
              held,
              felt,
              charged.charge(),
              charged.plainJdbc(),
              Statistics.rounded(charged.charge().p50Micros() / charged.plainJdbc().p50Micros()),
              Start.of(started),
              Math.max(1, days),
              memory,
              last(memory, "residentBytes"),
              last(memory, "liveBytes"),
              Machine.here());
      PrintWriter out = spec.commandLine().getOut();
      out.println(Json.write(report));
      out.flush();
    }
    return ExitCode.DONE;
  }

  /** A run takes long: what is known already should not be lost with what fails after it. */
  private static void known(PrintWriter progress, String what, Object figures) {
    progress.println("till: " + what + " " + Json.write(figures));
    progress.flush();
  }

  private static long last(JsonNode memory, String figure) {
    JsonNode all = memory.path(figure);
    return all.path(all.size() - 1).asLong();
  }
}
