package io.colmena.benchmarks.chaos;

import java.util.List;

/**
 * What is done, once everything heals, for a shop that was told that the centre holds another
 * history of it.
 */
interface ForkRemedy {
  /**
   * @return whether something was done, so that the shop should synchronise again
   */
  boolean remedy(World world, Shop shop, Chance chance);

  /** What must hold, and does not, of a shop that is still forked at the end. */
  List<String> violations(World world, Shop shop);
}
