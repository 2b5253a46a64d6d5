package io.colmena.shared.reconciliation;

/** What came of comparing a day. The names are stored and travel: never rename one. */
public enum Outcome {
  /** Both sides say the same, and each says what its own journal says. */
  EQUAL,
  /** The centre has not turned everything into its tables yet that the branch spoke of. */
  WAITING,
  /** Something is not as the journal tells it; the findings say what, and at which side. */
  DIFFERENT
}
