package io.colmena.central.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Sign-in for programs that people use. */
final class SessionRoutes implements Feature {
  private final SignIn signIn;

  SessionRoutes(SignIn signIn) {
    this.signIn = signIn;
  }

  private record Credentials(@Nullable String user, @Nullable String password) {
    @Override
    public String toString() {
      return "Credentials[user=" + user + ", password=********]";
    }
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/session", this::create, Access.PUBLIC);
  }

  private void create(Context ctx) {
    Credentials credentials = Requests.body(ctx, Credentials.class);
    Requests.answer(
        ctx,
        signIn.signIn(
            Requests.required(credentials.user(), "user"),
            Requests.required(credentials.password(), "password"),
            ctx.ip()));
  }
}
