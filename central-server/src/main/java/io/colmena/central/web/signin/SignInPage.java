package io.colmena.central.web.signin;

import io.colmena.central.http.Access;
import io.colmena.central.http.Feature;
import io.colmena.central.http.ProblemException;
import io.colmena.central.http.Requests;
import io.colmena.central.http.SignIn;
import io.colmena.central.web.page.Frame;
import io.colmena.central.web.page.Pages;
import io.colmena.shared.wire.AccessToken;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Signs people in and out with their browser. */
public final class SignInPage implements Feature {
  private final Pages pages;
  private final SignIn signIn;
  private final SessionCookie session;

  public SignInPage(Pages pages, SignIn signIn, Clock clock) {
    this.pages = pages;
    this.signIn = signIn;
    this.session = new SessionCookie(clock);
  }

  /**
   * What the template shows.
   *
   * @param next where to go afterwards
   * @param user as typed before
   * @param refusal why it did not work, or null
   */
  public record View(String next, String user, @Nullable String refusal) {}

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/", ctx -> ctx.redirect(LocalPath.HOME, HttpStatus.SEE_OTHER), Access.PERSON);
    routes.get("/sign-in", this::form, Access.PUBLIC);
    routes.post("/sign-in", this::signIn, Access.PUBLIC);
    routes.post("/sign-out", this::signOut, Access.PERSON);
  }

  private void form(Context ctx) {
    show(ctx, pages.frame(ctx), "", null);
  }

  private void signIn(Context ctx) {
    if (Requests.isCrossSite(ctx)) {
      throw ProblemException.of(403, "Not allowed", "another site sent this form", "AUT-5");
    }
    if (ctx.isMultipart()) { // would be kept in files before anybody looked at it
      throw ProblemException.of(415, "Refused", "this form is sent url-encoded", "AUT-6");
    }
    Frame frame = pages.frame(ctx);
    String user = Objects.requireNonNullElse(ctx.formParam("user"), "");
    String password = Objects.requireNonNullElse(ctx.formParam("password"), "");
    try {
      AccessToken token = signIn.signIn(user, password, ctx.ip());
      session.put(ctx, token);
      ctx.redirect(LocalPath.of(ctx.formParam("next")), HttpStatus.SEE_OTHER);
    } catch (ProblemException e) {
      ctx.status(e.problem().status());
      show(ctx, frame, user, refusal(frame, e));
    }
  }

  private static String refusal(Frame frame, ProblemException e) {
    Duration wait = e.retryAfter();
    return wait.isPositive()
        ? frame.texts().get("sign-in.wait", wait.toSeconds())
        : frame.texts().get("sign-in.wrong");
  }

  private void signOut(Context ctx) {
    session.remove(ctx);
    ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, Frame frame, String user, @Nullable String refusal) {
    String next =
        ctx.method().name().equals("POST") ? ctx.formParam("next") : ctx.queryParam("next");
    pages.show(ctx, "sign-in.jte", frame, new View(LocalPath.of(next), user, refusal));
  }
}
