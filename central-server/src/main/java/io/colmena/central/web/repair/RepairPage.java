package io.colmena.central.web.repair;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.decisions.ChangeFeed;
import io.colmena.central.decisions.Refused;
import io.colmena.central.http.Access;
import io.colmena.central.http.Feature;
import io.colmena.central.http.ProblemException;
import io.colmena.central.http.Requests;
import io.colmena.central.ingest.SyncRuns;
import io.colmena.central.people.CentralRole;
import io.colmena.central.projection.Repairs;
import io.colmena.central.web.page.Forms;
import io.colmena.central.web.page.Frame;
import io.colmena.central.web.page.Pages;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.wire.QuarantineAnswer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code /branches/{branch}/sync}: how a branch synchronises, and what of it is set aside; an
 * administrator tries entries again and corrects them.
 */
public final class RepairPage implements Feature {
  private static final String ALL = "/branches/{branch}/sync";
  private static final String ONE = ALL + "/{sequence}";
  private static final int MOST = 200;

  private final Pages pages;
  private final BranchOverview branches;
  private final SyncRuns runs;
  private final ChangeFeed feed;
  private final Repairs repairs;

  public RepairPage(
      Pages pages, BranchOverview branches, SyncRuns runs, ChangeFeed feed, Repairs repairs) {
    this.pages = pages;
    this.branches = branches;
    this.runs = runs;
    this.feed = feed;
    this.repairs = repairs;
  }

  /**
   * What the template of a branch shows.
   *
   * @param ahead how many changes of the chain the branch has not taken on
   * @param mayRepair whether who looks is an administrator
   */
  public record View(
      BranchOverview.Row row,
      long ahead,
      List<SyncRuns.Run> runs,
      List<QuarantineAnswer.Entry> entries,
      List<Repairs.Corrected> corrected,
      boolean mayRepair,
      String refusal,
      String done) {}

  /**
   * What the template of one entry shows.
   *
   * @param payload as it is being corrected
   * @param changes what the correction would change; empty before it was looked at
   */
  public record EntryView(
      BranchOverview.Row row,
      Repairs.SetAside entry,
      String payload,
      String why,
      List<Repairs.Change> changes,
      String refusal) {}

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(ALL, this::show, Access.PERSON);
    routes.get(ONE, this::entry, Access.ADMINISTRATOR);
    routes.post(ONE, this::correct, Access.ADMINISTRATOR);
    routes.post(ONE + "/retry", this::retry, Access.ADMINISTRATOR);
    routes.post(ONE + "/take-back", this::takeBack, Access.ADMINISTRATOR);
  }

  private void show(Context ctx) {
    show(ctx, row(ctx), null);
  }

  private void show(Context ctx, BranchOverview.Row row, @Nullable Refused refused) {
    if (refused != null) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Frame frame = pages.frame(ctx);
    BranchCode branch = row.branch();
    String key = Objects.requireNonNullElse(ctx.queryParam("done"), "");
    String words = frame.texts().named("done", key);
    pages.show(
        ctx,
        "repair/branch.jte",
        frame,
        new View(
            row,
            feed.ahead(branch),
            runs.latest(branch),
            repairs.first(branch, MOST),
            repairs.corrected(branch),
            Requests.person(ctx).role().includes(CentralRole.ADMINISTRATOR),
            refused == null ? "" : Forms.words(frame.texts(), refused),
            words.equals(key) ? "" : words));
  }

  private void entry(Context ctx) {
    BranchOverview.Row row = row(ctx);
    Repairs.SetAside entry = entry(ctx, row);
    show(ctx, new EntryView(row, entry, entry.payload(), "", List.of(), ""));
  }

  private void show(Context ctx, EntryView view) {
    pages.show(ctx, "repair/entry.jte", pages.frame(ctx), view);
  }

  private void correct(Context ctx) {
    Forms.requireUrlEncoded(ctx);
    BranchOverview.Row row = row(ctx);
    Repairs.SetAside entry = entry(ctx, row);
    String payload = Forms.text(ctx, "payload").replace("\r\n", "\n");
    String why = Forms.text(ctx, "why");
    try {
      List<Repairs.Change> changes = repairs.preview(row.branch(), entry.sequence(), payload);
      if (Forms.isChecked(ctx, "confirm")) {
        repairs.correct(Requests.person(ctx).name(), row.branch(), entry.sequence(), payload, why);
        go(ctx, row, "corrected");
        return;
      }
      if (changes.isEmpty()) {
        throw new Refused("repair-same");
      }
      show(ctx, new EntryView(row, entry, payload, why, changes, ""));
    } catch (Refused e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      String words = Forms.words(pages.frame(ctx).texts(), e);
      show(ctx, new EntryView(row, entry, payload, why, List.of(), words));
    }
  }

  private void retry(Context ctx) {
    Forms.requireUrlEncoded(ctx);
    BranchOverview.Row row = row(ctx);
    try {
      repairs.retry(Requests.person(ctx).name(), row.branch(), sequence(ctx));
      go(ctx, row, "retried");
    } catch (Refused e) {
      show(ctx, row, e);
    }
  }

  private void takeBack(Context ctx) {
    Forms.requireUrlEncoded(ctx);
    BranchOverview.Row row = row(ctx);
    try {
      repairs.takeBack(Requests.person(ctx).name(), row.branch(), sequence(ctx));
      go(ctx, row, "taken-back");
    } catch (Refused e) {
      show(ctx, row, e);
    }
  }

  private static void go(Context ctx, BranchOverview.Row row, String done) {
    ctx.redirect("/branches/" + row.branch() + "/sync?done=" + done, HttpStatus.SEE_OTHER);
  }

  private BranchOverview.Row row(Context ctx) {
    String code = ctx.pathParam("branch");
    return branches.all().stream()
        .filter(row -> row.branch().code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> ProblemException.of(404, "No such branch", "no branch " + code, "BRA-1"));
  }

  private Repairs.SetAside entry(Context ctx, BranchOverview.Row row) {
    long sequence = sequence(ctx);
    return repairs
        .find(row.branch(), sequence)
        .orElseThrow(() ->
            ProblemException.of(
                404, "Not found", "entry " + sequence + " is not in quarantine", "REP-1"));
  }

  private static long sequence(Context ctx) {
    try {
      return Long.parseLong(ctx.pathParam("sequence"));
    } catch (NumberFormatException _) {
      throw ProblemException.of(404, "Not found", "there is no such entry", "REP-1");
    }
  }
}
