package io.colmena.central.web.staff;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.decisions.Refused;
import io.colmena.central.http.Access;
import io.colmena.central.http.Feature;
import io.colmena.central.http.ProblemException;
import io.colmena.central.http.Requests;
import io.colmena.central.staff.ChainStaff;
import io.colmena.central.web.page.Forms;
import io.colmena.central.web.page.Frame;
import io.colmena.central.web.page.Pages;
import io.colmena.shared.decisions.PersonDecided;
import io.colmena.shared.identity.BranchCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /staff}: the people of the branches, for administrators. */
public final class StaffPage implements Feature {
  private static final String PATH = "/staff";

  private final Pages pages;
  private final ChainStaff staff;
  private final BranchOverview branches;

  public StaffPage(Pages pages, ChainStaff staff, BranchOverview branches) {
    this.pages = pages;
    this.staff = staff;
    this.branches = branches;
  }

  /**
   * What the template of the list shows.
   *
   * @param typed what was refused, or nothing
   */
  public record View(
      List<BranchOverview.Row> branches,
      List<ChainStaff.Member> members,
      List<String> roles,
      Typed typed,
      String refusal,
      String done) {
    /** Those of one branch. */
    public List<ChainStaff.Member> of(BranchOverview.Row branch) {
      return members.stream().filter(member -> member.branch().equals(branch.branch())).toList();
    }
  }

  /** What was typed of somebody new. */
  public record Typed(String branch, String name, String displayName, String role) {
    static final Typed NOTHING = new Typed("", "", "", PersonDecided.ROLES.getFirst());
  }

  /** What the template of one person shows. */
  public record PersonView(
      ChainStaff.Member member,
      String branchName,
      List<String> roles,
      String refusal,
      String done) {}

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::list, Access.ADMINISTRATOR);
    routes.post(PATH, this::hire, Access.ADMINISTRATOR);
    routes.get(PATH + "/person", this::person, Access.ADMINISTRATOR);
    routes.post(PATH + "/person", this::change, Access.ADMINISTRATOR);
    routes.post(PATH + "/person/password", this::password, Access.ADMINISTRATOR);
    routes.post(PATH + "/person/pin", this::pin, Access.ADMINISTRATOR);
  }

  private void list(Context ctx) {
    list(ctx, Typed.NOTHING, null);
  }

  private void hire(Context ctx) {
    Forms.requireUrlEncoded(ctx);
    Typed typed =
        new Typed(
            Forms.text(ctx, "branch"),
            Forms.text(ctx, "name"),
            Forms.text(ctx, "display-name"),
            Forms.text(ctx, "role"));
    try {
      staff.hire(
          who(ctx),
          branch(typed.branch()),
          typed.name(),
          new ChainStaff.State(typed.displayName(), typed.role(), true),
          secret(ctx, "password"));
      ctx.redirect(PATH + "?done=hired", HttpStatus.SEE_OTHER);
    } catch (Refused e) {
      list(ctx, typed, e);
    }
  }

  private void list(Context ctx, Typed typed, @Nullable Refused refused) {
    refuse(ctx, refused);
    Frame frame = pages.frame(ctx);
    pages.show(
        ctx,
        "staff.jte",
        frame,
        new View(
            branches.all(),
            staff.all(null),
            PersonDecided.ROLES,
            typed,
            refused == null ? "" : Forms.words(frame.texts(), refused),
            done(frame, ctx)));
  }

  private void person(Context ctx) {
    show(ctx, member(query(ctx, "branch"), query(ctx, "name")), null);
  }

  private void change(Context ctx) {
    ChainStaff.Member member = posted(ctx);
    ChainStaff.State wanted =
        new ChainStaff.State(
            Forms.text(ctx, "display-name"),
            Forms.text(ctx, "role"),
            Forms.isChecked(ctx, "active"));
    decide(
        ctx,
        member,
        "person-changed",
        () -> staff.change(who(ctx), member.branch(), member.name(), wanted));
  }

  private void password(Context ctx) {
    ChainStaff.Member member = posted(ctx);
    decide(
        ctx,
        member,
        "password-set",
        () -> staff.setPassword(who(ctx), member.branch(), member.name(), secret(ctx, "password")));
  }

  private void pin(Context ctx) {
    ChainStaff.Member member = posted(ctx);
    decide(
        ctx,
        member,
        "pin-set",
        () -> staff.setPin(who(ctx), member.branch(), member.name(), secret(ctx, "pin")));
  }

  /** What somebody decided, which may be refused. */
  @FunctionalInterface
  private interface Decided {
    void run() throws Refused;
  }

  private void decide(Context ctx, ChainStaff.Member member, String done, Decided decided) {
    try {
      decided.run();
      ctx.redirect(address(member) + "&done=" + done, HttpStatus.SEE_OTHER);
    } catch (Refused e) {
      show(ctx, member, e);
    }
  }

  private void show(Context ctx, ChainStaff.Member member, @Nullable Refused refused) {
    refuse(ctx, refused);
    Frame frame = pages.frame(ctx);
    String branchName =
        branches.all().stream()
            .filter(row -> row.branch().equals(member.branch()))
            .map(BranchOverview.Row::name)
            .findFirst()
            .orElse(member.branch().code());
    pages.show(
        ctx,
        "person.jte",
        frame,
        new PersonView(
            member,
            branchName,
            PersonDecided.ROLES,
            refused == null ? "" : Forms.words(frame.texts(), refused),
            done(frame, ctx)));
  }

  private static void refuse(Context ctx, @Nullable Refused refused) {
    if (refused != null) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static String done(Frame frame, Context ctx) {
    String key = query(ctx, "done");
    String words = frame.texts().named("done", key);
    return words.equals(key) ? "" : words;
  }

  private static String query(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.queryParam(name), "");
  }

  private ChainStaff.Member posted(Context ctx) {
    Forms.requireUrlEncoded(ctx);
    return member(Forms.text(ctx, "branch"), Forms.text(ctx, "name"));
  }

  private ChainStaff.Member member(String branch, String name) {
    return known(branch)
        .flatMap(code -> staff.find(code, name))
        .orElseThrow(() ->
            ProblemException.of(
                404, "Not found", "nobody called " + name + " at " + branch, "STA-1"));
  }

  private BranchCode branch(String code) throws Refused {
    return known(code).orElseThrow(() -> new Refused("branch-unknown", code));
  }

  private Optional<BranchCode> known(String code) {
    return branches.all().stream()
        .map(BranchOverview.Row::branch)
        .filter(branch -> branch.code().equals(code))
        .findFirst();
  }

  private static char[] secret(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.formParam(name), "").toCharArray();
  }

  private static String who(Context ctx) {
    return Requests.person(ctx).name();
  }

  /** Where somebody is shown. */
  public static String address(ChainStaff.Member member) {
    return PATH
        + "/person?branch="
        + member.branch()
        + "&name="
        + URLEncoder.encode(member.name(), StandardCharsets.UTF_8);
  }
}
