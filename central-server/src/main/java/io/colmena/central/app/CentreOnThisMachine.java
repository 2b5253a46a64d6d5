package io.colmena.central.app;

import io.colmena.central.administration.Administration;
import io.colmena.central.administration.RemoteAdministration;
import io.colmena.central.http.LocalDoor;
import io.colmena.central.settings.CentralSettings;
import io.colmena.foundation.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * Administers a centre: through the running one if there is one on this machine, else on its
 * database.
 *
 * @param complaints where sentences for people go
 */
record CentreOnThisMachine(CentralSettings settings, PrintWriter complaints) {
  /** What a command does, on either kind of administration. */
  @FunctionalInterface
  interface Action {
    void run(Administration administration) throws IOException;
  }

  /**
   * @return the exit code
   */
  int administer(Action action) throws IOException {
    try {
      Optional<LocalDoor.Key> key = LocalDoor.find(settings.dataFolder());
      if (key.isPresent()) {
        try (RemoteAdministration remote =
            new RemoteAdministration(key.get().url(), key.get().secret())) {
          if (remote.isThere()) {
            action.run(remote);
            return ExitCode.DONE;
          }
        }
      }
      try (Centre centre = Centre.open(settings)) {
        action.run(centre.administration());
      }
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      complaints.println(e.getMessage());
      complaints.flush();
      return ExitCode.DATA_REFUSED;
    }
  }
}
