package io.colmena.benchmarks.checkout;

import io.colmena.benchmarks.Latency;
import io.colmena.benchmarks.Statistics;
import java.util.ArrayList;
import java.util.List;

/**
 * How long each sale took, and by how much the file grew for each: on the whole, and in the tenth
 * of the sales in which it grew most, the first tenth aside.
 */
record Measured(Latency latency, double bytesPerSale, double mostBytesPerSale) {

  /** Takes the times while the sales are made. */
  static final class Clock {
    private static final int PARTS = 10;

    private final TillOnFile till;
    private final long[] nanos;
    private final List<Long> bytes = new ArrayList<>();
    private int taken;

    Clock(TillOnFile till, int sales) {
      this.till = till;
      this.nanos = new long[sales];
      bytes.add(till.bytes());
    }

    void took(long nanosOfOne) {
      nanos[taken] = nanosOfOne;
      taken++;
      if (taken * (long) PARTS / nanos.length > bytes.size() - 1) {
        bytes.add(till.bytes());
      }
    }

    Measured measured() {
      double part = (double) nanos.length / PARTS;
      double most = 0;
      for (int i = 2; i < bytes.size(); i++) {
        most = Math.max(most, (bytes.get(i) - bytes.get(i - 1)) / part);
      }
      return new Measured(
          Latency.of(nanos),
          Statistics.rounded((double) (bytes.getLast() - bytes.getFirst()) / nanos.length),
          Statistics.rounded(most));
    }
  }
}
