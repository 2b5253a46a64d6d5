package io.colmena.pos.backup;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A backup in the folder.
 *
 * @param content what was found in it when it was made, or null if nobody noted that
 */
public record KeptBackup(Path file, Instant madeAt, long bytes, @Nullable BranchContent content) {
  /** Made and noted by the till itself: opened, and every entry of its journal checked. */
  public boolean verified() {
    return content != null;
  }
}
