package io.colmena.central.web.sales;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.http.Access;
import io.colmena.central.http.Feature;
import io.colmena.central.reports.SalesOverview;
import io.colmena.central.reports.SalesReports;
import io.colmena.central.web.page.Frame;
import io.colmena.central.web.page.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** {@code /sales?from=&to=&branch=}: consolidated sales of a period. */
public final class SalesPage implements Feature {
  static final String PATH = "/sales";

  private static final int BEST_PRODUCTS = 10;

  private final Pages pages;
  private final SalesReports sales;
  private final BranchOverview branches;
  private final Clock clock;
  private final ZoneId zone;

  public SalesPage(
      Pages pages, SalesReports sales, BranchOverview branches, Clock clock, ZoneId zone) {
    this.pages = pages;
    this.sales = sales;
    this.branches = branches;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.PERSON);
  }

  private void show(Context ctx) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<BranchOverview.Row> known = branches.all();
    Choice choice = Choice.of(ctx, today, known.stream().map(BranchOverview.Row::branch).toList());
    SalesOverview overview =
        sales.overview(
            choice.period().from(), choice.period().to(), choice.branch(), BEST_PRODUCTS);
    if (choice.mistake() != null) {
      ctx.status(400);
    }
    Frame frame = pages.frame(ctx);
    PeriodPicker picker = PeriodPicker.of(PATH, Map.of(), choice, today, known);
    pages.show(
        ctx,
        "sales.jte",
        frame,
        view(frame, picker, overview, new SalesFigures(choice, overview, known, zone, now)));
  }

  private static SalesView view(
      Frame frame, PeriodPicker picker, SalesOverview overview, SalesFigures figures) {
    List<SalesView.Branch> branches = figures.branches();
    List<SalesView.Day> days = figures.days(branches);
    return new SalesView(
        picker,
        figures.total(),
        overview.returned(),
        branches,
        figures.reported(),
        days.reversed(),
        overview.payments(),
        overview.products(),
        DayChart.json(days, branches, picker, frame.texts(), frame.formats()),
        HourChart.json(overview.hours(), frame.texts(), picker));
  }
}
