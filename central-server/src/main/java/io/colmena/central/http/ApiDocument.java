package io.colmena.central.http;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The description of the routes for programs (OpenAPI 3.1), for whoever writes one. */
final class ApiDocument implements Feature {
  private static final String FILE = "openapi.json";

  private final String document;

  ApiDocument() {
    try (InputStream in =
        Objects.requireNonNull(ApiDocument.class.getResourceAsStream(FILE), FILE)) {
      this.document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file " + FILE + " cannot be read", e);
    }
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/" + FILE,
        ctx ->
            ctx.contentType("application/json")
                .header("Cache-Control", "no-cache")
                .result(document),
        Access.PUBLIC);
  }
}
