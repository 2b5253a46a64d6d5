package io.colmena.central.web.signin;

import io.colmena.central.http.Requests;
import io.colmena.shared.wire.AccessToken;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Clock;
import java.time.Duration;

/**
 * Keeps the access token where no script and no other site can reach it, as long as it is valid.
 */
final class SessionCookie {
  private final Clock clock;

  SessionCookie(Clock clock) {
    this.clock = clock;
  }

  void put(Context ctx, AccessToken token) {
    Duration life = Duration.between(clock.instant(), token.expiresAt());
    ctx.cookie(cookie(ctx, token.accessToken(), (int) life.toSeconds()));
  }

  void remove(Context ctx) {
    ctx.cookie(cookie(ctx, "", 0));
  }

  private static Cookie cookie(Context ctx, String value, int seconds) {
    return new Cookie(
        Requests.SESSION_COOKIE, value, "/", seconds, isSecure(ctx), true, null, SameSite.STRICT);
  }

  /** Behind a proxy that ends TLS, the proxy says how the browser came. */
  private static boolean isSecure(Context ctx) {
    return ctx.scheme().equals("https") || "https".equals(ctx.header("X-Forwarded-Proto"));
  }
}
