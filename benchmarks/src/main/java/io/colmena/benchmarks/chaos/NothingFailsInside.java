package io.colmena.benchmarks.chaos;

import java.util.List;

/** No fault of the world makes a program fail inside, and no ticket becomes two sales. */
final class NothingFailsInside implements Invariant {
  @Override
  public List<String> violations(World world) {
    return List.copyOf(world.defects());
  }
}
