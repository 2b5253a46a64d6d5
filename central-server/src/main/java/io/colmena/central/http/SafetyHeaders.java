package io.colmena.central.http;

import io.javalin.config.RoutesConfig;

/**
 * What every answer tells a browser: take nothing from anywhere else, guess no content types, be
 * framed by nobody, tell no other site where the person came from. There is no inline script and no
 * inline style, so none is allowed.
 */
final class SafetyHeaders implements Feature {
  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  @Override
  public void addTo(RoutesConfig routes) {
    routes.before(ctx ->
        ctx.header("Content-Security-Policy", POLICY)
            .header("X-Content-Type-Options", "nosniff")
            .header("X-Frame-Options", "DENY")
            .header("Referrer-Policy", "same-origin")
            .header("Cross-Origin-Opener-Policy", "same-origin"));
  }
}
