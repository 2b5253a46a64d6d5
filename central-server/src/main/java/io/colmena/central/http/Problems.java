package io.colmena.central.http;

import io.colmena.database.DatabaseException;
import io.colmena.database.SqlFault;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.wire.MalformedBatch;
import io.colmena.shared.wire.Problem;
import io.colmena.shared.wire.Protocol;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every error of the HTTP interface becomes an answer here, and here only: a problem document for
 * programs, a page for people.
 */
final class Problems implements Feature {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ProblemPage page;

  Problems(ProblemPage page) {
    this.page = page;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.exception(ProblemException.class, this::expected);
    routes.exception(
        MalformedJson.class,
        (e, ctx) -> answer(ctx, problem("about:blank", "Bad request", 400, e, "REQ-2")));
    routes.exception(
        MalformedBatch.class,
        (e, ctx) -> answer(ctx, problem(Problem.TYPE_BATCH, "Unusable batch", 422, e, "BAT-3")));
    routes.exception(UnsupportedCharsetException.class, (_, ctx) -> charset(ctx));
    routes.exception(IllegalCharsetNameException.class, (_, ctx) -> charset(ctx));
    routes.exception(HttpResponseException.class, this::refused);
    routes.exception(DatabaseException.class, this::database);
    routes.exception(Exception.class, this::defect);
  }

  private void refused(HttpResponseException e, Context ctx) {
    String allowed = e.getDetails().get("availableMethods");
    if (allowed != null) {
      ctx.header("Allow", allowed); // RFC 9110, 15.5.6: a 405 names what can be done
    }
    answer(ctx, problem("about:blank", title(e), e.getStatus(), e, "HTTP-" + e.getStatus()));
  }

  private void charset(Context ctx) {
    answer(
        ctx,
        ProblemException.of(
                415, "Refused", "there is no such charset as Content-Type names", "REQ-3")
            .problem());
  }

  private void expected(ProblemException e, Context ctx) {
    if (e.retryAfter().isPositive()) {
      ctx.header("Retry-After", String.valueOf(e.retryAfter().toSeconds()));
    }
    answer(ctx, e.problem());
  }

  private static String title(HttpResponseException e) {
    return e.getStatus() == 404 ? "No such page" : "Refused";
  }

  private static Problem problem(String type, String title, int status, Exception e, String code) {
    return new Problem(type, title, status, String.valueOf(e.getMessage()), code, null, null);
  }

  /** A database that is busy or full is not the caller's fault: it may try again later. */
  private void database(DatabaseException e, Context ctx) {
    if (e.fault() == SqlFault.TRY_AGAIN || e.fault() == SqlFault.STORAGE) {
      String incident = incident();
      LOG.error("incident {}: {} {}", incident, ctx.method(), ctx.path(), e);
      answer(
          ctx,
          new Problem(
              "about:blank",
              "Try again later",
              503,
              "the centre cannot store anything at the moment",
              "DAT-1",
              incident,
              null));
    } else {
      defect(e, ctx);
    }
  }

  private void defect(Exception e, Context ctx) {
    String incident = incident();
    LOG.error("incident {}: {} {}", incident, ctx.method(), ctx.path(), e);
    answer(
        ctx,
        new Problem(
            "about:blank",
            "The centre has a defect",
            500,
            "something went wrong at the centre; its log says more under the incident's number",
            "DEF-1",
            incident,
            null));
  }

  private static String incident() {
    byte[] bytes = new byte[4];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  private void answer(Context ctx, Problem problem) {
    ctx.status(problem.status()).header("Cache-Control", "no-store").header("Vary", "Accept");
    if (problem.status() == 401) {
      ctx.header("WWW-Authenticate", "Bearer"); // RFC 9110, 15.5.2: a 401 names the way in
    }
    if (Accepted.prefersHtml(ctx.header("Accept"))) {
      page.show(ctx, problem);
    } else {
      ctx.contentType(Protocol.PROBLEM_TYPE).result(Json.write(problem));
    }
  }
}
