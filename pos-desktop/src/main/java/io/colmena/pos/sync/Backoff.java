package io.colmena.pos.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: twice as long each time, with full jitter, so that branches
 * that lost the network together do not come back together. (AWS Architecture Blog, "Exponential
 * Backoff And Jitter".)
 */
final class Backoff {
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration FIRST = Duration.ofSeconds(4);
  private static final Duration MOST = Duration.ofMinutes(5);

  private final RandomGenerator random;
  private int failures;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /** At least a second, at most five minutes. */
  Duration afterFailure() {
    long ceiling = Math.min(MOST.toMillis(), FIRST.toMillis() << Math.min(failures, 20));
    failures++;
    return Duration.ofMillis(LEAST.toMillis() + random.nextLong(ceiling - LEAST.toMillis() + 1));
  }

  void succeeded() {
    failures = 0;
  }
}
