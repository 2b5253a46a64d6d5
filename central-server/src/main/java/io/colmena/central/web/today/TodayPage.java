package io.colmena.central.web.today;

import io.colmena.central.http.Access;
import io.colmena.central.http.CentralServer.Authorized;
import io.colmena.central.http.Feature;
import io.colmena.central.http.ProblemException;
import io.colmena.central.reports.Today;
import io.colmena.central.web.page.Frame;
import io.colmena.central.web.page.Pages;
import io.colmena.central.web.sales.Completeness;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * {@code /today}: the day that is going on, and {@code /today/live}: the same part of the page
 * again and again as server-sent events, as long as the session lasts.
 */
public final class TodayPage implements Feature {
  private static final String PATH = "/today";
  private static final String LIVE = PATH + "/live";

  /** A line that failed is noticed after this, and a session that is over ends. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private static final Duration RETRY = Duration.ofSeconds(3);

  private final Pages pages;
  private final Supplier<Today> report;
  private final LiveToday live;
  private final Authorized session;

  /**
   * @param session asked again and again whether whoever watches still may
   */
  public TodayPage(Pages pages, Supplier<Today> report, LiveToday live, Authorized session) {
    this.pages = pages;
    this.report = report;
    this.live = live;
    this.session = session;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.PERSON);
    routes.get(LIVE, this::watch, Access.PERSON);
  }

  /**
   * What the template shows.
   *
   * @param live the address of the events
   */
  public record View(Today today, String hourChart, String live) {
    /** Whether nobody is missing for long. */
    public boolean isComplete() {
      return today.silent().isEmpty()
          && Completeness.of(today.completeUpTo(), today.at()) == Completeness.COMPLETE;
    }
  }

  private static View view(Frame frame, Today today) {
    return new View(today, TodayChart.json(today, frame.texts()), LIVE);
  }

  private void show(Context ctx) {
    Frame frame = pages.frame(ctx);
    pages.show(ctx, "today.jte", frame, view(frame, report.get()));
  }

  private void watch(Context ctx) throws IOException {
    long seen =
        live.enter()
            .orElseThrow(() ->
                ProblemException.of(
                    503,
                    "Too many viewers",
                    "as many people as can be served watch today's sales already; try again in a"
                        + " minute",
                    "LIV-1"));
    try {
      ctx.contentType("text/event-stream; charset=utf-8")
          .header("Cache-Control", "no-store")
          .header("X-Accel-Buffering", "no"); // a proxy must pass on each event
      if (!ctx.method().name().equals("HEAD")) {
        events(ctx, ctx.res().getOutputStream(), seen);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      live.leave();
    }
  }

  private void events(Context ctx, OutputStream out, long before) throws InterruptedException {
    long seen = before;
    try {
      send(out, "retry: " + RETRY.toMillis() + "\n\n");
      while (!live.isClosed() && isSignedIn(ctx)) {
        Optional<LiveToday.Edition> news = live.await(seen, HEARTBEAT);
        if (news.isEmpty()) {
          send(out, ":\n\n");
        } else if (isSignedIn(ctx)) {
          seen = news.get().number();
          send(out, event(ctx, news.get().today()));
        }
      }
    } catch (IOException _) {
      // whoever watched has gone
    }
  }

  private boolean isSignedIn(Context ctx) {
    try {
      session.check(ctx);
      return true;
    } catch (ProblemException _) {
      return false;
    }
  }

  private String event(Context ctx, Today today) {
    Frame frame = pages.frame(ctx);
    return pages
        .part("today/figures.jte", frame, view(frame, today))
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> "data: " + line + "\n")
        .collect(Collectors.joining("", "event: figures\n", "\n"));
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
