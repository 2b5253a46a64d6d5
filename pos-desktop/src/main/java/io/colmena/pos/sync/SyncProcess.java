package io.colmena.pos.sync;

/** The program that synchronises, as it shows itself to the others of its branch. */
public interface SyncProcess {
  /** The process that this code runs in. */
  static SyncProcess here() {
    return new MachineProcess();
  }

  /** A new name for a run, at most 40 characters. */
  String newRun();

  /** A new name for whoever holds the lease, at most 100 characters. */
  String newHolder();

  /** Whether the holder of that name is known to have ended; false where that cannot be known. */
  boolean isDead(String holder);
}
