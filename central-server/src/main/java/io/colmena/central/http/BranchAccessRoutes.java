package io.colmena.central.http;

import io.colmena.central.branches.Branches;
import io.colmena.central.tokens.AccessTokens;
import io.colmena.database.Throttle;
import io.colmena.shared.wire.EnrolAnswer;
import io.colmena.shared.wire.EnrolRequest;
import io.colmena.shared.wire.Problem;
import io.colmena.shared.wire.TokenRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Objects;

/** How a branch gets in: once with a one-time code, then with its credential. */
final class BranchAccessRoutes implements Feature {
  private final Branches branches;
  private final AccessTokens tokens;
  private final Attempts attempts;

  BranchAccessRoutes(Branches branches, AccessTokens tokens, Throttle throttle) {
    this.branches = branches;
    this.tokens = tokens;
    this.attempts = new Attempts(throttle);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/enrol", this::enrol, Access.PUBLIC);
    routes.post("/api/v1/token", this::token, Access.PUBLIC);
  }

  private void enrol(Context ctx) {
    EnrolRequest request = Requests.body(ctx, EnrolRequest.class);
    if (request.branch() == null) {
      throw ProblemException.badRequest("branch: it is missing");
    }
    String code = Requests.required(request.code(), "code");
    String subject = "enrol:" + ctx.ip();
    attempts.require(subject);
    Branches.Enrolled enrolled =
        branches
            .enrol(request.branch(), code, Objects.requireNonNullElse(request.device(), "?"))
            .orElseThrow(() -> {
              attempts.failed(subject);
              return ProblemException.of(
                  Problem.TYPE_ENROLMENT,
                  "Not enrolled",
                  403,
                  "this code is not valid for " + request.branch() + ", was used or has expired",
                  "ENR-2",
                  null);
            });
    attempts.succeeded(subject);
    Requests.answer(ctx, new EnrolAnswer(request.branch(), enrolled.name(), enrolled.credential()));
  }

  private void token(Context ctx) {
    TokenRequest request = Requests.body(ctx, TokenRequest.class);
    if (request.branch() == null) {
      throw ProblemException.badRequest("branch: it is missing");
    }
    String credential = Requests.required(request.credential(), "credential");
    if (!branches.isCredential(request.branch(), credential)) {
      throw ProblemException.of(
          Problem.TYPE_ENROLMENT,
          "Not accepted",
          403,
          "the centre does not accept the credential of " + request.branch() + " (any more)",
          "ENR-3",
          null);
    }
    Requests.answer(ctx, tokens.forBranch(request.branch(), Branches.mark(credential)));
  }
}
