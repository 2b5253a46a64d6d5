package io.colmena.benchmarks.micro;

import io.colmena.foundation.cli.ExitCode;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code colmena bench micro}: small parts on their own, by JMH, each in a process of its own. */
@Command(
    name = "micro",
    description = "Small parts on their own, measured with JMH. Prints JMH's own tables.",
    mixinStandardHelpOptions = true)
public final class MicroBench implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATTERN",
      arity = "0..1",
      defaultValue = "io.colmena.benchmarks.micro",
      description = "which (default: all)")
  private String pattern = "";

  @Option(
      names = "--seconds",
      defaultValue = "2",
      description = "of each of the five measurements (default: ${DEFAULT-VALUE})")
  private int seconds;

  @Override
  public Integer call() throws Exception {
    TimeValue each = TimeValue.seconds(Math.clamp(seconds, 1, 60));
    new Runner(
            new OptionsBuilder()
                .include(pattern)
                .forks(1)
                .warmupIterations(5)
                .warmupTime(each)
                .measurementIterations(5)
                .measurementTime(each)
                .build())
        .run();
    return ExitCode.DONE;
  }
}
