package io.colmena.central.http;

import io.colmena.central.decisions.ChangeFeed;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.wire.ChangesAnswer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;

/** What the chain decided, for the branches. */
final class ChangeRoutes implements Feature {
  /** Longer than that, something on the way may close a connection on which nothing is said. */
  private static final long MOST_SECONDS = 30;

  private final ChangeFeed feed;

  ChangeRoutes(ChangeFeed feed) {
    this.feed = feed;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/sync/changes", this::changes, Access.BRANCH);
  }

  private void changes(Context ctx) {
    BranchCode branch = Requests.branch(ctx);
    long after = Requests.number(ctx, "after");
    long wait = ctx.queryParam("wait") == null ? 0 : Requests.number(ctx, "wait");
    if (wait > MOST_SECONDS) {
      throw ProblemException.badRequest("wait: it is at most " + MOST_SECONDS + " seconds");
    }
    ChangesAnswer answer = answer(branch, after);
    if (wait > 0 && answer.upTo() == after) {
      feed.awaitNews(after, Duration.ofSeconds(wait));
      answer = answer(branch, after);
    }
    Requests.answer(ctx, answer);
  }

  private ChangesAnswer answer(BranchCode branch, long after) {
    try {
      return feed.after(branch, after);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    }
  }
}
