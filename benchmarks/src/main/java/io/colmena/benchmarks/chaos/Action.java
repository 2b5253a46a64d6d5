package io.colmena.benchmarks.chaos;

/**
 * Something that can happen in a world. What it draws comes from its own chance, and it makes do
 * with what it finds, so that a schedule stays meaningful when other steps are left out of it.
 *
 * @param name as schedules show it
 * @param weight how often it happens, compared with the others
 */
record Action(String name, int weight, Deed deed) {
  @FunctionalInterface
  interface Deed {
    void in(World world, Chance chance);
  }

  Action oftener() {
    return new Action(name, weight * 4, deed);
  }

  void perform(World world, Chance chance) {
    deed.in(world, chance);
  }
}
