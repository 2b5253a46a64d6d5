package io.colmena.central.http;

import io.colmena.central.reconciliation.Reconciliation;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.wire.Problem;
import io.colmena.shared.wire.Protocol;
import io.colmena.shared.wire.ReconciliationRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a branch says of its days. It is checked whole before any of it is compared. */
final class ReconciliationRoutes implements Feature {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{16}");
  private static final int MOST_SALE_ID = 40;

  private final Reconciliation reconciliation;

  ReconciliationRoutes(Reconciliation reconciliation) {
    this.reconciliation = reconciliation;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/api/v1/sync/reconciliation", this::reconcile, Access.BRANCH);
  }

  private void reconcile(Context ctx) {
    BranchCode branch = Requests.branch(ctx);
    ReconciliationRequest request = Requests.body(ctx, ReconciliationRequest.class);
    if (request.protocol() != Protocol.VERSION) {
      throw ProblemException.of(
          Problem.TYPE_PROTOCOL,
          "Another protocol",
          422,
          "protocol: this centre speaks " + Protocol.VERSION,
          "REC-2",
          null);
    }
    check(branch, request);
    switch (reconciliation.take(branch, request)) {
      case Reconciliation.Result.Answered answered -> Requests.answer(ctx, answered.answer());
      case Reconciliation.Result.Fork fork ->
          throw ProblemException.of(
              Problem.TYPE_FORK,
              "The histories differ",
              409,
              "the statement is about another history than the one that the centre holds up to "
                  + fork.held(),
              "REC-3",
              fork.held());
    }
  }

  private static void check(BranchCode branch, ReconciliationRequest request) {
    refuseUnless(request.branch() != null, "branch: it is missing");
    refuseUnless(
        request.branch().equals(branch),
        "the statement is of branch " + request.branch() + ", the token of " + branch);
    refuseUnless(request.head() != null, "head: it is missing");
    List<ReconciliationRequest.Day> days = request.days();
    refuseUnless(days != null && !days.isEmpty(), "days: there are none");
    refuseUnless(
        days.size() <= ReconciliationRequest.MOST_DAYS,
        "days: at most " + ReconciliationRequest.MOST_DAYS + " at once");
    Set<LocalDate> dates = new HashSet<>();
    for (ReconciliationRequest.Day day : days) {
      refuseUnless(day != null && day.figures() != null, "days: figures are missing");
      refuseUnless(
          dates.add(day.figures().date()), "days: " + day.figures().date() + " stands twice");
      refuseUnless(!day.figures().payments().containsValue(null), "payments: an amount is missing");
      check(day, days.size());
    }
  }

  private static void check(ReconciliationRequest.Day day, int days) {
    Map<String, String> sales = day.sales();
    if (sales != null) {
      refuseUnless(days == 1, "sales: they are told for one day at once");
      refuseUnless(
          sales.size() <= ReconciliationRequest.MOST_SALES,
          "sales: at most " + ReconciliationRequest.MOST_SALES);
      sales.forEach((id, digest) ->
          refuseUnless(
              id.length() <= MOST_SALE_ID && digest != null && DIGEST.matcher(digest).matches(),
              "sales: each has an identifier and 16 lower-case hexadecimal digits"));
    }
    List<Finding> findings = day.findings();
    if (findings != null) {
      refuseUnless(
          findings.size() <= ReconciliationRequest.MOST_FINDINGS,
          "findings: at most " + ReconciliationRequest.MOST_FINDINGS);
      findings.forEach(finding ->
          refuseUnless(
              finding != null && finding.side() == Finding.Side.BRANCH,
              "findings: a branch speaks of itself"));
    }
  }

  private static void refuseUnless(boolean fine, String detail) {
    if (!fine) {
      throw ProblemException.of(
          Problem.TYPE_RECONCILIATION, "Unusable statement", 422, detail, "REC-1", null);
    }
  }
}
