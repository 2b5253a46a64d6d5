package io.colmena.pos.app;

import io.colmena.database.DatabaseException;
import io.colmena.database.SqlFault;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.foundation.cli.SettingOverrides;
import io.colmena.foundation.settings.SettingsSource;
import io.colmena.pos.backup.PendingRestore;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.settings.BranchSettingsFile;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.shell.Desktop;
import io.colmena.pos.ui.shell.ReasonWindow;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code colmena pos}: the till. Ends when its window is closed. */
@Command(
    name = "pos",
    description = "Opens the till: the window that sells.",
    mixinStandardHelpOptions = true)
public final class PosCommand implements Callable<Integer> {
  private static final Path OWN_FILE =
      Path.of(System.getProperty("user.home"), "Colmena", "till.yml");

  private static final String IN_USE =
      "The database is in use: a till or another command of this branch has it open."
          + " Close it and try again.";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "the YAML file with the settings, such as config/cusco.yml; without it, Colmena/till.yml"
              + " in the user's own folder, which the first start makes")
  private @Nullable Path file;

  @Option(
      names = "--set-up",
      description = "where there is no such FILE yet, ask what this computer is to be and make it")
  private boolean setUp;

  @Mixin private final SettingOverrides overrides = new SettingOverrides();

  @Spec private @Nullable CommandSpec spec;

  /**
   * @throws io.colmena.foundation.settings.InvalidSettings listing every mistake
   * @throws io.colmena.database.DatabaseException if the database is in use, above all
   */
  @Override
  public Integer call() throws InterruptedException {
    SettingsSource source =
        new SettingsSource(
            file == null ? OWN_FILE : file, System.getenv(), overrides.assignments());
    try {
      if (!Files.exists(source.file())) {
        if (file != null && !setUp) {
          // a misspelt name must not begin another shop
          complain(
              """
              There is no file %s, nothing was started.
              If this till has its settings elsewhere, give that file after --config.
              To set up this computer anew and have this file made, add --set-up.\
              """
                  .formatted(file.toAbsolutePath().normalize()));
          return ExitCode.CONFIGURATION;
        }
        Desktop.setUp(new BranchInstaller(source.file()));
        if (!Files.exists(source.file())) {
          Desktop.leave();
          return ExitCode.DONE; // whoever closed the window wants nothing
        }
      }
      return open(source);
    } catch (Desktop.NoDisplay _) {
      complain(
          "There is no display to show the till's window on."
              + " Without one, `colmena branch --help` lists what can be done from here.");
      return ExitCode.CONFIGURATION;
    }
  }

  /** Who asks for a restore and closes the till sees it open again, with what was restored. */
  private int open(SettingsSource source) throws Desktop.NoDisplay, InterruptedException {
    PendingRestore restore;
    int ended;
    Desktop.prepare();
    do {
      BranchSettings settings = BranchSettings.from(source.read(BranchSettings.KEYS));
      restore = new PendingRestore(settings);
      ended = open(settings, restore, new BranchSettingsFile(source));
    } while (ended == ExitCode.DONE && restore.isAsked());
    Desktop.leave();
    return ended;
  }

  private int open(BranchSettings settings, PendingRestore restore, BranchSettingsFile file)
      throws Desktop.NoDisplay, InterruptedException {
    Texts texts = new Texts(settings.language());
    try {
      Optional<PendingRestore.Outcome> outcome = restore.carryOut();
      if (outcome.isPresent()) {
        tell(outcome.get(), texts);
      }
      try (Branch branch = Branch.open(settings)) {
        Till.open(branch, file);
        return ExitCode.DONE;
      }
    } catch (DatabaseException e) {
      if (e.fault() == SqlFault.IN_USE) {
        complain(IN_USE);
        Desktop.say(stage -> ReasonWindow.inUse(stage, texts));
        return ExitCode.TRY_LATER;
      }
      throw e;
    }
  }

  private void tell(PendingRestore.Outcome outcome, Texts texts)
      throws Desktop.NoDisplay, InterruptedException {
    switch (outcome) {
      case PendingRestore.Outcome.Restored restored -> {
        complain(
            "Restored from %s. What was there before is %s."
                .formatted(restored.backup(), restored.aside()));
        Desktop.say(stage -> ReasonWindow.restored(stage, texts, restored.aside()));
      }
      case PendingRestore.Outcome.NotRestored not -> {
        complain("Not restored, nothing was changed: " + not.reason());
        Desktop.say(stage -> ReasonWindow.notRestored(stage, texts, not.reason()));
      }
    }
  }

  private void complain(String sentence) {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.println(sentence);
    err.flush();
  }
}
