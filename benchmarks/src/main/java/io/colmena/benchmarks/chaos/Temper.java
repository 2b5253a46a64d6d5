package io.colmena.benchmarks.chaos;

import java.util.List;

/**
 * What kind of world a seed makes: some are nearly calm, some are dreadful.
 *
 * @param shops how many branches
 * @param tills of each of them, on one database
 * @param faults how many messages of a hundred meet a fault
 * @param recovers whether the copies of a branch are brought together once everything heals
 * @param interruptions how often, of a hundred times, something else happens in the middle
 */
record Temper(long seed, int shops, int tills, int faults, boolean recovers, int interruptions) {
  static Temper of(Chance chance) {
    return new Temper(
        chance.seed(),
        chance.between(1, Stage.SHOPS),
        chance.between(1, 2),
        chance.of(List.of(0, 5, 15, 30, 60)),
        chance.percent(80),
        chance.of(List.of(0, 2, 6, 15)));
  }

  Temper quiet() {
    return new Temper(seed, shops, tills, faults, recovers, 0);
  }
}
