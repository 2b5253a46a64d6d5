package io.colmena.central.app;

import io.colmena.central.backup.CentralBackups;
import io.colmena.central.backup.CentralContent;
import io.colmena.central.people.CentralPeople;
import io.colmena.central.settings.CentralSettings;
import io.colmena.database.backup.Restore;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.foundation.cli.SettingsOptions;
import io.colmena.foundation.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Runs the centre until it is told to stop; its backups are made meanwhile or without it. */
@Command(
    name = "central",
    description = "Runs the centre: gathers what the branches did and answers reports.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "[COMMAND]")
public final class CentralCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(CentralCommand.class);

  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Settings read = options.read(CentralSettings.KEYS);
    CentralSettings settings = CentralSettings.from(read);
    read.describe().forEach(line -> LOG.info("setting {}", line));
    Centre centre = Centre.open(settings);
    try {
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      centre
          .people()
          .createFirstAdministrator()
          .ifPresent(password -> {
            out.println(
                "First start: an administrator was created. Keep this, it is not shown again.");
            out.println("  user:     " + CentralPeople.FIRST_ADMINISTRATOR);
            out.println("  password: " + password);
          });
      out.println("Colmena's centre listens at " + centre.start());
      out.flush();
    } catch (RuntimeException e) {
      centre.close();
      throw e;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  centre.close();
                  stopped.countDown();
                },
                "stop"));
    stopped.await();
    return ExitCode.DONE;
  }

  @Command(
      description =
          "Makes a backup of the centre, also while it is running: one file, looked at when made.")
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
    CentralSettings settings = settings();
    settings.database().requireThere();
    return new CentreOnThisMachine(settings, commandLine().getErr())
        .administer(administration -> {
          CentralBackups.Made made = administration.backup(to, force);
          commandLine().getOut().println(made.file() + ": " + made.bytes() + " bytes");
          show(made.content());
        });
  }

  @Command(
      description =
          "Makes the centre's database out of a backup, where there is none. The branches send"
              + " again what it lacks.")
  int restore(
      @Option(
              names = "--from",
              paramLabel = "FILE",
              required = true,
              description = "what `central backup` made")
          Path from)
      throws IOException {
    CentralContent content = new Restore<>(settings().database(), CentralContent.KIND).from(from);
    commandLine().getOut().println("The centre has again what " + from + " holds:");
    show(content);
    return ExitCode.DONE;
  }

  private CentralSettings settings() {
    return CentralSettings.from(options.read(CentralSettings.KEYS));
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private void show(CentralContent content) {
    PrintWriter out = commandLine().getOut();
    content
        .branches()
        .forEach(held ->
            out.printf(
                "  %s epoch %d, entry %d, %s%n",
                held.branch(), held.epoch(), held.head(), held.headHash()));
    out.flush();
  }
}
