package io.colmena.central.http;

import io.javalin.config.RoutesConfig;

/** A group of routes that belong together. */
@FunctionalInterface
public interface Feature {
  void addTo(RoutesConfig routes);
}
