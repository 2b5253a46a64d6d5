package io.colmena.central.app;

import io.colmena.central.people.CentralPeople;
import io.colmena.central.settings.CentralSettings;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.foundation.cli.SettingsOptions;
import io.colmena.foundation.settings.Settings;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the centre until it is told to stop. */
@Command(
    name = "central",
    description = "Runs the centre: gathers what the branches did and answers reports.",
    mixinStandardHelpOptions = true)
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
}
