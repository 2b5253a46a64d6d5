package io.colmena.benchmarks.storm;

import io.colmena.benchmarks.BenchOptions;
import io.colmena.benchmarks.ScratchFolder;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.shared.json.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code colmena bench storm}: how fast a centre takes in what many branches saved up, until it is
 * in the report.
 */
@Command(
    name = "storm",
    description =
        "Many branches send what they saved up, all at once, to a centre on a fresh file.",
    mixinStandardHelpOptions = true)
public final class StormBench implements Callable<Integer> {
  private static final int MOST_BRANCHES = 9999;

  @Option(
      names = "--branches",
      defaultValue = "10",
      description = "how many, at once (default: ${DEFAULT-VALUE})")
  private int branches;

  @Option(
      names = "--sales",
      defaultValue = "1000",
      description = "of each branch (default: ${DEFAULT-VALUE})")
  private int sales;

  @Mixin private BenchOptions options = new BenchOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    PrintWriter progress = spec.commandLine().getErr();
    List<SimulatedBranch> all =
        IntStream.rangeClosed(1, Math.clamp(branches, 1, MOST_BRANCHES))
            .mapToObj(number ->
                SimulatedBranch.of(number, Math.max(1, sales), options.lines(), options.seed()))
            .toList();
    List<StormReport.Round> rounds = new ArrayList<>();
    for (int i = 1 - options.warmUp(); i <= options.rounds(); i++) {
      StormReport.Round round = round(all);
      progress.println((i < 1 ? "warm-up: " : "round " + i + ": ") + Json.write(round));
      progress.flush();
      if (i > 0) {
        rounds.add(round);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(Json.write(StormReport.of(all, options.lines(), rounds)));
    out.flush();
    return ExitCode.DONE;
  }

  private static StormReport.Round round(List<SimulatedBranch> branches) throws Exception {
    long sales = branches.stream().mapToLong(b -> b.sales().size()).sum();
    try (ScratchFolder folder = ScratchFolder.create()) {
      Storm.Times times;
      try (Storm storm = new Storm(folder.path())) {
        int most = 0;
        for (SimulatedBranch branch : branches) {
          storm.join(branch.code(), branch.catalogue());
          most = Math.max(most, branch.sales().size());
        }
        times = storm.blow(branches, BranchHistory.FIRST_DAY, BranchHistory.lastDay(most));
      }
      return StormReport.Round.of(sales, times, RawInserts.write(folder.path(), branches));
    }
  }
}
