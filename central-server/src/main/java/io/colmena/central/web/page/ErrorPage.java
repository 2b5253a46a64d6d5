package io.colmena.central.web.page;

import io.colmena.central.http.ProblemPage;
import io.colmena.shared.wire.Problem;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what went wrong in the person's language; who is not signed in is led to where she can. */
public final class ErrorPage implements ProblemPage {
  private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 500, 503);

  private final Pages pages;

  public ErrorPage(Pages pages) {
    this.pages = pages;
  }

  /**
   * What the template shows.
   *
   * @param code to be read over the telephone
   * @param incident the same number stands in the centre's log
   */
  public record View(
      int status, String title, String text, String code, @Nullable String incident) {}

  @Override
  public void show(Context ctx, Problem problem) {
    if (problem.status() == 401) {
      ctx.removeHeader("WWW-Authenticate").redirect(signIn(ctx), HttpStatus.SEE_OTHER);
      return;
    }
    Frame frame = pages.frame(ctx);
    String kind = EXPLAINED.contains(problem.status()) ? String.valueOf(problem.status()) : "other";
    pages.show(
        ctx,
        "error.jte",
        frame,
        new View(
            problem.status(),
            frame.texts().named("error.title", kind),
            frame.texts().named("error.text", kind),
            problem.code(),
            problem.incident()));
  }

  /** Back to this page afterwards, unless it was something to be done rather than seen. */
  private static String signIn(Context ctx) {
    if (!ctx.method().name().equals("GET")) {
      return "/sign-in";
    }
    String query = ctx.queryString();
    String here = query == null ? ctx.path() : ctx.path() + "?" + query;
    return here.equals("/")
        ? "/sign-in"
        : "/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
  }
}
