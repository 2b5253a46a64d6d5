package io.colmena.pos.app;

import io.colmena.database.DatabaseException;
import io.colmena.database.SqlFault;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.foundation.cli.SettingsOptions;
import io.colmena.foundation.settings.InvalidSettings;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.ui.shell.Desktop;
import io.colmena.pos.ui.shell.TillServices;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code colmena pos}: the till. Ends when its window is closed. */
@Command(name = "pos", description = "Opens the till's window.", mixinStandardHelpOptions = true)
public final class PosCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    BranchSettings settings;
    try {
      settings = BranchSettings.from(options.read(BranchSettings.KEYS));
    } catch (InvalidSettings e) {
      return refused(ExitCode.CONFIGURATION, String.valueOf(e.getMessage()));
    }
    try (Branch branch = Branch.open(settings)) {
      branch.schedule().start();
      Desktop.run(services(branch));
      return ExitCode.DONE;
    } catch (DatabaseException e) {
      if (e.fault() != SqlFault.IN_USE) {
        throw e;
      }
      return refused(
          ExitCode.TRY_LATER,
          "The database in "
              + settings.dataFolder()
              + " is in use: the till is open already, or another command is at work."
              + " Close it and start again.");
    } catch (Desktop.NoDisplay _) {
      return refused(
          ExitCode.CONFIGURATION,
          "There is no display to show the till's window on."
              + " Without one, use the command \"branch\": it needs no window.");
    }
  }

  private static TillServices services(Branch branch) {
    return new TillServices(
        branch.settings(),
        branch.people(),
        branch.catalog(),
        branch.checkout(),
        branch.receipts(),
        branch.sync(),
        branch.enrolment(),
        branch.clock());
  }

  private int refused(int exitCode, String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(sentence);
    err.flush();
    return exitCode;
  }
}
