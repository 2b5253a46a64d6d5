package io.colmena.benchmarks.chaos;

import io.colmena.pos.reconciliation.Reconciler;

/** What goes over the line and what the centre does with it. */
final class Syncing {
  private Syncing() {}

  static void synchronises(World world, Chance chance) {
    chance.of(chance.of(world.shops()).tills()).synchronises();
  }

  static void comparesDays(World world, Chance chance) {
    chance.of(chance.of(world.shops()).tills()).compares(Reconciler::reconcileDue);
  }

  static void projects(World world, Chance chance) {
    Shop shop = chance.of(world.shops());
    world.centre().anyFree(chance).ifPresent(node -> node.projects(shop.branch()));
  }

  static void rebuilds(World world, Chance chance) {
    Shop shop = chance.of(world.shops());
    world.centre().anyFree(chance).ifPresent(node -> node.rebuilds(shop.branch()));
  }

  static void lateMessage(World world, Chance chance) {
    world.network().lateMessage(chance);
  }

  static void flaps(World world, Chance chance) {
    Shop shop = chance.of(world.shops());
    shop.setLineDown(!shop.isLineDown());
    world.trace().fault("line down or up");
  }

  static void changesTheNetwork(World world, Chance chance) {
    world.network().setFaults(chance.of(java.util.List.of(0, 5, 20, 50, 90)));
  }

  static void rotatesKeys(World world, Chance chance) {
    world.centre().anyFree(chance).ifPresent(CentreNode::rotatesKeys);
    world.trace().fault("keys rotated");
  }
}
