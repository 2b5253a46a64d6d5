package io.colmena.central.http;

import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.Set;

/**
 * A way into the centre.
 *
 * @param method such as {@code GET}
 * @param path with its parameters in braces
 * @param access who may call it; empty means nobody
 */
public record Route(String method, String path, Set<RouteRole> access) {
  static Route of(Endpoint endpoint) {
    Roles roles = endpoint.metadata(Roles.class);
    return new Route(
        endpoint.method.name(), endpoint.path, roles == null ? Set.of() : roles.getRoles());
  }
}
