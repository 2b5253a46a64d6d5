package io.colmena.pos.sync;

import org.jspecify.annotations.Nullable;

/**
 * Everything a screen shows about synchronising, as one value.
 *
 * @param connection what is known of the centre
 * @param pending entries that the centre has not acknowledged
 * @param progress of the run under way, or null when there is none
 * @param lastRun the latest that ended, or null before the first
 */
public record SyncStatus(
    Connection connection, long pending, @Nullable Progress progress, @Nullable SyncRun lastRun) {

  /** What is known of the centre. */
  public enum Connection {
    /** The branch holds no credential yet. */
    NOT_ENROLLED,
    /** Nothing was tried since the start. */
    UNKNOWN,
    ONLINE,
    OFFLINE,
    /** The centre is there but does not take this branch's data: somebody must look. */
    TROUBLE
  }

  /** How far a run has come, in entries. */
  public record Progress(long acknowledged, long total) {}

  public boolean isRunning() {
    return progress != null;
  }
}
