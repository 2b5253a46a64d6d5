package io.colmena.central.http;

import io.colmena.central.backup.CentralBackups;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Backups, for the command line on the same machine only: they are files wherever it says, so not
 * even an administrator may ask for one from afar.
 */
final class BackupRoutes implements Feature {
  private final CentralBackups backups;

  BackupRoutes(CentralBackups backups) {
    this.backups = backups;
  }

  record Request(@Nullable String to, boolean replacing) {}

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/admin/backup", this::make, Access.THIS_MACHINE);
  }

  private void make(Context ctx) {
    Request request = Requests.body(ctx, Request.class);
    String to = Requests.required(request.to(), "to");
    try {
      Requests.answer(ctx, backups.make(Path.of(to), request.replacing()));
    } catch (InvalidPathException | IOException e) {
      throw ProblemException.of(422, "Not possible", String.valueOf(e.getMessage()), "ADM-2");
    }
  }
}
