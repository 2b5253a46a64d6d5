package io.colmena.benchmarks.chaos;

import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncRun;
import io.colmena.shared.identity.BranchCode;
import java.time.Duration;
import java.util.List;

/**
 * The network works, every program runs, the centre's clocks are right (those of the tills need not
 * be), and what is on its way arrives or is lost for good.
 */
final class Healing {
  private static final int MOST_ROUNDS = 12;

  /** Longer than a lease of a machine that will not come back. */
  static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(2);

  private final World world;
  private final ForkRemedy remedy;

  Healing(World world, ForkRemedy remedy) {
    this.world = world;
    this.remedy = remedy;
  }

  void heal() {
    Chance chance = world.chance();
    world.calm();
    world.centre().nodes().forEach(node -> node.clock().setWrongBy(Duration.ZERO));
    Crashes.startEverything(world);
    if (chance.percent(30)) {
      world.network().forgetEverythingLate();
    } else if (chance.percent(50)) {
      world.network().deliverEverythingLate(chance);
    }
    everybodySynchronises();
    if (chance.percent(50)) {
      world.network().deliverEverythingLate(chance);
    }
    untilAllIsSaid();
    remedyForks(chance);
    world.network().deliverEverythingLate(chance);
    untilAllIsSaid();
    projectEverything();
  }

  private void remedyForks(Chance chance) {
    for (BranchCode branch : world.branches()) {
      List<Shop> copies = world.copiesOf(branch);
      if (copies.stream().anyMatch(Healing::isForked) && remedy.remedy(world, copies, chance)) {
        untilAllIsSaid();
      }
    }
  }

  private void untilAllIsSaid() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      everybodySynchronises();
      if (world.shops().stream().allMatch(Healing::isSettled) && round > 0) {
        return;
      }
    }
  }

  private void everybodySynchronises() {
    world.time().passes(BETWEEN_ROUNDS);
    for (Shop shop : world.shops()) {
      shop.tills().forEach(Till::synchronises);
    }
    projectEverything();
  }

  private void projectEverything() {
    for (Shop shop : world.shops()) {
      world.centre().nodes().getFirst().projects(shop.branch());
    }
  }

  private static boolean isSettled(Shop shop) {
    return shop.isRetired() || isDone(shop) || isForked(shop);
  }

  /** It works, and everything of it is at the centre. */
  static boolean isDone(Shop shop) {
    SyncRun last = shop.lastRun();
    return !shop.isRetired() && last != null && last.outcome() == SyncOutcome.DONE;
  }

  static boolean isForked(Shop shop) {
    SyncRun last = shop.lastRun();
    return !shop.isRetired() && last != null && last.outcome() == SyncOutcome.FORKED;
  }
}
