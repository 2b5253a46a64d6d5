package io.colmena.central.web.branches;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.http.Access;
import io.colmena.central.http.Feature;
import io.colmena.central.ingest.Forks;
import io.colmena.central.reconciliation.Agreement;
import io.colmena.central.reconciliation.Reconciliation;
import io.colmena.central.web.page.Pages;
import io.colmena.shared.identity.BranchCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /branches}: who has reported, and what is missing. */
public final class BranchesPage implements Feature {
  private final Pages pages;
  private final BranchOverview branches;
  private final Reconciliation reconciliation;
  private final Clock clock;

  public BranchesPage(
      Pages pages, BranchOverview branches, Reconciliation reconciliation, Clock clock) {
    this.pages = pages;
    this.branches = branches;
    this.reconciliation = reconciliation;
    this.clock = clock;
  }

  /** What the template shows. */
  public record View(List<Branch> branches) {
    public long count(String light) {
      return branches.stream().filter(b -> b.condition().light().equals(light)).count();
    }
  }

  /**
   * @param fork what each side has, when their histories are apart
   */
  public record Branch(
      BranchOverview.Row row,
      BranchCondition condition,
      Forks.@Nullable Fork fork,
      Agreement agreement) {}

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/branches", this::show, Access.PERSON);
  }

  private void show(Context ctx) {
    Instant now = clock.instant();
    List<Forks.Fork> forks = branches.forks();
    Map<BranchCode, Agreement> agreements = reconciliation.agreements();
    pages.show(
        ctx,
        "branches.jte",
        pages.frame(ctx),
        new View(
            branches.all().stream()
                .map(row ->
                    new Branch(
                        row,
                        BranchCondition.of(row, now),
                        of(row, forks),
                        agreements.getOrDefault(row.branch(), Agreement.NONE)))
                .toList()));
  }

  private static Forks.@Nullable Fork of(BranchOverview.Row row, List<Forks.Fork> forks) {
    return forks.stream()
        .filter(fork -> fork.branch().equals(row.branch()))
        .findFirst()
        .orElse(null);
  }
}
