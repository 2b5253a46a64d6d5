package io.colmena.benchmarks.chaos;

import java.util.List;

/** Programs that end where nobody expects it, and are started again. */
final class Crashes {
  /** A sale has some thirty points at which it can die, a run of the synchronisation more. */
  private static final int FURTHEST_POINT = 60;

  /** A recovery undoes, takes and tells, entry by entry. */
  private static final int FURTHEST_OF_A_RECOVERY = 200;

  /** A node has less to do for one request. */
  private static final int FURTHEST_OF_A_NODE = 25;

  private Crashes() {}

  static void killsATill(World world, Chance chance) {
    chance.of(chance.of(world.shops()).tills()).process().kill();
    world.trace().fault("till killed");
  }

  static void killsANode(World world, Chance chance) {
    chance.of(world.centre().nodes()).process().kill();
    world.trace().fault("node killed");
  }

  static void tillDiesInTheMiddle(World world, Chance chance) {
    Till till = chance.of(chance.of(world.shops()).tills());
    if (dies(world, till.process(), chance, FURTHEST_POINT, false)) {
      world.trace().fault("till died in the middle");
    }
  }

  static void nodeDiesInTheMiddle(World world, Chance chance) {
    CentreNode node = chance.of(world.centre().nodes());
    if (dies(world, node.process(), chance, FURTHEST_OF_A_NODE, false)) {
      world.trace().fault("node died in the middle");
    }
  }

  static void shopLosesPower(World world, Chance chance) {
    dies(
        world, chance.of(chance.of(world.shops()).tills()).process(), chance, FURTHEST_POINT, true);
  }

  static void centreLosesPower(World world, Chance chance) {
    dies(world, chance.of(world.centre().nodes()).process(), chance, FURTHEST_OF_A_NODE, true);
  }

  static void diesWhileItRecovers(World world, Chance chance) {
    List<Shop> forked = Recovering.forked(world);
    if (forked.isEmpty()) {
      return;
    }
    Till till = chance.of(chance.of(forked).tills());
    boolean power = chance.percent(40);
    List<Action.Deed> recovers = List.of((_, _) -> till.takesTheHistoryBack());
    if (dies(world, till.process(), chance, FURTHEST_OF_A_RECOVERY, power, recovers)) {
      world.trace().fault("till died while it recovered");
    }
  }

  /**
   * Something is done while the end is near; if it does not come by then, it does not come.
   *
   * @return whether it came
   */
  private static boolean dies(
      World world, SimulatedProcess victim, Chance chance, int furthest, boolean power) {
    List<Action.Deed> deeds =
        List.of(
            Trade::sells,
            CashTrade::opensOrCloses,
            ReturnTrade::takesBack,
            Syncing::synchronises,
            Syncing::projects,
            Recovering::takesTheHistoryBack);
    return dies(world, victim, chance, furthest, power, deeds);
  }

  private static boolean dies(
      World world,
      SimulatedProcess victim,
      Chance chance,
      int furthest,
      boolean power,
      List<Action.Deed> deeds) {
    if (!victim.isAlive() || victim.isArmed() || victim.database().isWatched()) {
      return false;
    }
    if (power) {
      victim.database().watchTheDisk();
    }
    victim.diesAtPoint(chance.between(1, furthest), power);
    for (int i = chance.between(2, 4); i > 0 && victim.isAlive(); i--) {
      chance.of(deeds).in(world, chance);
    }
    victim.disarm();
    victim.database().stopWatching();
    return !victim.isAlive();
  }

  /** One that is dead, if there is one. */
  static void startsAgain(World world, Chance chance) {
    List<Till> dead =
        world.shops().stream()
            .flatMap(shop -> shop.tills().stream())
            .filter(till -> !till.process().isAlive())
            .toList();
    if (!dead.isEmpty()) {
      chance.of(dead).startAgain();
    }
    List<CentreNode> down =
        world.centre().nodes().stream().filter(node -> !node.process().isAlive()).toList();
    if (!down.isEmpty()) {
      chance.of(down).startAgain();
    }
  }

  static void startEverything(World world) {
    world.shops().stream()
        .flatMap(shop -> shop.tills().stream())
        .filter(till -> !till.process().isAlive())
        .forEach(Till::startAgain);
    world.centre().nodes().stream()
        .filter(node -> !node.process().isAlive())
        .forEach(CentreNode::startAgain);
  }
}
