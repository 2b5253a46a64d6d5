package io.colmena.pos.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** When and how much is sent: waits, sizes and the time of day. */
class RhythmTest {
  private static final ZoneId LIMA = ZoneId.of("America/Lima");

  @Property
  void aWaitIsNeverShorterThanASecondNorLongerThanFiveMinutes(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int failures) {
    Backoff backoff = new Backoff(new Random(seed));
    Duration wait = Duration.ZERO;
    for (int i = 0; i < failures; i++) {
      wait = backoff.afterFailure();
    }

    assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(5));
  }

  @Example
  void theLongestWaitDoublesUpToFiveMinutes() {
    assertThat(waits(new Extreme(true), 9))
        .extracting(Duration::toSeconds)
        .containsExactly(4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);
    assertThat(waits(new Extreme(false), 9)).containsOnly(Duration.ofSeconds(1));
  }

  @Example
  void waitsAreSpreadSoThatBranchesDoNotComeBackTogether() {
    assertThat(waits(new Random(7), 50).stream().skip(7)).doesNotHaveDuplicates();
  }

  @Example
  void afterASuccessTheWaitsBeginAnew() {
    Backoff backoff = new Backoff(new Extreme(true));
    backoff.afterFailure();
    backoff.afterFailure();
    backoff.succeeded();

    assertThat(backoff.afterFailure()).isEqualTo(Duration.ofSeconds(4));
  }

  private static List<Duration> waits(RandomGenerator random, int failures) {
    Backoff backoff = new Backoff(random);
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < failures; i++) {
      waits.add(backoff.afterFailure());
    }
    return waits;
  }

  /** Chance at its luckiest or unluckiest. */
  private record Extreme(boolean most) implements RandomGenerator {
    @Override
    public long nextLong() {
      return most ? Long.MAX_VALUE : 0;
    }

    @Override
    public long nextLong(long bound) {
      return most ? bound - 1 : 0;
    }
  }

  @Example
  void theFirstBatchIsSmallAndGrowsWhileAnswersCome() {
    BatchSizer sizer = new BatchSizer(1_000_000);
    sizer.packed(5_000, 1_000);
    assertThat(sizer.characters()).isEqualTo(64_000 * 5);

    sizer.succeeded();
    assertThat(sizer.characters()).isEqualTo(128_000 * 5);
    for (int i = 0; i < 10; i++) {
      sizer.succeeded();
    }
    assertThat(sizer.characters()).isEqualTo(1_000_000 * 5);
  }

  @Example
  void aFailureShrinksTheBatchToAQuarterAndNotToNothing() {
    BatchSizer sizer = new BatchSizer(1_000_000);

    sizer.failed();
    assertThat(sizer.characters()).isEqualTo(16_000 * 5);
    for (int i = 0; i < 10; i++) {
      sizer.failed();
    }
    assertThat(sizer.characters()).isEqualTo(8_000 * 5);
  }

  @Example
  void whatPacksWellIsCountedMoreGenerously() {
    BatchSizer sizer = new BatchSizer(1_000_000);

    sizer.packed(100_000, 10_000);
    assertThat(sizer.characters()).isEqualTo(64_000 * 10);
    sizer.packed(100, 200);
    assertThat(sizer.characters()).isEqualTo(64_000);
    sizer.packed(100_000, 0);
    assertThat(sizer.characters()).isEqualTo(64_000 * 50);
  }

  @Property
  void aBatchStaysWithinItsBounds(
      @ForAll @IntRange(min = 1_000, max = 1_000_000) int most,
      @ForAll List<@IntRange(min = 0, max = 2) Integer> events,
      @ForAll @IntRange(min = 1, max = 10_000_000) int characters,
      @ForAll @IntRange(min = 0, max = 1_000_000) int bytes) {
    BatchSizer sizer = new BatchSizer(most);
    for (int event : events) {
      switch (event) {
        case 0 -> sizer.succeeded();
        case 1 -> sizer.failed();
        default -> sizer.packed(characters, bytes);
      }
      assertThat(sizer.characters()).isBetween(Math.min(8_000, most), 8_000_000);
      assertThat(sizer.mostWireBytes()).isEqualTo(most);
    }
  }

  @Example
  void theDailyTimeIsThatOfTheShop() {
    DailyTime eleven = new DailyTime(LocalTime.of(23, 0), LIMA);

    // 23:00 in Lima is 04:00 UTC of the next day
    assertThat(eleven.nextAfter(Instant.parse("2026-11-21T15:00:00Z")))
        .isEqualTo("2026-11-22T04:00:00Z");
    assertThat(eleven.lastBefore(Instant.parse("2026-11-21T15:00:00Z")))
        .isEqualTo("2026-11-21T04:00:00Z");
  }

  @Example
  void theMomentItselfIsPastAlready() {
    DailyTime eleven = new DailyTime(LocalTime.of(23, 0), LIMA);
    Instant at = Instant.parse("2026-11-22T04:00:00Z");

    assertThat(eleven.lastBefore(at)).isEqualTo(at);
    assertThat(eleven.nextAfter(at)).isEqualTo("2026-11-23T04:00:00Z");
    assertThat(eleven.nextAfter(at.minusMillis(1))).isEqualTo(at);
    assertThat(eleven.lastBefore(at.minusMillis(1))).isEqualTo("2026-11-21T04:00:00Z");
  }

  @Example
  void aTimeJustAfterMidnightBelongsToTheNewDay() {
    DailyTime early = new DailyTime(LocalTime.of(0, 5), LIMA);

    assertThat(early.nextAfter(Instant.parse("2026-12-31T23:00:00Z")))
        .isEqualTo("2027-01-01T05:05:00Z");
    assertThat(early.lastBefore(Instant.parse("2027-01-01T05:04:00Z")))
        .isEqualTo("2026-12-31T05:05:00Z");
  }

  /** In Santiago there was no midnight on 6 September 2026: clocks went from 24:00 to 01:00. */
  @Example
  void aDayWithoutThatTimeDoesNotMoveTheDaysAroundIt() {
    DailyTime midnight = new DailyTime(LocalTime.MIDNIGHT, ZoneId.of("America/Santiago"));

    assertThat(midnight.nextAfter(Instant.parse("2026-09-06T12:00:00Z")))
        .isEqualTo("2026-09-07T03:00:00Z");
    assertThat(midnight.lastBefore(Instant.parse("2026-09-06T03:59:00Z")))
        .isEqualTo("2026-09-05T04:00:00Z");
  }

  @Property
  void oneDailyTimeLiesBehindAndOneAhead(
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
      @ForAll @IntRange(min = 0, max = 1439) int minute) {
    DailyTime daily = new DailyTime(LocalTime.ofSecondOfDay(minute * 60L), LIMA);
    Instant now = Instant.ofEpochSecond(second);

    assertThat(daily.lastBefore(now)).isBeforeOrEqualTo(now);
    assertThat(daily.nextAfter(now)).isAfter(now);
    assertThat(daily.nextAfter(daily.lastBefore(now))).isEqualTo(daily.nextAfter(now));
    assertThat(daily.nextAfter(now).atZone(LIMA).toLocalTime()).isEqualTo(daily.time());
  }
}
