package io.colmena.benchmarks.chaos;

import io.colmena.foundation.cli.ExitCode;
import io.colmena.shared.json.Json;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code colmena bench chaos}: whether anything is lost or counted twice when everything fails that
 * can fail.
 */
@Command(
    name = "chaos",
    description =
        "Branches, centre, network and clocks simulated in one thread, with every fault that can be"
            + " thought of; a seed repeats exactly.",
    mixinStandardHelpOptions = true)
public final class ChaosBench implements Callable<Integer> {
  /** Those after it are counted, but not explained. */
  private static final int MOST_EXPLAINED = 5;

  private static final int TELLS_EVERY = 500;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "the first seed (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--seeds",
      defaultValue = "1",
      description = "how many, one after the other (default: ${DEFAULT-VALUE})")
  private int seeds;

  @Option(
      names = "--steps",
      defaultValue = "100",
      description = "of each seed (default: ${DEFAULT-VALUE})")
  private int steps;

  @Option(names = "--trace", description = "tell everything that happens")
  private boolean trace;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter progress = spec.commandLine().getErr();
    ChaosReport report = new ChaosReport(seed, steps);
    try (Chaos chaos = new Chaos()) {
      LongStream.range(seed, seed + Math.max(1, seeds))
          .forEach(next -> {
            Chaos.Result result = chaos.run(next, Math.max(1, steps));
            report.add(result);
            tell(chaos, result, report, progress);
          });
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(Json.write(report.ended()));
    out.flush();
    return report.failures() == 0 ? ExitCode.DONE : ExitCode.DEFECT;
  }

  private void tell(Chaos chaos, Chaos.Result result, ChaosReport report, PrintWriter progress) {
    if (trace) {
      result.trace().forEach(progress::println);
    }
    if (!result.isGood() && report.failures() <= MOST_EXPLAINED) {
      progress.println("seed " + result.seed() + " fails. The shortest schedule found:");
      chaos.shortened(result.seed(), Math.max(1, steps)).forEach(progress::println);
    }
    if (report.seeds() % TELLS_EVERY == 0) {
      progress.println(report.seeds() + " seeds, " + report.failures() + " failed");
    }
    progress.flush();
  }
}
