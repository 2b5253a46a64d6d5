package io.colmena.benchmarks.chaos;

import io.colmena.pos.sync.SyncRun;
import java.util.List;

/** Nothing is done: the branch stays refused, and both sides know it, until a person decides. */
final class StaysRefused implements ForkRemedy {
  @Override
  public boolean remedy(World world, List<Shop> copies, Chance chance) {
    return false;
  }

  @Override
  public List<String> violations(World world, Shop shop) {
    SyncRun last = shop.lastRun();
    if (last == null || !Healing.isForked(shop)) {
      return List.of(shop + " has another history than the centre, and its last run was " + last);
    }
    return ForksAreReported.open(world, shop.branch()) > 0
        ? List.of()
        : List.of(shop + " has another history than the centre, which knows of no fork");
  }
}
