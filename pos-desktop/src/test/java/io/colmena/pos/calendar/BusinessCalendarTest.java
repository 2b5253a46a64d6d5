package io.colmena.pos.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {
  private static final ZoneId LIMA = ZoneId.of("America/Lima");

  @ParameterizedTest
  @CsvSource({
    "0,2026-11-21T04:59:59.999Z,2026-11-20",
    "0,2026-11-21T05:00:00Z,2026-11-21",
    "4,2026-11-21T08:59:59.999Z,2026-11-20",
    "4,2026-11-21T09:00:00Z,2026-11-21",
    "12,2026-11-21T16:59:59Z,2026-11-20",
    "12,2026-11-21T17:00:00Z,2026-11-21"
  })
  void aDayBeginsAtItsCut(int cut, Instant moment, LocalDate day) {
    assertThat(new BusinessCalendar(LIMA, cut).businessDate(moment)).isEqualTo(day);
  }

  @Property
  void aMomentIsFoundAgainFromItsLocalTime(
      @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis,
      @ForAll @IntRange(min = 0, max = 12) int cut) {
    BusinessCalendar calendar = new BusinessCalendar(LIMA, cut);
    Instant moment = Instant.ofEpochMilli(millis);
    LocalDateTime local = calendar.localTime(moment);

    assertThat(calendar.moment(local)).isEqualTo(moment);
    assertThat(calendar.businessDate(local)).isEqualTo(calendar.businessDate(moment));
  }

  @Test
  void theCutIsAnHourOfTheMorning() {
    assertThatIllegalArgumentException().isThrownBy(() -> new BusinessCalendar(LIMA, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new BusinessCalendar(LIMA, 13));
  }
}
