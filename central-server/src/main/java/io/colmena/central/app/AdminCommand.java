package io.colmena.central.app;

import io.colmena.central.reconciliation.DayRecord;
import io.colmena.central.returns.DoubleReturn;
import io.colmena.central.settings.CentralSettings;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.foundation.cli.PasswordInput;
import io.colmena.foundation.cli.SettingsOptions;
import io.colmena.shared.reconciliation.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * Administers a centre: through the running one if there is one on this machine, else on its
 * database.
 */
@Command(
    name = "admin",
    description = "Administers the centre, also while it is running.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND")
public final class AdminCommand {
  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "create-branch",
      description = "Creates a branch and prints its one-time enrolment code, alone.")
  int createBranch(
      @Parameters(paramLabel = "CODE", description = "short name, such as CUS") String code,
      @Parameters(paramLabel = "NAME", description = "name for people, such as \"Cusco\"")
          String name)
      throws IOException {
    return run(a -> out().println(a.createBranch(code, name)));
  }

  @Command(
      name = "new-code",
      description =
          "Prints a new one-time enrolment code for a branch, alone: for its new computer.")
  int newCode(@Parameters(paramLabel = "CODE") String branch) throws IOException {
    return run(a -> out().println(a.newCode(branch)));
  }

  @Command(name = "create-user", description = "Creates somebody who can sign in at the centre.")
  int createUser(
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--role",
              required = true,
              description = "chain-manager (sees reports) or administrator")
          String role,
      @Mixin PasswordInput password)
      throws IOException {
    char[] secret = password.read();
    return run(a -> a.createUser(name, role, secret));
  }

  @Command(description = "Makes the tables that reports read anew from the branches' raw journals.")
  int rebuild(@Parameters(paramLabel = "CODE", arity = "0..1", defaultValue = "") String branch)
      throws IOException {
    return run(a -> out().println(a.rebuild(branch) + " entries projected"));
  }

  @Command(
      name = "retry-quarantined",
      description =
          "Projects the entries in quarantine again, after what stopped them was repaired.")
  int retryQuarantined(
      @Parameters(paramLabel = "CODE", arity = "0..1", defaultValue = "") String branch)
      throws IOException {
    return run(a -> out().println(a.retryQuarantined(branch) + " entries left the quarantine"));
  }

  @Command(
      description =
          "Compares the tables that reports read with the raw journals and with what each branch"
              + " said, and names what differs.")
  int reconcile(
      @Option(names = "--branch", paramLabel = "CODE", defaultValue = "", description = "only one")
          String branch,
      @Option(
              names = "--from",
              paramLabel = "DATE",
              defaultValue = "",
              description = "first day, such as 2026-11-01")
          String from,
      @Option(names = "--to", paramLabel = "DATE", defaultValue = "", description = "last day")
          String to)
      throws IOException {
    List<DayRecord> days = new ArrayList<>();
    int exit = run(a -> days.addAll(a.reconcile(branch, from, to)));
    days.forEach(day -> out().println(new DayInWords(day)));
    Set<Outcome> outcomes = days.stream().map(DayRecord::outcome).collect(Collectors.toSet());
    if (outcomes.contains(Outcome.DIFFERENT)) {
      return ExitCode.DATA_REFUSED;
    }
    return outcomes.contains(Outcome.WAITING) ? ExitCode.TRY_LATER : exit;
  }

  @Command(
      description =
          "Names what came back of a sale more than once, because the branches that took it back"
              + " could not ask each other.")
  int returns() throws IOException {
    List<DoubleReturn> doubled = new ArrayList<>();
    int exit = run(a -> doubled.addAll(a.doubleReturns()));
    for (DoubleReturn one : doubled) {
      out().println(one.sale() + ": sold for " + one.sold() + ", returned for " + one.returned());
      one.parts()
          .forEach(part ->
              out()
                  .println(
                      "  %s  %s  %s  %s by %s"
                          .formatted(
                              part.day(),
                              part.branch(),
                              part.id(),
                              part.amount(),
                              part.cashier())));
    }
    return doubled.isEmpty() ? exit : ExitCode.DATA_REFUSED;
  }

  private int run(CentreOnThisMachine.Action action) throws IOException {
    CentralSettings settings = CentralSettings.from(options.read(CentralSettings.KEYS));
    return new CentreOnThisMachine(settings, Objects.requireNonNull(spec).commandLine().getErr())
        .administer(action);
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
