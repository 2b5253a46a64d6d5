package io.colmena.benchmarks.history;

import io.colmena.benchmarks.Statistics;
import io.colmena.benchmarks.centre.BenchCentre;
import java.io.IOException;
import java.util.Arrays;

/**
 * How long a page took that was asked many times, one after the other, from asking to its last
 * byte.
 */
record PageTimes(String page, double p50Millis, double p95Millis) {
  private static final int WARM_UP = 5;

  static PageTimes of(BenchCentre centre, String bearer, String path, int times)
      throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      centre.page(bearer, path);
    }
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      centre.page(bearer, path);
      nanos[i] = System.nanoTime() - begun;
    }
    Arrays.sort(nanos);
    return new PageTimes(path, millis(nanos, 0.50), millis(nanos, 0.95));
  }

  private static double millis(long[] sorted, double part) {
    return Statistics.rounded(Statistics.percentile(sorted, part) / 1e6);
  }
}
