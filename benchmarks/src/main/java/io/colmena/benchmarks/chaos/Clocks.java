package io.colmena.benchmarks.chaos;

import java.time.Duration;
import java.util.List;

/** Time goes by, and clocks that show another one. */
final class Clocks {
  private static final List<Duration> WRONG_BY =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(40),
          Duration.ofMinutes(-3),
          Duration.ofHours(5),
          Duration.ofDays(-3),
          Duration.ofDays(400),
          Duration.ofDays(-4000));

  private Clocks() {}

  static void timePasses(World world, Chance chance) {
    world.time().passes(chance.upTo(Duration.ofHours(chance.percent(30) ? 60 : 1)));
  }

  static void setsAClock(World world, Chance chance) {
    Duration by = chance.of(WRONG_BY);
    if (chance.percent(80)) {
      chance.of(chance.of(world.shops()).tills()).clock().setWrongBy(by);
    } else {
      chance.of(world.centre().nodes()).clock().setWrongBy(by);
    }
    world.trace().fault("clock set");
  }
}
