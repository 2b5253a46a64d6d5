package io.colmena.central.http;

import io.colmena.shared.wire.Protocol;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;

/** The HTTP server: features, authorization and limits put together. */
public final class CentralServer implements AutoCloseable {
  private final Javalin javalin;
  private final LocalDoor localDoor;
  private final String host;
  private final int wantedPort;
  private boolean started;

  public CentralServer(
      String host,
      int port,
      Authorized authorized,
      ProblemPage problemPage,
      LocalDoor localDoor,
      List<Feature> features) {
    this.host = host;
    this.wantedPort = port;
    this.localDoor = localDoor;
    this.javalin =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.startup.showOldJavalinVersionWarning = false;
          config.concurrency.useVirtualThreads = true;
          config.http.maxRequestSize = Protocol.MOST_WIRE_BYTES;
          config.http.prefer405over404 = true;
          config.routes.beforeMatched(authorized::check);
          new Problems(problemPage).addTo(config.routes);
          features.forEach(feature -> feature.addTo(config.routes));
        });
    HeadRequests.answerLikeGet(javalin.unsafe.internalRouter);
  }

  /** Checks a request before its route runs. */
  @FunctionalInterface
  public interface Authorized {
    void check(Context ctx);
  }

  /** Listens; @return the address for programs on this machine. */
  public URI start() {
    try {
      javalin.start(host, wantedPort);
    } catch (JavalinBindException e) {
      throw new CannotListen(host, wantedPort, e);
    }
    started = true;
    URI url = url();
    localDoor.open(url);
    return url;
  }

  /** Every route that was added, in that order; filters are none, and HEAD goes without saying. */
  public List<Route> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .filter(endpoint -> !endpoint.method.equals(HandlerType.HEAD))
        .map(Route::of)
        .toList();
  }

  public URI url() {
    String reachable = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    return URI.create("http://" + reachable + ":" + javalin.port());
  }

  @Override
  public void close() {
    if (started) {
      localDoor.close();
      javalin.stop();
    }
  }
}
