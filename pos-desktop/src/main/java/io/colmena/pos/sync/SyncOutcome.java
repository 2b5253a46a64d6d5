package io.colmena.pos.sync;

/** How a sync run ended. The names are stored: never rename one. */
public enum SyncOutcome {
  /** The centre has everything that was there when the run looked last. */
  DONE,
  /**
   * The centre could not be reached or did not answer as a centre does: nothing lost, try later.
   */
  UNREACHABLE,
  /** The centre holds another history of this branch. */
  FORKED,
  /** The centre does not accept this branch or its data. */
  REFUSED,
  /** Somebody stopped it; what was acknowledged stays so. */
  CANCELLED,
  /** Another till or process of the branch is synchronising. */
  BUSY,
  /** A defect of this program. */
  FAILED
}
