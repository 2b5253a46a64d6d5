package io.colmena.pos.setup;

import io.colmena.pos.sync.SyncProgress;

/** Makes this computer a branch's. It takes as long as the network takes. */
@FunctionalInterface
public interface Installer {
  /**
   * @param progress of what comes from the centre to a new computer
   */
  SetupResult install(SetupPlan plan, SyncProgress progress);
}
