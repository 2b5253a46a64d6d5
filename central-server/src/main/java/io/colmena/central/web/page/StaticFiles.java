package io.colmena.central.web.page;

import io.colmena.central.http.Access;
import io.colmena.central.http.Feature;
import io.colmena.central.http.ProblemException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Styles, scripts and pictures, all from this program: no page asks any other server for anything.
 * Their address carries a fingerprint of them all, so a browser may keep them for good and still
 * never shows an old one.
 */
public final class StaticFiles implements Feature {
  private static final String CHARTS =
      "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";
  private static final Map<String, String> RESOURCES =
      Map.of(
          "colmena.css", "static/colmena.css",
          "colmena.js", "static/colmena.js",
          "charts.js", "static/charts.js",
          "tables.js", "static/tables.js",
          "today.js", "static/today.js",
          "logo.svg", "static/logo.svg",
          "icons.svg", "static/icons.svg",
          "honeycomb.svg", "static/honeycomb.svg",
          "echarts.js", CHARTS);
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, byte[]> files = new TreeMap<>();
  private final String version;

  public StaticFiles() {
    RESOURCES.forEach((name, resource) -> files.put(name, bytes(resource)));
    this.version = fingerprint(files);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/static/{version}/{name}", this::serve, Access.PUBLIC);
    routes.get(
        "/favicon.ico", ctx -> send(ctx, "logo.svg", "public, max-age=86400"), Access.PUBLIC);
  }

  public String url(String name) {
    if (!files.containsKey(name)) {
      throw new IllegalArgumentException("there is no static file " + name);
    }
    return "/static/" + version + "/" + name;
  }

  private void serve(Context ctx) {
    String name = ctx.pathParam("name");
    if (!files.containsKey(name) || !ctx.pathParam("version").equals(version)) {
      throw ProblemException.of(404, "No such page", "there is no such file", "HTTP-404");
    }
    send(ctx, name, "public, max-age=31536000, immutable");
  }

  private void send(Context ctx, String name, String caching) {
    ctx.contentType(Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1))))
        .header("Cache-Control", caching)
        .result(Objects.requireNonNull(files.get(name)));
  }

  private static byte[] bytes(String resource) {
    String path = resource.startsWith("/") ? resource : "/io/colmena/central/web/" + resource;
    try (InputStream in =
        Objects.requireNonNull(StaticFiles.class.getResourceAsStream(path), path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file " + path + " cannot be read", e);
    }
  }

  private static String fingerprint(Map<String, byte[]> files) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      files.values().forEach(sha256::update);
      return HexFormat.of().formatHex(sha256.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
