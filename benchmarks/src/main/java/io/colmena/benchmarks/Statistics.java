package io.colmena.benchmarks;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** The few statistics that the benchmarks report. */
public final class Statistics {
  private Statistics() {}

  /** The middle one; of an even number the mean of the two in the middle. */
  public static <T> double median(Collection<T> rounds, ToDoubleFunction<T> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return rounded(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }

  /**
   * The smallest value that at least the given part of all values does not exceed (nearest rank).
   */
  public static double percentile(long[] sorted, double part) {
    int rank = (int) Math.ceil(part * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
  }

  /** Three digits after the point are more than any figure here deserves. */
  public static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  public static double perSecond(long count, long nanos) {
    return rounded(count * 1e9 / nanos);
  }
}
