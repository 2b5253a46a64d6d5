package io.colmena.benchmarks;

import java.util.Arrays;

/** How long something took that was done many times, in microseconds. */
public record Latency(double p50Micros, double p99Micros, double meanMicros) {
  /** Each duration in nanoseconds. */
  public static Latency of(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latency(
        micros(Statistics.percentile(sorted, 0.50)),
        micros(Statistics.percentile(sorted, 0.99)),
        micros(Arrays.stream(sorted).average().orElse(0)));
  }

  private static double micros(double nanos) {
    return Statistics.rounded(nanos / 1000);
  }
}
