package io.colmena.benchmarks.history;

import io.colmena.benchmarks.Machine;
import io.colmena.benchmarks.Statistics;
import java.util.Comparator;
import java.util.List;

/**
 * What {@code bench history} prints.
 *
 * @param half what the periods took when half of the days were held
 * @param all what the same took, up to the last day, when all were
 * @param slowest of {@code pages}, by its p95
 * @param heldRatio how many times as long the periods of up to a month take with twice the days
 *     held, by their medians; 1 says that what is held does not matter
 */
record HistoryReport(
    String benchmark,
    int branches,
    int days,
    long sales,
    long lines,
    PageTimes slowest,
    double heldRatio,
    List<PageTimes> half,
    List<PageTimes> all,
    List<PageTimes> pages,
    Machine machine) {
  private static final int UP_TO_A_MONTH = 3;

  static HistoryReport of(
      int branches,
      int days,
      long sales,
      int linesEach,
      List<PageTimes> half,
      List<PageTimes> all,
      List<PageTimes> pages) {
    return new HistoryReport(
        "history",
        branches,
        days,
        sales,
        sales * linesEach,
        pages.stream().max(Comparator.comparingDouble(PageTimes::p95Millis)).orElseThrow(),
        Statistics.rounded(sum(all) / sum(half)),
        half,
        all,
        pages,
        Machine.here());
  }

  private static double sum(List<PageTimes> periods) {
    return periods.stream().limit(UP_TO_A_MONTH).mapToDouble(PageTimes::p50Millis).sum();
  }
}
