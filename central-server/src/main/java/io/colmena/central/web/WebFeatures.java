package io.colmena.central.web;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.branches.Branches;
import io.colmena.central.catalog.ChainCatalog;
import io.colmena.central.catalog.ChainPrices;
import io.colmena.central.decisions.ChangeFeed;
import io.colmena.central.decisions.DecisionTrail;
import io.colmena.central.http.CentralServer.Authorized;
import io.colmena.central.http.Feature;
import io.colmena.central.http.ProblemPage;
import io.colmena.central.http.SignIn;
import io.colmena.central.ingest.SyncRuns;
import io.colmena.central.projection.Repairs;
import io.colmena.central.reconciliation.Reconciliation;
import io.colmena.central.reports.SalesReports;
import io.colmena.central.reports.Tickets;
import io.colmena.central.reports.TodayReport;
import io.colmena.central.staff.ChainStaff;
import io.colmena.central.web.branches.BranchDeedsPage;
import io.colmena.central.web.branches.BranchesPage;
import io.colmena.central.web.catalog.CatalogPage;
import io.colmena.central.web.catalog.ProductPage;
import io.colmena.central.web.page.ErrorPage;
import io.colmena.central.web.page.Pages;
import io.colmena.central.web.page.StaticFiles;
import io.colmena.central.web.reconciliation.ReconciliationPage;
import io.colmena.central.web.repair.RepairPage;
import io.colmena.central.web.sales.ReportPage;
import io.colmena.central.web.sales.SalesPage;
import io.colmena.central.web.sales.TicketsPage;
import io.colmena.central.web.signin.SignInPage;
import io.colmena.central.web.staff.StaffPage;
import io.colmena.central.web.today.LiveToday;
import io.colmena.central.web.today.TodayPage;
import io.colmena.central.web.trail.TrailPage;
import io.colmena.database.Database;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** The pages for people, wired: this package's part of the composition root. */
public final class WebFeatures {
  private final List<Feature> features;
  private final ProblemPage problemPage;

  public WebFeatures(
      SignIn signIn,
      SalesReports sales,
      Tickets tickets,
      TodayReport today,
      LiveToday live,
      Authorized session,
      BranchOverview branches,
      Reconciliation reconciliation,
      ChainCatalog catalog,
      ChainPrices prices,
      ChainStaff staff,
      ChangeFeed changes,
      DecisionTrail trail,
      SyncRuns runs,
      Repairs repairs,
      Branches administered,
      Database database,
      Clock clock,
      ZoneId zone) {
    StaticFiles files = new StaticFiles();
    Pages pages = new Pages(files, clock, zone);
    this.problemPage = new ErrorPage(pages);
    this.features =
        List.of(
            files,
            new SignInPage(pages, signIn, clock),
            new TodayPage(pages, today::read, live, session),
            new SalesPage(pages, sales, branches, clock, zone),
            new ReportPage(pages, sales, branches, clock, zone),
            new CatalogPage(pages, catalog),
            new ProductPage(pages, catalog, prices, changes, branches, clock, zone),
            new StaffPage(pages, staff, branches),
            new TrailPage(pages, trail),
            new BranchDeedsPage(pages, administered, branches, trail, database),
            new RepairPage(pages, branches, runs, changes, repairs),
            new TicketsPage(pages, tickets, sales, branches, clock, zone),
            new BranchesPage(pages, branches, reconciliation, clock),
            new ReconciliationPage(pages, branches, reconciliation));
  }

  public List<Feature> features() {
    return features;
  }

  public ProblemPage problemPage() {
    return problemPage;
  }
}
