package io.colmena.benchmarks.chaos;

import java.util.List;

/** Something that must hold after every run, once everything has healed. */
interface Invariant {
  /**
   * @return what does not hold, in words; empty when all is well
   */
  List<String> violations(World world);

  default String name() {
    return getClass().getSimpleName();
  }
}
