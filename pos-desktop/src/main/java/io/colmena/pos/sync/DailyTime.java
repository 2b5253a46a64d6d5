package io.colmena.pos.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A time of every day in the branch's zone. */
public record DailyTime(LocalTime time, ZoneId zone) {
  /** The latest moment at or before now at which it was that time. */
  public Instant lastBefore(Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return on(today).isAfter(now) ? on(today.minusDays(1)) : on(today);
  }

  /** The next moment after now at which it is that time. */
  public Instant nextAfter(Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return on(today).isAfter(now) ? on(today) : on(today.plusDays(1));
  }

  /** On a day without that time (a clock change), the moment at which the clocks pass it over. */
  private Instant on(LocalDate day) {
    return ZonedDateTime.of(day, time, zone).toInstant();
  }
}
