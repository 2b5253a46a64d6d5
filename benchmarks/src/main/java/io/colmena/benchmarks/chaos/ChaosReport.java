package io.colmena.benchmarks.chaos;

import io.colmena.benchmarks.Machine;
import io.colmena.benchmarks.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what {@code bench chaos} prints. */
final class ChaosReport {
  private final long firstSeed;
  private final int steps;
  private final long begun = System.nanoTime();
  private final Map<String, Integer> faults = new TreeMap<>();
  private final Map<String, Integer> recoveries = new TreeMap<>();
  private final Map<String, Integer> written = new TreeMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private String lastHash = "";
  private int seeds;

  record Failure(long seed, List<Chaos.Violation> violations) {}

  /**
   * @param lastTrace the hash of the last seed's trace
   * @param faults how often each was met, in all seeds together
   * @param recoveries what came of taking histories back, in all seeds together
   * @param written what the centre's journals tell in the end, by kind, in all seeds together
   */
  record Printed(
      String benchmark,
      long firstSeed,
      int seeds,
      int steps,
      double seconds,
      double seedsPerSecond,
      int failed,
      List<Failure> failures,
      Map<String, Integer> faults,
      Map<String, Integer> recoveries,
      Map<String, Integer> written,
      String lastTrace,
      Machine machine) {}

  ChaosReport(long firstSeed, int steps) {
    this.firstSeed = firstSeed;
    this.steps = steps;
  }

  void add(Chaos.Result result) {
    seeds++;
    lastHash = result.hash();
    result.faults().forEach((kind, count) -> faults.merge(kind, count, Integer::sum));
    result.recoveries().forEach((what, count) -> recoveries.merge(what, count, Integer::sum));
    result.written().forEach((kind, count) -> written.merge(kind, count, Integer::sum));
    if (!result.isGood()) {
      failures.add(new Failure(result.seed(), result.violations()));
    }
  }

  int seeds() {
    return seeds;
  }

  int failures() {
    return failures.size();
  }

  Printed ended() {
    long nanos = System.nanoTime() - begun;
    return new Printed(
        "chaos",
        firstSeed,
        seeds,
        steps,
        Statistics.rounded(nanos / 1e9),
        Statistics.perSecond(seeds, nanos),
        failures.size(),
        failures.stream().limit(20).toList(),
        faults,
        recoveries,
        written,
        lastHash,
        Machine.here());
  }
}
