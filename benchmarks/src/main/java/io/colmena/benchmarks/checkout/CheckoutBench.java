package io.colmena.benchmarks.checkout;

import io.colmena.benchmarks.BenchOptions;
import io.colmena.benchmarks.Latency;
import io.colmena.benchmarks.ScratchFolder;
import io.colmena.benchmarks.Statistics;
import io.colmena.benchmarks.goods.Baskets;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.shared.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code colmena bench checkout}: how long a cashier waits until a sale is safe. */
@Command(
    name = "checkout",
    description = "One durable sale after the other, beside plain JDBC and a bare fsync.",
    mixinStandardHelpOptions = true)
public final class CheckoutBench implements Callable<Integer> {
  @Option(
      names = "--sales",
      defaultValue = "5000",
      description = "in each round (default: ${DEFAULT-VALUE})")
  private int sales;

  @Mixin private BenchOptions options = new BenchOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** How long each sale took, and by how much the file grew for each. */
  private record Measured(Latency latency, double bytesPerSale) {}

  @Override
  public Integer call() throws IOException, SQLException {
    sales = Math.max(1, sales);
    PrintWriter progress = spec.commandLine().getErr();
    List<CheckoutReport.Round> rounds = new ArrayList<>();
    for (int i = 0; i <= options.rounds(); i++) {
      CheckoutReport.Round round = round();
      progress.println((i == 0 ? "warm-up: " : "round " + i + ": ") + Json.write(round));
      progress.flush();
      if (i > 0) {
        rounds.add(round);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(Json.write(CheckoutReport.of(sales, options.lines(), rounds)));
    out.flush();
    return ExitCode.DONE;
  }

  private CheckoutReport.Round round() throws IOException, SQLException {
    try (ScratchFolder folder = ScratchFolder.create()) {
      List<WrittenSale> written;
      Measured checkout;
      try (TillOnFile till = new TillOnFile(fresh(folder, "till"))) {
        checkout = checkOut(till);
        written = WrittenSale.in(till.database());
      }
      Measured raw;
      try (TillOnFile till = new TillOnFile(fresh(folder, "raw"))) {
        raw = commit(till, written);
      }
      long[] fsync = BareFsync.measure(folder.path().resolve("block"), sales);
      return new CheckoutReport.Round(
          checkout.latency(),
          raw.latency(),
          Latency.of(fsync),
          checkout.bytesPerSale(),
          raw.bytesPerSale());
    }
  }

  private static Path fresh(ScratchFolder folder, String name) throws IOException {
    return Files.createDirectory(folder.path().resolve(name));
  }

  private Measured checkOut(TillOnFile till) {
    Baskets baskets = new Baskets(till.products(), options.lines(), options.seed());
    List<Baskets.Basket> queue = new ArrayList<>();
    for (int i = 0; i < sales; i++) {
      queue.add(baskets.next());
    }
    long[] nanos = new long[sales];
    long before = till.bytes();
    for (int i = 0; i < sales; i++) {
      Baskets.Basket basket = queue.get(i);
      long begun = System.nanoTime();
      till.branch().checkout().charge(basket.ticket(), basket.tender(), till.cashier());
      nanos[i] = System.nanoTime() - begun;
    }
    return measured(nanos, before, till);
  }

  private static Measured commit(TillOnFile till, List<WrittenSale> written) throws SQLException {
    long[] nanos = new long[written.size()];
    long before = till.bytes();
    try (RawCommits raw = new RawCommits(till)) {
      for (int i = 0; i < nanos.length; i++) {
        long begun = System.nanoTime();
        raw.commit(written.get(i));
        nanos[i] = System.nanoTime() - begun;
      }
    }
    return measured(nanos, before, till);
  }

  private static Measured measured(long[] nanos, long bytesBefore, TillOnFile till) {
    return new Measured(
        Latency.of(nanos),
        Statistics.rounded((double) (till.bytes() - bytesBefore) / nanos.length));
  }
}
