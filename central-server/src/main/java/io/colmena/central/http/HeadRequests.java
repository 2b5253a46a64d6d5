package io.colmena.central.http;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import java.util.List;
import java.util.Set;

/**
 * Answers HEAD as GET, without the body (RFC 9110, 9.3.2). Javalin by itself would match the route
 * but not carry its access over, so that everybody was refused.
 */
final class HeadRequests {
  private HeadRequests() {}

  static void answerLikeGet(InternalRouter router) {
    for (ParsedEndpoint parsed : List.copyOf(router.allHttpHandlers())) {
      Endpoint get = parsed.endpoint;
      Roles access = get.metadata(Roles.class);
      if (get.method.equals(HandlerType.GET) && access != null) {
        router.addHttpEndpoint(
            new Endpoint(HandlerType.HEAD, get.path, get.handler, Set.of(access)));
      }
    }
  }
}
