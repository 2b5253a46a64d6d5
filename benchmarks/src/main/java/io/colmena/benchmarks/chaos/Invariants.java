package io.colmena.benchmarks.chaos;

import java.util.List;

/** Everything that must hold. A new promise is a class and a line here. */
final class Invariants {
  private Invariants() {}

  static List<Invariant> all(ForkRemedy remedy) {
    return List.of(
        new NothingFailsInside(),
        new EveryReceiptIsKept(),
        new EveryPromiseIsKept(),
        new BranchBooksAgree(),
        new TablesTellTheJournal(),
        new EveryDayReconciles(),
        new WhatWasAcknowledgedIsHeld(),
        new TheCentreHoldsOneHistory(),
        new TheCentreCountsOnce(),
        new TheCentreEqualsTheBranch(),
        new ReturnsAndDrawersAddUp(),
        new ForksAreReported(remedy),
        new NothingIsPending());
  }
}
