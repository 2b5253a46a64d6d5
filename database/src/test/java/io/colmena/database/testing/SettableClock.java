package io.colmena.database.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that shows what the test says, and stands still otherwise. */
public final class SettableClock extends Clock {
  private volatile Instant now;

  public SettableClock(Instant now) {
    this.now = now;
  }

  public SettableClock(String now) {
    this(Instant.parse(now));
  }

  public void set(Instant moment) {
    now = moment;
  }

  public void set(String moment) {
    set(Instant.parse(moment));
  }

  public void advance(Duration by) {
    now = now.plus(by);
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
    throw new UnsupportedOperationException("whoever needs a zone has it in the settings");
  }
}
