package io.colmena.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until somebody moves it, forwards or backwards. */
final class MovableClock extends Clock {
  private volatile Instant now;

  MovableClock(String instant) {
    this.now = Instant.parse(instant);
  }

  void move(Duration by) {
    now = now.plus(by);
  }

  void set(String instant) {
    now = Instant.parse(instant);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
