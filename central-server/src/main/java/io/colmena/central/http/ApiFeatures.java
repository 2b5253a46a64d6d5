package io.colmena.central.http;

import io.colmena.central.administration.Administration;
import io.colmena.central.backup.CentralBackups;
import io.colmena.central.branches.BranchOverview;
import io.colmena.central.branches.Branches;
import io.colmena.central.decisions.ChangeFeed;
import io.colmena.central.ingest.Heads;
import io.colmena.central.ingest.Ingest;
import io.colmena.central.projection.QuarantineList;
import io.colmena.central.reconciliation.Reconciliation;
import io.colmena.central.reports.SalesReports;
import io.colmena.central.returns.SealKeys;
import io.colmena.central.tokens.AccessTokens;
import io.colmena.database.Database;
import io.colmena.database.Throttle;
import java.time.Clock;
import java.util.List;

/**
 * The routes for programs, wired: the part of the composition root that only this package can see.
 */
public final class ApiFeatures {
  private final Authorization authorization;
  private final List<Feature> features;

  public ApiFeatures(
      Database database,
      Branches branches,
      BranchOverview overview,
      SalesReports reports,
      Administration administration,
      CentralBackups backups,
      Ingest ingest,
      Heads heads,
      ChangeFeed changes,
      Reconciliation reconciliation,
      AccessTokens tokens,
      Throttle throttle,
      SignIn signIn,
      LocalDoor localDoor,
      Clock clock) {
    this.authorization = new Authorization(tokens, branches, localDoor);
    this.features =
        List.of(
            new SafetyHeaders(),
            new HealthRoutes(database),
            new SessionRoutes(signIn),
            new BranchAccessRoutes(branches, tokens, throttle),
            new SyncRoutes(ingest, heads, new QuarantineList(database, clock), clock),
            new ChangeRoutes(changes),
            new SealKeyRoutes(new SealKeys(database)),
            new ReconciliationRoutes(reconciliation),
            new ReportRoutes(reports, overview),
            new AdministrationRoutes(administration),
            new BackupRoutes(backups),
            new ApiDocument());
  }

  public CentralServer.Authorized authorized() {
    return authorization::check;
  }

  public List<Feature> features() {
    return features;
  }
}
