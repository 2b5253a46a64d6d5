package io.colmena.benchmarks;

import picocli.CommandLine.Option;

/** What every benchmark can be told. */
public final class BenchOptions {
  @Option(
      names = "--lines",
      defaultValue = "4",
      description = "lines of each sale (default: ${DEFAULT-VALUE})")
  private int lines;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "measured repetitions (default: ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "1",
      description =
          "repetitions before them; the compiler of Java is busy for a minute or so, and takes its"
              + " processor from what is measured (default: ${DEFAULT-VALUE})")
  private int warmUp;

  @Option(
      names = "--seed",
      defaultValue = "2026",
      description = "the same seed gives the same sales (default: ${DEFAULT-VALUE})")
  private long seed;

  public int lines() {
    return Math.clamp(lines, 1, 100);
  }

  public int rounds() {
    return Math.clamp(rounds, 1, 1000);
  }

  public int warmUp() {
    return Math.clamp(warmUp, 0, 1000);
  }

  public long seed() {
    return seed;
  }
}
