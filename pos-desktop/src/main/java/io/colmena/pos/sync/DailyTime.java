package io.colmena.pos.sync;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A time of every day in the branch's zone. */
record DailyTime(LocalTime time, ZoneId zone) {
  /** The latest moment at or before now at which it was that time. */
  Instant lastBefore(Instant now) {
    ZonedDateTime today = now.atZone(zone).with(time);
    return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
  }

  /**
   * The next moment after now; on a day without that time (a clock change) the next that there is.
   */
  Instant nextAfter(Instant now) {
    ZonedDateTime today = now.atZone(zone).with(time);
    return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
  }
}
