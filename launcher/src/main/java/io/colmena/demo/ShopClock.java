package io.colmena.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A clock on the wall of a shop that can be set: two weeks go by in seconds. */
final class ShopClock extends Clock {
  private final Clock real;
  private volatile @Nullable Instant shown;

  ShopClock(Clock real) {
    this.real = real;
  }

  void set(Instant moment) {
    shown = moment;
  }

  /** From now on it goes with the real one. */
  void setRight() {
    shown = null;
  }

  @Override
  public Instant instant() {
    Instant moment = shown;
    return moment == null ? real.instant() : moment;
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the shops set one clock, whatever its zone");
  }
}
