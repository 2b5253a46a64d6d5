package io.colmena.pos.sync;

/** Told how far a run has come, from the run's own thread. */
@FunctionalInterface
public interface SyncProgress {
  /** For runs nobody watches. */
  SyncProgress NONE = (_, _) -> true;

  /**
   * @param acknowledged entries that the centre holds of this run's
   * @param total entries that the run set out to bring over
   * @return false to stop the run here
   */
  boolean advanced(long acknowledged, long total);
}
