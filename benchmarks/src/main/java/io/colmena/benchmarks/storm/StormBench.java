package io.colmena.benchmarks.storm;

import io.colmena.benchmarks.BenchOptions;
import io.colmena.benchmarks.LiveMemory;
import io.colmena.benchmarks.ScratchFolder;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.shared.json.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
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
        "Many branches send what they saved up, all at once, to one centre, round after round.",
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
    List<StormReport.Round> rounds = new ArrayList<>();
    try (ScratchFolder folder = ScratchFolder.create();
        Storm storm =
            new Storm(
                folder.path(),
                Math.clamp(branches, 1, MOST_BRANCHES),
                options.lines(),
                options.seed())) {
      Storm.Gust last = null;
      for (int i = 1 - options.warmUp(); i <= options.rounds(); i++) {
        last = storm.blow(Math.max(1, sales));
        StormReport.Round round = round(last);
        progress.println((i < 1 ? "warm-up: " : "round " + i + ": ") + Json.write(round));
        progress.flush();
        if (i > 0) {
          rounds.add(round);
        }
      }
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          Json.write(StormReport.of(Objects.requireNonNull(last), options.lines(), rounds)));
      out.flush();
    }
    return ExitCode.DONE;
  }

  private static StormReport.Round round(Storm.Gust gust) throws Exception {
    long heldBytes = LiveMemory.bytes();
    try (ScratchFolder folder = ScratchFolder.create()) {
      return StormReport.Round.of(gust, RawInserts.write(folder.path(), gust.sent()), heldBytes);
    }
  }
}
