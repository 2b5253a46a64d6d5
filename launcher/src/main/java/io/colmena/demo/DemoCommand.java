package io.colmena.demo;

import io.colmena.pos.app.Till;
import io.colmena.pos.ui.shell.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code colmena demo}: everything at once, on one machine, with nothing to install. */
@Command(
    name = "demo",
    description = {
      "Starts a chain of three shops with two weeks of sales and opens a till.",
      "Without a display it sells a day more and proves that the centre's figures are the branches' own."
    },
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  private static final int MOST_DAYS = 400;

  @Option(
      names = "--headless",
      description = "sell, synchronise and compare, without windows; exit code 0 if all agrees")
  private boolean headless;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      defaultValue = "demo-data",
      description = "folder of its own, emptied at each start (default: ${DEFAULT-VALUE})")
  private Path folder = Path.of("demo-data");

  @Option(
      names = "--seed",
      defaultValue = "2026",
      description = "the same seed and day give the same sales (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--days",
      defaultValue = "14",
      description = "business days of history (default: ${DEFAULT-VALUE})")
  private int days;

  @Option(
      names = "--port",
      description = "of the centre; 0 for a free one (default: 3000 if it is free; headless: 0)")
  private @Nullable Integer port;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (days < 1 || days > MOST_DAYS) {
      throw new ParameterException(
          spec.commandLine(), "--days: it must be a whole number from 1 to " + MOST_DAYS);
    }
    PrintWriter err = spec.commandLine().getErr();
    if (!headless && GraphicsEnvironment.isHeadless()) {
      err.println("No hay pantalla donde abrir la caja: la demostración sigue sin ventanas.");
      headless = true;
    }
    Integer wantedPort = headless && port == null ? Integer.valueOf(0) : port;
    Demonstration demonstration =
        new Demonstration(
            new DemoPlan(folder, seed, days, wantedPort),
            Clock.tickMillis(ZoneOffset.UTC),
            spec.commandLine().getOut(),
            err);
    return headless ? demonstration.prove() : demonstration.show(tillWindow());
  }

  /** Which window it is, is known here alone. */
  private TillWindow tillWindow() {
    return branch -> {
      try {
        Till.open(branch);
      } catch (Desktop.NoDisplay e) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(
            "La caja no se puede abrir (" + e.getMessage() + "). El centro sigue hasta Ctrl+C.");
        err.flush();
        new CountDownLatch(1).await();
      }
    };
  }
}
