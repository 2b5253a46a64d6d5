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
 * @param withoutJournal the same on another file, in turn with it, with a journal that is not kept
 * @param plainJdbc the same rows, written by plain JDBC and forced
 * @param fsync4kB four kilobytes appended to a file and forced
 * @param journalCost how many times as long the checkout's median takes as without the journal
 * @param checkoutBytesPerSale by which its database's file grew
 * @param mostBytesPerSale the same in the worst tenth of the sales
 */
record CheckoutReport(
    String benchmark,
    int sales,
    int linesPerSale,
    Latency checkout,
    Latency withoutJournal,
    Latency plainJdbc,
    Latency fsync4kB,
    double journalCost,
    double checkoutToPlainJdbc,
    double checkoutToFsync,
    double fsyncsPerSale,
    double checkoutBytesPerSale,
    double mostBytesPerSale,
    double plainJdbcBytesPerSale,
    List<Round> rounds,
    Machine machine) {

  /** All of them on fresh files. */
  record Round(
      Latency checkout,
      Latency withoutJournal,
      Latency plainJdbc,
      Latency fsync4kB,
      double journalCost,
      double fsyncsPerSale,
      double checkoutBytesPerSale,
      double mostBytesPerSale,
      double plainJdbcBytesPerSale) {

    static Round of(
        Measured checkout, Measured withoutJournal, Measured raw, Latency fsync, double fsyncs) {
      return new Round(
          checkout.latency(),
          withoutJournal.latency(),
          raw.latency(),
          fsync,
          Statistics.rounded(checkout.latency().p50Micros() / withoutJournal.latency().p50Micros()),
          fsyncs,
          checkout.bytesPerSale(),
          checkout.mostBytesPerSale(),
          raw.bytesPerSale());
    }
  }

  static CheckoutReport of(int sales, int lines, List<Round> rounds) {
    Latency checkout = medians(rounds, Round::checkout);
    Latency plainJdbc = medians(rounds, Round::plainJdbc);
    Latency fsync = medians(rounds, Round::fsync4kB);
    return new CheckoutReport(
        "checkout",
        sales,
        lines,
        checkout,
        medians(rounds, Round::withoutJournal),
        plainJdbc,
        fsync,
        median(rounds, Round::journalCost),
        Statistics.rounded(checkout.p50Micros() / plainJdbc.p50Micros()),
        Statistics.rounded(checkout.p50Micros() / fsync.p50Micros()),
        median(rounds, Round::fsyncsPerSale),
        median(rounds, Round::checkoutBytesPerSale),
        median(rounds, Round::mostBytesPerSale),
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
