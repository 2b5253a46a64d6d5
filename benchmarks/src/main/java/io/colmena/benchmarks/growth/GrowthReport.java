package io.colmena.benchmarks.growth;

import io.colmena.benchmarks.Machine;
import io.colmena.benchmarks.Statistics;
import io.colmena.benchmarks.checkout.GrowingTill;

/**
 * What {@code bench growth} prints. A ratio of 1 says that it is as fast full as it was empty.
 *
 * @param stormRatio sales in a second when full to those when empty
 * @param weekReportRatio how many times as long the report of a week takes when full
 * @param checkoutRatio how many times as long a checkout takes when full
 */
record GrowthReport(
    String benchmark,
    long heldAtCentre,
    long heldAtTill,
    double stormRatio,
    double weekReportRatio,
    double checkoutRatio,
    double centreBytesPerSale,
    double tillBytesPerSale,
    GrowingCentre.Report centre,
    GrowingTill.Report till,
    Machine machine) {

  static GrowthReport of(GrowingCentre.Report centre, GrowingTill.Report till) {
    return new GrowthReport(
        "growth",
        centre.held(),
        till.held(),
        Statistics.rounded(centre.last().reportedPerSecond() / centre.first().reportedPerSecond()),
        Statistics.rounded(centre.last().weekMillis() / centre.first().weekMillis()),
        Statistics.rounded(till.full().p50Micros() / till.empty().p50Micros()),
        Statistics.rounded(centre.bytesPerSale()),
        Statistics.rounded((double) till.bytes() / till.held()),
        centre,
        till,
        Machine.here());
  }
}
