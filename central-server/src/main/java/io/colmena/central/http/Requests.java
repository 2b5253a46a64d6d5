package io.colmena.central.http;

import io.colmena.central.tokens.Caller;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.json.Json;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads requests and writes answers; what is wrong with a parameter is said with its name. */
public final class Requests {
  /** The cookie of the web pages; programs send a bearer token. */
  public static final String SESSION_COOKIE = "colmena_session";

  /** Where the authorization leaves who is calling. */
  static final String CALLER = "colmena.caller";

  private Requests() {}

  /** The branch whose token came with the request. */
  static BranchCode branch(Context ctx) {
    return ((Caller.OfBranch) Objects.requireNonNull(ctx.attribute(CALLER))).branch();
  }

  /** The person who is signed in. */
  public static Caller.OfPerson person(Context ctx) {
    return Objects.requireNonNull(ctx.attribute(CALLER));
  }

  /** The person who is signed in, on a page that anybody may see too. */
  public static Optional<Caller.OfPerson> findPerson(Context ctx) {
    Caller caller = ctx.attribute(CALLER);
    return caller instanceof Caller.OfPerson person ? Optional.of(person) : Optional.empty();
  }

  /**
   * Whether another site's page may be behind this change. Browsers tell in {@code Sec-Fetch-Site},
   * those that do not in {@code Origin}; no page can make them say otherwise.
   */
  public static boolean isCrossSite(Context ctx) {
    return isChange(ctx) && !isOfOwnPage(ctx).orElse(true);
  }

  /**
   * Whether a browser says that one of our own pages makes this change. A cookie counts for changes
   * only then: a program, which says neither, brings a token.
   */
  static boolean mayUseCookie(Context ctx) {
    return !isChange(ctx) || isOfOwnPage(ctx).orElse(false);
  }

  private static boolean isChange(Context ctx) {
    return !ctx.method().name().equals("GET") && !ctx.method().name().equals("HEAD");
  }

  /** Empty if nothing says so. */
  private static Optional<Boolean> isOfOwnPage(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    if (site != null) {
      return Optional.of(site.equals("same-origin"));
    }
    String origin = ctx.header("Origin");
    return origin == null ? Optional.empty() : Optional.of(isOwn(origin, ctx.header("Host")));
  }

  private static boolean isOwn(String origin, @Nullable String host) {
    return host != null && (origin.equals("https://" + host) || origin.equals("http://" + host));
  }

  /** JSON is UTF-8 (RFC 8259, 8.1), whatever charset the request claims. */
  static <T> T body(Context ctx, Class<T> type) {
    byte[] body = ctx.bodyAsBytes();
    return Json.read(body, 0, body.length, type);
  }

  /**
   * @throws ProblemException if it is absent or blank
   */
  static String required(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      throw ProblemException.badRequest(name + ": it is missing");
    }
    return value;
  }

  public static LocalDate date(Context ctx, String name) {
    String text = required(ctx.queryParam(name), name);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      throw ProblemException.badRequest(name + ": it must be a date such as 2026-11-21");
    }
  }

  static Instant instant(Context ctx, String name) {
    try {
      return Instant.parse(required(ctx.queryParam(name), name));
    } catch (DateTimeException _) {
      throw ProblemException.badRequest(
          name + ": it must be a moment such as 2026-11-21T15:04:05Z");
    }
  }

  static long number(Context ctx, String name) {
    try {
      long number = Long.parseLong(required(ctx.queryParam(name), name));
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw ProblemException.badRequest(name + ": it must be a whole number from 0");
  }

  /** The optional parameter {@code hash}. */
  static @Nullable Hash hash(Context ctx) {
    String text = ctx.queryParam("hash");
    try {
      return text == null ? null : Hash.of(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest("hash: " + e.getMessage());
    }
  }

  static BranchCode branchCode(String text, String name) {
    try {
      return BranchCode.of(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(name + ": " + e.getMessage());
    }
  }

  static void answer(Context ctx, Object body) {
    ctx.contentType("application/json")
        .header("Cache-Control", "no-store")
        .result(Json.write(body));
  }
}
