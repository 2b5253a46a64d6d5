package io.colmena.benchmarks.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReportWatchTest {
  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  @Test
  void asksUntilEverySaleIsCounted() throws Exception {
    Deque<Long> counts = new ArrayDeque<>(List.of(7L, 7L, 60L, 107L, 1L));
    new ReportWatch(counts::remove, System.nanoTime()).await(7, 107);
    assertThat(counts).containsExactly(1L);
  }

  @Test
  void asksAgainInAQuarterOfTheTimeThatTheRestShouldTake() {
    assertThat(ReportWatch.pause(600 * MILLI, 6000, 4000)).isEqualTo(100 * MILLI);
    assertThat(ReportWatch.pause(600 * MILLI, 9000, 1000)).isBetween(16 * MILLI, 17 * MILLI);
  }

  @Test
  void neverAsksWithoutAPauseNorAfterALongOne() {
    assertThat(ReportWatch.pause(600 * MILLI, 9999, 1)).isEqualTo(5 * MILLI);
    assertThat(ReportWatch.pause(600 * MILLI, 1, 9999)).isEqualTo(250 * MILLI);
    assertThat(ReportWatch.pause(600 * MILLI, 0, 10_000)).isEqualTo(20 * MILLI);
  }
}
