package io.colmena.demo.shopping;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance that repeats itself: the same seed, shop and day always give the same draws. */
final class Chance {
  private final RandomGenerator random;

  private Chance(RandomGenerator random) {
    this.random = random;
  }

  static Chance of(long seed, Shop shop) {
    return new Chance(new SplittableRandom(seed * 31 + shop.placeName().hashCode()));
  }

  static Chance of(long seed, Shop shop, LocalDate date) {
    return new Chance(
        new SplittableRandom(
            (seed * 31 + shop.placeName().hashCode()) * 100_003 + date.toEpochDay()));
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** A number from {@code least} to {@code most}, both included. */
  int from(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  double between(double least, double most) {
    return random.nextDouble(least, most);
  }

  /** A number that is mostly near the usual one and always within the limits. */
  double near(double usual, double spread, double least, double most) {
    return Math.clamp(usual + spread * random.nextGaussian(), least, most);
  }

  /** An index, each as likely as its weight says. */
  int index(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double point = random.nextDouble(sum);
    for (int i = 0; i < weights.length; i++) {
      point -= weights[i];
      if (point < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
