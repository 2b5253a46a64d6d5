package io.colmena.benchmarks.freshness;

import io.colmena.benchmarks.Latency;
import io.colmena.benchmarks.Machine;
import io.colmena.benchmarks.ScratchFolder;
import io.colmena.benchmarks.Statistics;
import io.colmena.benchmarks.centre.BenchCentre;
import io.colmena.benchmarks.goods.Baskets;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.shared.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code colmena bench freshness}: from the charge key to the figure in the consolidated report,
 * with a real till and a real centre that talk over HTTP. The till does not poll: the sale itself
 * starts the sync run that brings it.
 */
@Command(
    name = "freshness",
    description = "From the charge key to the figure in the report, both on line.",
    mixinStandardHelpOptions = true)
public final class FreshnessBench implements Callable<Integer> {
  private static final int WARM_UP = 50;
  private static final int LINES = 4;
  private static final long SEED = 2026;
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);

  @Option(
      names = "--sales",
      defaultValue = "200",
      description = "measured, after 50 that only warm up (default: ${DEFAULT-VALUE})")
  private int sales;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * What is printed.
   *
   * @param charge until the receipt may be printed
   * @param reported until the report counts the sale, looked at every five milliseconds
   */
  private record Report(
      String benchmark,
      int sales,
      Latency charge,
      Latency reported,
      double reportedP95Millis,
      Machine machine) {}

  @Override
  public Integer call() throws Exception {
    int measured = Math.clamp(sales, 1, 100_000);
    long[] charge = new long[measured];
    long[] reported = new long[measured];
    try (ScratchFolder folder = ScratchFolder.create();
        BenchCentre centre = new BenchCentre(folder.path().resolve("centre"));
        OnlineTill till = new OnlineTill(folder.path().resolve("till"), centre)) {
      Baskets baskets = new Baskets(till.products(), LINES, SEED);
      String bearer = centre.signIn();
      for (int i = -WARM_UP; i < measured; i++) {
        Baskets.Basket basket = baskets.next();
        long begun = System.nanoTime();
        till.branch().checkout().charge(basket.ticket(), basket.tender(), till.cashier());
        long charged = System.nanoTime() - begun;
        awaitTickets(centre, bearer, till.branch().checkout().today(), i + WARM_UP + 1);
        if (i >= 0) {
          charge[i] = charged;
          reported[i] = System.nanoTime() - begun;
        }
      }
    }
    print(charge, reported);
    return ExitCode.DONE;
  }

  private static void awaitTickets(BenchCentre centre, String bearer, LocalDate today, long tickets)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (centre.reportedTickets(bearer, today.minusDays(1), today) < tickets) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the sale does not get into the report");
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  private void print(long[] charge, long[] reported) {
    long[] sorted = reported.clone();
    Arrays.sort(sorted);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        Json.write(
            new Report(
                "freshness",
                reported.length,
                Latency.of(charge),
                Latency.of(reported),
                Statistics.rounded(Statistics.percentile(sorted, 0.95) / 1e6),
                Machine.here())));
    out.flush();
  }
}
