package io.colmena.central.http;

import io.colmena.central.branches.Branches;
import io.colmena.central.people.CentralRole;
import io.colmena.central.tokens.AccessTokens;
import io.colmena.central.tokens.Caller;
import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.util.Optional;
import java.util.Set;

/** Lets a request reach its route only when its token allows what the route declares. */
final class Authorization {
  private static final String HEADER = "Authorization";
  private static final String BEARER = "Bearer ";

  private final AccessTokens tokens;
  private final Branches branches;
  private final LocalDoor localDoor;

  Authorization(AccessTokens tokens, Branches branches, LocalDoor localDoor) {
    this.tokens = tokens;
    this.branches = branches;
    this.localDoor = localDoor;
  }

  void check(Context ctx) {
    Set<RouteRole> allowed = ctx.routeRoles();
    if (allowed.contains(Access.PUBLIC)) {
      return;
    }
    Caller caller =
        caller(ctx)
            .orElseThrow(() ->
                ProblemException.of(
                    401, "Not signed in", "a valid access token is needed", "AUT-1"));
    if (allowed.stream().noneMatch(role -> allows(role, caller, ctx))) {
      throw ProblemException.of(
          403, "Not allowed", "this token does not give access to this", "AUT-2");
    }
    ctx.attribute(Requests.CALLER, caller);
  }

  /**
   * Who is calling, if a valid token came with the request. A cookie counts only for what our own
   * pages do.
   */
  Optional<Caller> caller(Context ctx) {
    if (ctx.header(HEADER) != null) {
      String token = bearer(ctx);
      if (token.isEmpty()) {
        return Optional.empty();
      }
      return localDoor.opens(token, ctx.ip())
          ? Optional.of(LOCAL)
          : tokens.verify(token).filter(this::isCurrent);
    }
    String cookie = ctx.cookie(Requests.SESSION_COOKIE);
    return cookie == null || !Requests.mayUseCookie(ctx) ? Optional.empty() : tokens.verify(cookie);
  }

  private static String bearer(Context ctx) {
    String header = ctx.header(HEADER);
    return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
  }

  /** A branch's new computer ends the access of the old one at once. */
  private boolean isCurrent(Caller caller) {
    return switch (caller) {
      case Caller.OfBranch of -> branches.isCurrent(of.branch(), of.credentialMark());
      case Caller.OfPerson _ -> true;
    };
  }

  private static final Caller LOCAL = new Caller.OfPerson("local", CentralRole.ADMINISTRATOR);

  private boolean allows(RouteRole role, Caller caller, Context ctx) {
    if (role == Access.THIS_MACHINE) {
      return localDoor.opens(bearer(ctx), ctx.ip());
    }
    return switch (caller) {
      case Caller.OfBranch _ -> role == Access.BRANCH;
      case Caller.OfPerson person ->
          role == Access.PERSON
              || (role == Access.ADMINISTRATOR
                  && person.role().includes(CentralRole.ADMINISTRATOR));
    };
  }
}
