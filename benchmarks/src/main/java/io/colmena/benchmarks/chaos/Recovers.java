package io.colmena.benchmarks.chaos;

import java.util.ArrayList;
import java.util.List;

/**
 * A person takes the history back, copy after copy. Two computers that both go on for one branch
 * would never end to differ, so all but one are switched off once what they had is at the centre.
 */
final class Recovers implements ForkRemedy {
  private static final int MOST_TRIES = 5;

  @Override
  public boolean remedy(World world, List<Shop> copies, Chance chance) {
    List<Shop> left = new ArrayList<>(copies);
    while (!left.isEmpty()) {
      Shop shop = left.remove(chance.below(left.size()));
      bringsOn(world, shop, chance);
      if (!left.isEmpty()) {
        shop.retire();
      }
    }
    return true;
  }

  private static void bringsOn(World world, Shop shop, Chance chance) {
    for (int i = 0; i < MOST_TRIES; i++) {
      world.time().passes(Healing.BETWEEN_ROUNDS);
      shop.tills().forEach(Till::synchronises);
      if (!Healing.isForked(shop)) {
        return;
      }
      chance.of(shop.tills()).takesTheHistoryBack();
      shop.remedied();
    }
  }

  @Override
  public List<String> violations(World world, Shop shop) {
    return List.of(shop + " has not got its history back; its last run was " + shop.lastRun());
  }
}
