package io.colmena.benchmarks.growth;

import io.colmena.benchmarks.BenchOptions;
import io.colmena.benchmarks.checkout.GrowingTill;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.shared.json.Json;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code colmena bench growth}: fills a centre and a till with sales and measures, on the way, what
 * a storm, a report and a checkout cost. Ten million sales take half an hour and 14 GB of disk at
 * the centre, at the till an hour and 60 GB.
 */
@Command(
    name = "growth",
    description = "Storms, reports and checkouts while more and more sales are held.",
    mixinStandardHelpOptions = true)
public final class GrowthBench implements Callable<Integer> {
  @Option(
      names = "--held",
      defaultValue = "200000",
      description = "sales to fill in (default: ${DEFAULT-VALUE})")
  private long held;

  @Option(
      names = "--held-at-till",
      description = "sales to fill into the till (default: as many as at the centre)")
  private @Nullable Long heldAtTill;

  @Option(
      names = "--checkouts",
      defaultValue = "1000",
      description =
          "of which the time is taken at the till after each tenth (default: ${DEFAULT-VALUE})")
  private int checkouts;

  @Option(
      names = "--branches",
      defaultValue = "20",
      description = "that hold them at the centre (default: ${DEFAULT-VALUE})")
  private int branches;

  @Mixin private BenchOptions options = new BenchOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    PrintWriter progress = spec.commandLine().getErr();
    GrowingCentre.Report centre =
        GrowingCentre.fill(
            Math.clamp(branches, 1, 1000), Math.max(1, held), options.seed(), progress);
    GrowingTill.Report till =
        GrowingTill.fill(
            Math.max(1, Objects.requireNonNullElse(heldAtTill, held)),
            options.lines(),
            options.seed(),
            Math.clamp(checkouts, 1, 100_000),
            progress);
    PrintWriter out = spec.commandLine().getOut();
    out.println(Json.write(GrowthReport.of(centre, till)));
    out.flush();
    return ExitCode.DONE;
  }
}
