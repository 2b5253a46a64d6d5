package io.colmena.benchmarks.chaos;

import java.util.List;

/** Databases that go back in time, or become two. */
final class TimeTravel {
  private TimeTravel() {}

  static void takesABackup(World world, Chance chance) {
    if (chance.percent(30)) {
      world.centre().backups().add(world.centre().database().copy());
    } else {
      Shop shop = chance.of(world.shops());
      shop.backups().add(shop.backup());
    }
  }

  static void restoresABranch(World world, Chance chance) {
    Shop shop = chance.of(world.shops());
    if (!shop.backups().isEmpty()) {
      shop.restore(chance.of(List.copyOf(shop.backups())));
      shop.tills().forEach(Till::startAgain);
      world.trace().fault("branch restored");
    }
  }

  static void restoresTheCentre(World world, Chance chance) {
    if (!world.centre().backups().isEmpty()) {
      world.centre().restore(chance.of(world.centre().backups()));
      world.trace().fault("centre restored");
    }
  }

  /** The disk of a shop is copied to another machine, which then sells under the same name. */
  static void clonesATill(World world, Chance chance) {
    if (world.spare().isEmpty()) {
      return;
    }
    Shop original = chance.of(world.shops());
    SimulatedDatabase elsewhere = world.spare().removeFirst();
    Shop clone = new Shop(world, original.branch(), elsewhere, 1, "'" + world.shops().size());
    clone.restore(original.backup());
    clone.tills().forEach(Till::startAgain);
    world.shops().add(clone);
    world.trace().fault("till cloned");
  }
}
