package io.colmena.benchmarks.checkout;

import static io.colmena.benchmarks.Statistics.median;

import io.colmena.benchmarks.Latency;
import io.colmena.benchmarks.Machine;
import io.colmena.benchmarks.Statistics;
import java.util.List;
import java.util.function.Function;

/**
 * What {@code bench checkout} prints. The figures at the top are the medians of the rounds.
 *
 * @param checkout one durable sale through the checkout service
 * @param plainJdbc the same rows, written by plain JDBC and forced
 * @param fsync4kB four kilobytes appended to a file and forced
 * @param checkoutToPlainJdbc how many times as long the checkout's median takes
 * @param checkoutBytesPerSale by which its database's file grew
 */
record CheckoutReport(
    String benchmark,
    int sales,
    int linesPerSale,
    Latency checkout,
    Latency plainJdbc,
    Latency fsync4kB,
    double checkoutToPlainJdbc,
    double checkoutToFsync,
    double checkoutBytesPerSale,
    double plainJdbcBytesPerSale,
    List<Round> rounds,
    Machine machine) {

  /** All three, one after the other, each on a fresh file. */
  record Round(
      Latency checkout,
      Latency plainJdbc,
      Latency fsync4kB,
      double checkoutBytesPerSale,
      double plainJdbcBytesPerSale) {}

  static CheckoutReport of(int sales, int lines, List<Round> rounds) {
    Latency checkout = medians(rounds, Round::checkout);
    Latency plainJdbc = medians(rounds, Round::plainJdbc);
    Latency fsync = medians(rounds, Round::fsync4kB);
    return new CheckoutReport(
        "checkout",
        sales,
        lines,
        checkout,
        plainJdbc,
        fsync,
        Statistics.rounded(checkout.p50Micros() / plainJdbc.p50Micros()),
        Statistics.rounded(checkout.p50Micros() / fsync.p50Micros()),
        median(rounds, Round::checkoutBytesPerSale),
        median(rounds, Round::plainJdbcBytesPerSale),
        rounds,
        Machine.here());
  }

  private static Latency medians(List<Round> rounds, Function<Round, Latency> of) {
    List<Latency> all = rounds.stream().map(of).toList();
    return new Latency(
        median(all, Latency::p50Micros),
        median(all, Latency::p99Micros),
        median(all, Latency::meanMicros));
  }
}
