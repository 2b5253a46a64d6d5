package io.colmena.pos.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Turns moments into the branch's business days.
 *
 * @param zone of the shop; Lima is UTC−5 all year
 * @param dayCutHour 0 to 12: a sale before this hour still belongs to the day before
 */
public record BusinessCalendar(ZoneId zone, int dayCutHour) {
  public BusinessCalendar {
    if (dayCutHour < 0 || dayCutHour > 12) {
      throw new IllegalArgumentException("the day cut is an hour from 0 to 12: " + dayCutHour);
    }
  }

  /** What the clock on the shop's wall shows, to the millisecond. */
  public LocalDateTime localTime(Instant moment) {
    return LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MILLIS);
  }

  public Instant moment(LocalDateTime localTime) {
    return localTime.atZone(zone).toInstant();
  }

  public LocalDate businessDate(Instant moment) {
    return businessDate(localTime(moment));
  }

  public LocalDate businessDate(LocalDateTime localTime) {
    return localTime.minusHours(dayCutHour).toLocalDate();
  }
}
