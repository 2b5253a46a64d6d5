package io.colmena.pos.sync;

/** Told after a run how much of this branch the centre has set aside, when it said so. */
@FunctionalInterface
public interface QuarantineNews {
  /** For centres and tests that say nothing of it. */
  QuarantineNews NONE = _ -> {};

  /** From the run's own thread, outside of any transaction. Never throws. */
  void counted(long setAside);
}
