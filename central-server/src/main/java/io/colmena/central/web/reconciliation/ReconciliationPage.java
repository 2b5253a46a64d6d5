package io.colmena.central.web.reconciliation;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.http.Access;
import io.colmena.central.http.Feature;
import io.colmena.central.http.ProblemException;
import io.colmena.central.reconciliation.DayRecord;
import io.colmena.central.reconciliation.Reconciliation;
import io.colmena.central.web.page.Pages;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.Outcome;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;

/** {@code /branches/CUS/reconciliation}: what each side says of each day, and what differs. */
public final class ReconciliationPage implements Feature {
  private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
  private static final LocalDate END = LocalDate.of(9999, 12, 31);

  /** The newest days that are shown whatever came of them. */
  private static final int MOST_EQUAL_DAYS = 62;

  private final Pages pages;
  private final BranchOverview branches;
  private final Reconciliation reconciliation;

  public ReconciliationPage(Pages pages, BranchOverview branches, Reconciliation reconciliation) {
    this.pages = pages;
    this.branches = branches;
    this.reconciliation = reconciliation;
  }

  /**
   * What the template shows.
   *
   * @param days newest first: those that need somebody, and the newest ones
   */
  public record View(BranchOverview.Row branch, List<DayRecord> days) {
    public long count(Outcome outcome) {
      return days.stream().filter(day -> day.outcome() == outcome).count();
    }

    /** Whether making the centre's tables anew would help. */
    public boolean isRebuildNeeded() {
      return days.stream()
          .flatMap(day -> day.findings().stream())
          .anyMatch(finding -> finding.side() == Finding.Side.CENTRE && isOfTables(finding));
    }

    private static boolean isOfTables(Finding finding) {
      return switch (finding.kind()) {
        case MISSING, UNKNOWN, CHANGED -> true;
        case QUARANTINED, PENDING, BROKEN -> false;
      };
    }

    /** Whether somebody has to look at the branch's own computer. */
    public boolean isBranchDamaged() {
      return days.stream()
          .flatMap(day -> day.findings().stream())
          .anyMatch(finding -> finding.side() == Finding.Side.BRANCH);
    }
  }

  /** The colour that says it, beside words. */
  public static String light(Outcome outcome) {
    return switch (outcome) {
      case EQUAL -> "good";
      case WAITING -> "late";
      case DIFFERENT -> "bad";
    };
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/branches/{branch}/reconciliation", this::show, Access.PERSON);
  }

  private void show(Context ctx) {
    String code = ctx.pathParam("branch");
    BranchOverview.Row branch =
        branches.all().stream()
            .filter(row -> row.branch().code().equals(code))
            .findFirst()
            .orElseThrow(
                () -> ProblemException.of(404, "No such branch", "no branch " + code, "BRA-1"));
    List<DayRecord> known = reconciliation.known(branch.branch(), BEGINNING, END);
    List<DayRecord> shown =
        known.stream()
            .filter(day -> day.outcome() != Outcome.EQUAL || known.indexOf(day) < MOST_EQUAL_DAYS)
            .toList();
    pages.show(ctx, "reconciliation.jte", pages.frame(ctx), new View(branch, shown));
  }
}
