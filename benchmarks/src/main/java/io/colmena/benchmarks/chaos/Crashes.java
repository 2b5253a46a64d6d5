package io.colmena.benchmarks.chaos;

import java.util.List;

/** Programs that end where nobody expects it, and are started again. */
final class Crashes {
  /** A sale has some thirty points at which it can die, a run of the synchronisation more. */
  private static final int FURTHEST_POINT = 60;

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
    armed(world, chance.of(chance.of(world.shops()).tills()).process(), chance, false, "till");
  }

  static void nodeDiesInTheMiddle(World world, Chance chance) {
    armed(world, chance.of(world.centre().nodes()).process(), chance, false, "node");
  }

  static void shopLosesPower(World world, Chance chance) {
    armed(world, chance.of(chance.of(world.shops()).tills()).process(), chance, true, "shop");
  }

  static void centreLosesPower(World world, Chance chance) {
    armed(world, chance.of(world.centre().nodes()).process(), chance, true, "centre");
  }

  /** Something is done while the end is near; if it does not come by then, it does not come. */
  private static void armed(
      World world, SimulatedProcess victim, Chance chance, boolean power, String who) {
    if (!victim.isAlive() || victim.isArmed() || victim.database().isWatched()) {
      return;
    }
    if (power) {
      victim.database().watchTheDisk();
    }
    victim.diesAtPoint(chance.between(1, FURTHEST_POINT), power);
    for (int i = chance.between(1, 3); i > 0 && victim.isAlive(); i--) {
      chance.<Action.Deed>of(List.of(Trade::sells, Syncing::synchronises, Syncing::projects))
          .in(world, chance);
    }
    victim.disarm();
    victim.database().stopWatching();
    if (!victim.isAlive()) {
      world.trace().fault(who + " died in the middle");
    }
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
