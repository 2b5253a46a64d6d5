package io.colmena.benchmarks.chaos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The true time of the simulation, and clocks that show it more or less well. */
final class SimulatedTime {
  private Instant now = Instant.parse("2026-11-21T15:00:00Z");

  Instant now() {
    return now;
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  /** A machine's clock: true until it is set wrong. */
  final class WallClock extends Clock {
    private Duration wrongBy = Duration.ZERO;

    void setWrongBy(Duration difference) {
      wrongBy = difference;
    }

    @Override
    public Instant instant() {
      return now.plus(wrongBy);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("whoever needs a zone has it in the settings");
    }
  }
}
