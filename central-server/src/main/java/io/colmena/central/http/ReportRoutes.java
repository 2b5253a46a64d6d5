package io.colmena.central.http;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.reports.Grouping;
import io.colmena.central.reports.SalesReports;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;

/** Reports for people and their programs. */
final class ReportRoutes implements Feature {
  private final SalesReports sales;
  private final BranchOverview branches;

  ReportRoutes(SalesReports sales, BranchOverview branches) {
    this.sales = sales;
    this.branches = branches;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/reports/sales", this::sales, Access.PERSON);
    routes.get("/api/v1/branches", this::branches, Access.PERSON);
  }

  private void sales(Context ctx) {
    try {
      Requests.answer(
          ctx,
          sales.sales(
              Requests.date(ctx, "from"),
              Requests.date(ctx, "to"),
              Grouping.of(Objects.requireNonNullElse(ctx.queryParam("by"), "branch")),
              Optional.ofNullable(ctx.queryParam("branch"))
                  .map(code -> Requests.branchCode(code, "branch"))));
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private void branches(Context ctx) {
    Requests.answer(ctx, branches.all());
  }
}
