package io.colmena.central.http;

import io.colmena.central.administration.Administration;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Administration for administrators, and for the command line through the local door. */
final class AdministrationRoutes implements Feature {
  private final Administration administration;

  AdministrationRoutes(Administration administration) {
    this.administration = administration;
  }

  /** The fields of every request here; each uses some. */
  record Request(
      @Nullable String branch,
      @Nullable String name,
      @Nullable String user,
      @Nullable String role,
      @Nullable String password,
      @Nullable String from,
      @Nullable String to) {
    @Override
    public String toString() {
      return "Request[branch=" + branch + ", user=" + user + "]";
    }
  }

  /** One action on a request. */
  @FunctionalInterface
  private interface Action {
    Map<String, Object> run(Request request) throws IOException;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    add(
        routes,
        "/api/v1/admin/branches",
        r ->
            Map.of(
                "code",
                administration.createBranch(
                    Requests.required(r.branch(), "branch"), Requests.required(r.name(), "name"))));
    add(
        routes,
        "/api/v1/admin/enrolment-codes",
        r -> Map.of("code", administration.newCode(Requests.required(r.branch(), "branch"))));
    add(
        routes,
        "/api/v1/admin/users",
        r -> {
          administration.createUser(
              Requests.required(r.user(), "user"),
              Requests.required(r.role(), "role"),
              Requests.required(r.password(), "password").toCharArray());
          return Map.of("created", true);
        });
    add(
        routes,
        "/api/v1/admin/rebuild",
        r -> Map.of("entries", administration.rebuild(Objects.requireNonNullElse(r.branch(), ""))));
    add(
        routes,
        "/api/v1/admin/quarantine/retry",
        r ->
            Map.of(
                "released",
                administration.retryQuarantined(Objects.requireNonNullElse(r.branch(), ""))));
    add(
        routes,
        "/api/v1/admin/reconcile",
        r ->
            Map.of(
                "days",
                administration.reconcile(
                    Objects.requireNonNullElse(r.branch(), ""),
                    Objects.requireNonNullElse(r.from(), ""),
                    Objects.requireNonNullElse(r.to(), ""))));
    add(routes, "/api/v1/admin/returns", _ -> Map.of("doubled", administration.doubleReturns()));
  }

  private static void add(RoutesConfig routes, String path, Action action) {
    routes.post(path, ctx -> run(ctx, action), Access.ADMINISTRATOR);
  }

  private static void run(Context ctx, Action action) throws IOException {
    try {
      Requests.answer(ctx, action.run(Requests.body(ctx, Request.class)));
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(422, "Not possible", String.valueOf(e.getMessage()), "ADM-1");
    }
  }
}
