package io.colmena.central.web.branches;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.branches.Branches;
import io.colmena.central.decisions.DecisionTrail;
import io.colmena.central.http.Access;
import io.colmena.central.http.Feature;
import io.colmena.central.http.ProblemException;
import io.colmena.central.http.Requests;
import io.colmena.central.web.page.Forms;
import io.colmena.central.web.page.Frame;
import io.colmena.central.web.page.Pages;
import io.colmena.database.Database;
import io.colmena.shared.identity.BranchCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code /branches/new} and {@code /branches/{branch}/access}: an administrator begins a branch,
 * gives it another one-time code, and ends the access of its computer. A code is shown once, in the
 * answer to the form: it stands in no address.
 */
public final class BranchDeedsPage implements Feature {
  private static final String NEW = "/branches/new";
  private static final String ONE = "/branches/{branch}/access";
  private static final int LONGEST_NAME = 120;

  private final Pages pages;
  private final Branches branches;
  private final BranchOverview overview;
  private final DecisionTrail trail;
  private final Database database;

  public BranchDeedsPage(
      Pages pages,
      Branches branches,
      BranchOverview overview,
      DecisionTrail trail,
      Database database) {
    this.pages = pages;
    this.branches = branches;
    this.overview = overview;
    this.trail = trail;
    this.database = database;
  }

  /** What the template of a new branch shows. */
  public record NewView(String code, String name, String refusal) {}

  /**
   * What the template of a branch's access shows.
   *
   * @param oneTimeCode the code that was just made, or empty
   */
  public record AccessView(
      String code, String name, boolean enrolled, String oneTimeCode, String done) {}

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(NEW, ctx -> fresh(ctx, new NewView("", "", "")), Access.ADMINISTRATOR);
    routes.post(NEW, this::create, Access.ADMINISTRATOR);
    routes.get(ONE, ctx -> access(ctx, row(ctx), "", ""), Access.ADMINISTRATOR);
    routes.post(ONE + "/code", this::code, Access.ADMINISTRATOR);
    routes.post(ONE + "/revoke", this::revoke, Access.ADMINISTRATOR);
  }

  private void fresh(Context ctx, NewView view) {
    pages.show(ctx, "branches/new.jte", pages.frame(ctx), view);
  }

  private void create(Context ctx) {
    Forms.requireUrlEncoded(ctx);
    Frame frame = pages.frame(ctx);
    String code = Forms.text(ctx, "code").toUpperCase(Locale.ROOT);
    String name = Forms.text(ctx, "name");
    String refusal = refusal(frame, code, name);
    if (!refusal.isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      fresh(ctx, new NewView(code, name, refusal));
      return;
    }
    BranchCode branch = BranchCode.of(code);
    String oneTime;
    try {
      oneTime = branches.create(branch, name);
    } catch (IllegalArgumentException _) { // somebody created it at the same moment
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      fresh(ctx, new NewView(code, name, frame.texts().get("refused.branch-known", code)));
      return;
    }
    note(ctx, "branch-created", branch, name);
    access(ctx, row(code), oneTime, "");
  }

  private String refusal(Frame frame, String code, String name) {
    try {
      BranchCode.of(code);
    } catch (IllegalArgumentException _) {
      return frame.texts().get("refused.branch-code", code);
    }
    if (code.equals(Branches.CHAIN.code())) {
      return frame.texts().get("refused.branch-chain", code);
    }
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return frame.texts().get("refused.branch-name", LONGEST_NAME);
    }
    boolean known = branches.all().stream().anyMatch(branch -> branch.code().equals(code));
    return known ? frame.texts().get("refused.branch-known", code) : "";
  }

  private void code(Context ctx) {
    Forms.requireUrlEncoded(ctx);
    BranchOverview.Row row = row(ctx);
    String code = branches.newCode(row.branch());
    note(ctx, "branch-code", row.branch(), null);
    access(ctx, row, code, "");
  }

  private void revoke(Context ctx) {
    Forms.requireUrlEncoded(ctx);
    BranchOverview.Row row = row(ctx);
    branches.revoke(row.branch());
    note(ctx, "branch-revoked", row.branch(), null);
    access(ctx, row(ctx), "", pages.frame(ctx).texts().get("access.revoked"));
  }

  private void note(Context ctx, String action, BranchCode branch, @Nullable String became) {
    database.inTransaction(tx ->
        trail.note(
            tx,
            Requests.person(ctx).name(),
            action,
            branch.code(),
            branch,
            null,
            became == null ? null : java.util.Map.of("name", became)));
  }

  private void access(Context ctx, BranchOverview.Row row, String code, String done) {
    pages.show(
        ctx,
        "branches/access.jte",
        pages.frame(ctx),
        new AccessView(
            row.branch().code(), row.name(), branches.isEnrolled(row.branch()), code, done));
  }

  private BranchOverview.Row row(Context ctx) {
    return row(ctx.pathParam("branch"));
  }

  private BranchOverview.Row row(String code) {
    return overview.all().stream()
        .filter(row -> row.branch().code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> ProblemException.of(404, "No such branch", "no branch " + code, "BRA-1"));
  }
}
