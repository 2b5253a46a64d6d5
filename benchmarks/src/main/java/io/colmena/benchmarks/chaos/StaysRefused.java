package io.colmena.benchmarks.chaos;

import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncRun;
import java.util.List;

/** Nothing is done: the branch stays refused and says so, until a person decides. */
final class StaysRefused implements ForkRemedy {
  @Override
  public boolean remedy(World world, Shop shop, Chance chance) {
    return false;
  }

  @Override
  public List<String> violations(World world, Shop shop) {
    SyncRun last = shop.lastRun();
    return last != null && last.outcome() == SyncOutcome.FORKED
        ? List.of()
        : List.of(shop + " has another history than the centre, and its last run was " + last);
  }
}
