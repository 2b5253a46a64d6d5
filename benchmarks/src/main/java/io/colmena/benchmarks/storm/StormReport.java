package io.colmena.benchmarks.storm;

import static io.colmena.benchmarks.Statistics.median;

import io.colmena.benchmarks.Machine;
import io.colmena.benchmarks.Statistics;
import java.util.List;

/**
 * What {@code bench storm} prints. The figures at the top are the medians of the rounds.
 *
 * @param sales of all branches together; every rate counts sales in a second
 * @param bytesPerSale of the batches as they travel, gzipped, without the HTTP headers
 * @param earlierJsonBytesPerSale of the same sales as the earlier system posts them
 * @param rawPerSecond plain JDBC in the same run, the limit
 * @param processorMicrosPerSale of all threads, those of the sending branches included
 * @param liveMegabytes of heap in use after the storm, the sending branches and their sales
 *     included
 */
record StormReport(
    String benchmark,
    int branches,
    int salesPerBranch,
    int linesPerSale,
    long sales,
    long batches,
    double bytesPerSale,
    double earlierJsonBytesPerSale,
    double earlierJsonToWire,
    double acknowledgedPerSecond,
    double reportedPerSecond,
    double rawPerSecond,
    double acknowledgedToRaw,
    double reportedToRaw,
    double processorMicrosPerSale,
    double rawProcessorMicrosPerSale,
    double batchP50Millis,
    double batchP99Millis,
    double liveMegabytes,
    List<Round> rounds,
    Machine machine) {

  /** One storm and the raw inserts of the same sales after it. */
  record Round(
      double acknowledgedPerSecond,
      double reportedPerSecond,
      double rawPerSecond,
      double acknowledgedToRaw,
      double reportedToRaw,
      double processorMicrosPerSale,
      double rawProcessorMicrosPerSale,
      double batchP50Millis,
      double batchP99Millis,
      double liveMegabytes) {

    static Round of(Storm.Gust gust, RawInserts.Times raw, long liveBytes) {
      long sales = gust.sales();
      Storm.Times times = gust.times();
      return new Round(
          Statistics.perSecond(sales, times.acknowledged()),
          Statistics.perSecond(sales, times.reported()),
          Statistics.perSecond(sales, raw.stored()),
          Statistics.rounded((double) raw.stored() / times.acknowledged()),
          Statistics.rounded((double) raw.stored() / times.reported()),
          Statistics.rounded(times.processor() / 1e3 / sales),
          Statistics.rounded(raw.processor() / 1e3 / sales),
          Statistics.rounded(times.batches().p50Micros() / 1e3),
          Statistics.rounded(times.batches().p99Micros() / 1e3),
          Statistics.rounded(liveBytes / 1e6));
    }
  }

  static StormReport of(Storm.Gust last, int lines, List<Round> rounds) {
    List<SimulatedBranch> branches = last.sent();
    long sales = last.sales();
    long bytes = branches.stream().mapToLong(SimulatedBranch::wireBytes).sum();
    long earlier = branches.stream().mapToLong(EarlierJson::bytes).sum();
    return new StormReport(
        "storm",
        branches.size(),
        branches.getFirst().sales().size(),
        lines,
        sales,
        branches.stream().mapToLong(b -> b.batches().size()).sum(),
        Statistics.rounded((double) bytes / sales),
        Statistics.rounded((double) earlier / sales),
        Statistics.rounded((double) earlier / bytes),
        median(rounds, Round::acknowledgedPerSecond),
        median(rounds, Round::reportedPerSecond),
        median(rounds, Round::rawPerSecond),
        median(rounds, Round::acknowledgedToRaw),
        median(rounds, Round::reportedToRaw),
        median(rounds, Round::processorMicrosPerSale),
        median(rounds, Round::rawProcessorMicrosPerSale),
        median(rounds, Round::batchP50Millis),
        median(rounds, Round::batchP99Millis),
        median(rounds, Round::liveMegabytes),
        rounds,
        Machine.here());
  }
}
