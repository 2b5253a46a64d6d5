package io.colmena.benchmarks.chaos;

import java.util.List;

/**
 * What is done, once everything heals, for a branch of which a copy was told that the centre holds
 * another history.
 */
interface ForkRemedy {
  /**
   * @param copies that are in use, of one branch
   * @return whether something was done, so that everybody should synchronise again
   */
  boolean remedy(World world, List<Shop> copies, Chance chance);

  /** What must hold, and does not, of a shop that is still forked at the end. */
  List<String> violations(World world, Shop shop);
}
