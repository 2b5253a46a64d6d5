package io.colmena.central.http;

import io.colmena.central.returns.SealKeys;
import io.javalin.config.RoutesConfig;
import java.util.Objects;

/** The keys with which a branch checks other branches' receipts. */
final class SealKeyRoutes implements Feature {
  private final SealKeys keys;

  SealKeyRoutes(SealKeys keys) {
    this.keys = keys;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/api/v1/sync/seal-keys",
        ctx ->
            Requests.answer(
                ctx, keys.answer(Objects.requireNonNullElse(ctx.queryParam("known"), ""))),
        Access.BRANCH);
  }
}
