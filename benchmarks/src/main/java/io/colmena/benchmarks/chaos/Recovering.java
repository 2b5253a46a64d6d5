package io.colmena.benchmarks.chaos;

import java.util.List;

/** Somebody reads that the branch's history is not the centre's, and takes it back. */
final class Recovering {
  private Recovering() {}

  /** Seldom also where nothing is to be taken back, which must do no harm. */
  static void takesTheHistoryBack(World world, Chance chance) {
    List<Shop> forked = forked(world);
    if (chance.percent(15)) {
      chance.of(chance.of(world.shops()).tills()).takesTheHistoryBack();
    } else if (!forked.isEmpty()) {
      chance.of(chance.of(forked).tills()).takesTheHistoryBack();
    }
  }

  /** At once, with two tills if there are two. */
  static void everyTillTakesItBack(World world, Chance chance) {
    List<Shop> forked = forked(world);
    if (!forked.isEmpty()) {
      chance.of(forked).tills().forEach(Till::takesTheHistoryBack);
    }
  }

  static List<Shop> forked(World world) {
    return world.shops().stream().filter(Healing::isForked).toList();
  }
}
