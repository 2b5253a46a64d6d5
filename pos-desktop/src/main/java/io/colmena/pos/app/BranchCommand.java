package io.colmena.pos.app;

import io.colmena.database.backup.Restore;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.foundation.cli.PasswordInput;
import io.colmena.foundation.cli.SettingsOptions;
import io.colmena.pos.backup.BranchContent;
import io.colmena.pos.backup.PendingRestore;
import io.colmena.pos.connection.Finding;
import io.colmena.pos.connection.Patience;
import io.colmena.pos.connection.Step;
import io.colmena.pos.connection.Verdict;
import io.colmena.pos.imports.ImportReport;
import io.colmena.pos.imports.UnreadableFile;
import io.colmena.pos.journal.JournalVerifier;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.reconciliation.ReconciledDay;
import io.colmena.pos.recovery.RebuildResult;
import io.colmena.pos.recovery.RecoveryResult;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncRun;
import io.colmena.pos.sync.SyncTrigger;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.syncing.CheckWords;
import io.colmena.shared.json.Json;
import io.colmena.shared.reconciliation.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * Everything a branch can do without its screen. Results go to standard output, logs to standard
 * error.
 */
@Command(
    name = "branch",
    description = "Works on a branch without its screen.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND")
public final class BranchCommand {
  private static final Logger LOG = LoggerFactory.getLogger(BranchCommand.class);

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private @Nullable CommandSpec spec;

  private BranchSettings settings() {
    return BranchSettings.from(options.read(BranchSettings.KEYS));
  }

  private Branch open() {
    return Branch.open(settings());
  }

  private void print(Object json) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(Json.write(json));
    out.flush();
  }

  private void complain(String sentence) {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.println(sentence);
    err.flush();
  }

  @Command(
      description = "Makes this database the branch's, with the one-time code from the centre.")
  int enrol(
      @Option(
              names = "--code",
              required = true,
              description = "what `admin create-branch` printed, such as K7QM-2XWT-9RBD")
          String code) {
    try (Branch branch = open()) {
      String name = branch.enrolment().enrol(code);
      print(new Enrolled(branch.settings().code().code(), name, true));
      return ExitCode.DONE;
    } catch (CentreUnreachable e) {
      complain("The centre cannot be reached: " + e.getMessage());
      return ExitCode.TRY_LATER;
    } catch (CentreRefused e) {
      complain("The centre refused (" + e.problem().code() + "): " + e.getMessage());
      return ExitCode.DATA_REFUSED;
    }
  }

  private record Enrolled(String branch, String name, boolean enrolled) {}

  @Command(
      name = "import-products",
      description =
          "Brings products from a CSV or Excel file (docs/files.md). Known codes stay as they are.")
  int importProducts(@Parameters(paramLabel = "FILE") Path file) throws UnreadableFile {
    try (Branch branch = open()) {
      return report(branch.productImport().read(file));
    }
  }

  @Command(
      name = "import-sales",
      description = "Brings the history of an earlier till from a CSV file (docs/files.md), once.")
  int importSales(@Parameters(paramLabel = "FILE") Path file) throws UnreadableFile {
    try (Branch branch = open()) {
      return report(branch.salesImport().read(file));
    }
  }

  private int report(ImportReport report) {
    print(report);
    for (ImportReport.RejectedRow row : report.rejected()) {
      complain("line " + row.line() + ": " + row.reason());
    }
    for (ImportReport.NotedRow row : report.notes()) {
      complain("line " + row.line() + ": note: " + row.note());
    }
    return report.rejected().isEmpty() ? ExitCode.DONE : ExitCode.DATA_REFUSED;
  }

  @Command(description = "Gives the centre what it does not have yet, and prints the status.")
  int sync() {
    try (Branch branch = open()) {
      SyncRun run = branch.syncClient().run(SyncTrigger.COMMAND, BranchCommand::logProgress);
      branch.sealKeyPull().accept(run);
      print(status(branch, run));
      if (run.outcome() != SyncOutcome.DONE) {
        complain(run.outcome() + ": " + run.message());
      }
      return switch (run.outcome()) {
        case DONE -> ExitCode.DONE;
        case UNREACHABLE, BUSY, CANCELLED -> ExitCode.TRY_LATER;
        case FORKED, REFUSED -> ExitCode.DATA_REFUSED;
        case FAILED -> ExitCode.DEFECT;
        case null -> ExitCode.DEFECT;
      };
    }
  }

  private static boolean logProgress(long acknowledged, long total) {
    LOG.info("{} of {} entries acknowledged", acknowledged, total);
    return true;
  }

  @Command(
      name = "check-connection",
      description =
          "Tests the way to the centre step by step and says what is wrong and what to do. Nothing is"
              + " sent or changed.")
  int checkConnection() {
    try (Branch branch = open();
        Patience patience = new Patience()) {
      CheckWords words = new CheckWords(new Texts(Locale.ENGLISH));
      List<CheckedStep> steps = new ArrayList<>();
      branch
          .connectionCheck()
          .run(
              patience,
              finding -> {
                CheckedStep step = CheckedStep.of(finding, words);
                steps.add(step);
                complain((step.fine() ? "✓ " : "✗ ") + step.says() + " " + step.advice());
              });
      print(new Checked(branch.settings().code().code(), steps));
      return steps.stream().allMatch(CheckedStep::fine)
          ? ExitCode.DONE
          : steps.getLast().step().compareTo(Step.CENTRE) <= 0
              ? ExitCode.TRY_LATER
              : ExitCode.DATA_REFUSED;
    }
  }

  private record Checked(String branch, List<CheckedStep> steps) {}

  private record CheckedStep(Step step, Verdict verdict, boolean fine, String says, String advice) {
    static CheckedStep of(Finding finding, CheckWords words) {
      return new CheckedStep(
          finding.step(),
          finding.verdict(),
          finding.verdict().isFine(),
          words.says(finding),
          words.advice(finding));
    }
  }

  @Command(description = "Prints how far the journal reaches and what the centre has of it.")
  int status() {
    try (Branch branch = open()) {
      print(status(branch, branch.syncClient().latestRuns(1).stream().findFirst().orElse(null)));
      return ExitCode.DONE;
    }
  }

  private static Map<String, @Nullable Object> status(Branch branch, @Nullable SyncRun lastRun) {
    Map<String, @Nullable Object> status = new LinkedHashMap<>();
    branch
        .database()
        .read(tx -> {
          status.put("branch", branch.settings().code());
          status.put("name", branch.settings().name());
          status.put("head", branch.journal().head(tx).sequence());
          status.put("headHash", branch.journal().head(tx).hash());
          status.put("acknowledged", branch.journal().acknowledged(tx).sequence());
          status.put("pending", branch.journal().pending(tx));
          return status;
        });
    status.put("enrolled", branch.identity().credential().isPresent());
    status.put("centre", branch.settings().centre().toString());
    status.put("nextDailyRun", branch.schedule().nextDaily());
    status.put("lastRun", lastRun);
    status.put("reconciliation", branch.reconciler().status());
    return status;
  }

  @Command(
      description =
          "Synchronises, then compares this branch's days with the centre and names what differs.")
  int reconcile(
      @Option(names = "--from", paramLabel = "DATE", description = "first day, such as 2026-11-01")
          @Nullable LocalDate from,
      @Option(names = "--to", paramLabel = "DATE", description = "last day")
          @Nullable LocalDate to) {
    try (Branch branch = open()) {
      SyncRun run = branch.syncClient().run(SyncTrigger.COMMAND, BranchCommand::logProgress);
      if (run.outcome() != SyncOutcome.DONE) {
        complain(run.outcome() + ": " + run.message());
      }
      List<ReconciledDay> days =
          branch
              .reconciler()
              .reconcile(
                  Objects.requireNonNullElse(from, LocalDate.of(1, 1, 1)),
                  Objects.requireNonNullElse(to, LocalDate.of(9999, 12, 31)));
      print(new Reconciled(branch.settings().code().code(), days));
      return exitCode(days);
    } catch (CentreUnreachable e) {
      complain("The centre cannot be reached: " + e.getMessage());
      return ExitCode.TRY_LATER;
    } catch (CentreRefused e) {
      complain("The centre refused (" + e.problem().code() + "): " + e.getMessage());
      return ExitCode.DATA_REFUSED;
    }
  }

  private record Reconciled(String branch, List<ReconciledDay> days) {}

  private int exitCode(List<ReconciledDay> days) {
    for (ReconciledDay day : days) {
      day.findings().forEach(f -> complain(day.date() + " " + f.sentence()));
    }
    Set<Outcome> outcomes = days.stream().map(ReconciledDay::outcome).collect(Collectors.toSet());
    if (outcomes.contains(Outcome.DIFFERENT)) {
      return ExitCode.DATA_REFUSED;
    }
    return outcomes.contains(Outcome.WAITING) ? ExitCode.TRY_LATER : ExitCode.DONE;
  }

  @Command(description = "Walks the journal's chain and names the first entry that does not hold.")
  int verify() {
    try (Branch branch = open()) {
      return switch (branch.verifier().verify()) {
        case JournalVerifier.Result.Intact intact -> {
          print(
              new Verified(true, intact.head().sequence(), intact.head().hash().toString(), null));
          yield ExitCode.DONE;
        }
        case JournalVerifier.Result.Broken broken -> {
          print(new Verified(false, broken.sequence(), null, broken.reason()));
          complain("Entry " + broken.sequence() + " does not hold: " + broken.reason());
          yield ExitCode.DATA_REFUSED;
        }
      };
    }
  }

  private record Verified(
      boolean intact, long sequence, @Nullable String hash, @Nullable String reason) {}

  @Command(
      description =
          "Takes the history back from the centre after this database went back in time (a restored"
              + " safety copy); what only this database has is kept.")
  int recover() {
    try (Branch branch = open()) {
      return switch (branch.recovery().recover()) {
        case RecoveryResult.Recovered recovered -> {
          SyncRun run = branch.syncClient().run(SyncTrigger.COMMAND, BranchCommand::logProgress);
          print(new TakenBack(true, recovered, status(branch, run)));
          yield ExitCode.DONE;
        }
        case RecoveryResult.NotForked fine -> {
          print(new TakenBack(false, null, status(branch, null)));
          complain(
              "Nothing to recover: the centre's history up to %s is in this database."
                  .formatted(fine.held()));
          yield ExitCode.DONE;
        }
        case RecoveryResult.Failed failed -> failed(failed);
      };
    }
  }

  private int failed(RecoveryResult.Failed failed) {
    return switch (failed) {
      case RecoveryResult.Unreachable lost -> {
        complain("The centre cannot be reached: " + lost.reason());
        yield ExitCode.TRY_LATER;
      }
      case RecoveryResult.Busy busy -> {
        complain("Not now: " + busy.reason());
        yield ExitCode.TRY_LATER;
      }
      case RecoveryResult.Refused refused -> {
        complain("Refused: " + refused.reason());
        yield ExitCode.DATA_REFUSED;
      }
    };
  }

  private record TakenBack(
      boolean recovered,
      RecoveryResult.@Nullable Recovered history,
      Map<String, @Nullable Object> status) {}

  @Command(
      description =
          "Makes an empty database this branch's with everything the centre has of it: a new"
              + " computer. The old computer's access ends.")
  int rebuild(
      @Option(
              names = "--code",
              required = true,
              description = "what `admin new-code` printed, such as K7QM-2XWT-9RBD")
          String code) {
    try (Branch branch = open()) {
      return switch (branch.rebuild().rebuild(code, BranchCommand::logProgress)) {
        case RebuildResult.Rebuilt rebuilt -> {
          SyncRun run = branch.syncClient().run(SyncTrigger.COMMAND, BranchCommand::logProgress);
          print(new FilledUp(true, rebuilt, status(branch, run)));
          if (!rebuilt.withoutPassword().isEmpty()) {
            complain(
                "Passwords do not travel. Give one to each who sells here: branch set-password NAME ("
                    + String.join(", ", rebuilt.withoutPassword())
                    + ")");
          }
          yield ExitCode.DONE;
        }
        case RecoveryResult.Failed failed -> failed(failed);
      };
    }
  }

  private record FilledUp(
      boolean rebuilt, RebuildResult.Rebuilt history, Map<String, @Nullable Object> status) {}

  @Command(
      description =
          "Makes a backup of this branch's database: one file, looked at when made. The till must be"
              + " closed.")
  int backup(
      @Option(
              names = "--to",
              paramLabel = "FILE|FOLDER",
              required = true,
              description = "in a folder, the file gets a name with the date and time")
          Path to,
      @Option(names = "--force", description = "replace the file if it is there already")
          boolean force)
      throws IOException {
    settings().database().requireThere();
    try (Branch branch = open()) {
      print(branch.backups().make(to, force));
      return ExitCode.DONE;
    }
  }

  @Command(
      description =
          "Makes this branch's database out of a backup, where there is none, or with --replace in the"
              + " place of the present one. `recover` follows.")
  int restore(
      @Option(
              names = "--from",
              paramLabel = "FILE",
              required = true,
              description = "what `branch backup` made")
          Path from,
      @Option(
              names = "--replace",
              description =
                  "in the place of the present database, which is kept beside it as"
                      + " branch.mv.db.before-restore-…")
          boolean replace)
      throws IOException {
    BranchSettings settings = settings();
    if (replace) {
      switch (new PendingRestore(settings).over(from, Instant.now())) {
        case PendingRestore.Outcome.Restored restored ->
            print(new Replaced(restored.content(), restored.aside().toString()));
        case PendingRestore.Outcome.NotRestored not -> throw new IOException(not.reason());
      }
    } else {
      print(new Restore<>(settings.database(), BranchContent.of(settings.code())).from(from));
    }
    complain(
        "What was sold since this backup is not in it. Before anybody sells, bring it back from the"
            + " centre: branch recover");
    return ExitCode.DONE;
  }

  private record Replaced(BranchContent content, String before) {}

  @Command(
      name = "report",
      description =
          "Adds up what was sold by product, cashier, hour, day or payment, or lists the sales, and"
              + " prints or saves it.")
  int report(@Mixin ReportOptions wanted) {
    try (Branch branch = open()) {
      return wanted.make(branch, this::print, this::complain);
    }
  }

  @Command(
      name = "set-password",
      description = "Gives somebody of this branch a password, and with it the right to log in.")
  int setPassword(
      @Parameters(paramLabel = "NAME", description = "what is typed to log in") String name,
      @Mixin PasswordInput password)
      throws IOException {
    char[] secret = password.read();
    try (Branch branch = open()) {
      print(branch.people().setPassword(name, secret));
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      complain(String.valueOf(e.getMessage()));
      return ExitCode.DATA_REFUSED;
    }
  }

  @Command(
      name = "create-user",
      description = "Creates somebody who can log in at the tills of this branch.")
  int createUser(
      @Parameters(paramLabel = "NAME", description = "what is typed to log in") String name,
      @Option(names = "--role", defaultValue = "cashier", description = "default: ${DEFAULT-VALUE}")
          String role,
      @Option(names = "--display-name", description = "what receipts show")
          @Nullable String displayName,
      @Mixin PasswordInput password)
      throws IOException {
    char[] secret = password.read();
    try (Branch branch = open()) {
      User user =
          branch
              .people()
              .create(name, displayName == null ? name : displayName, Role.of(role), secret);
      print(user);
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      complain(String.valueOf(e.getMessage()));
      return ExitCode.DATA_REFUSED;
    }
  }
}
