package io.colmena.central.http;

import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** Whether the process lives, and whether it can work. */
final class HealthRoutes implements Feature {
  private final Database database;

  HealthRoutes(Database database) {
    this.database = database;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/health/live", ctx -> Requests.answer(ctx, Map.of("status", "live")), Access.PUBLIC);
    routes.get("/health/ready", this::ready, Access.PUBLIC);
    routes.get("/api/health", this::ready, Access.PUBLIC);
  }

  private void ready(Context ctx) {
    try {
      database.read(tx -> tx.query("select count(*) from branches").mapTo(Integer.class).one());
      Requests.answer(ctx, Map.of("status", "ready"));
    } catch (DatabaseException _) {
      throw ProblemException.of(503, "Not ready", "the database does not answer", "HEA-1");
    }
  }
}
