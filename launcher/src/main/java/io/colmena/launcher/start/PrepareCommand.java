package io.colmena.launcher.start;

import io.colmena.foundation.cli.ExitCode;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code colmena prepare}: makes at once what a till makes by itself while it is open. */
@Command(
    name = "prepare",
    description =
        "Makes now what lets the till start fast; without it, the till does so while it is open.",
    mixinStandardHelpOptions = true)
public final class PrepareCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    StartCache.Outcome outcome =
        StartCache.ofThisProgram().map(StartCache::make).orElse(StartCache.Outcome.NOT_MADE);
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    err.println(
        switch (outcome) {
          case FRESH -> "Nothing to do: the till starts fast already.";
          case MADE -> "Done: the till starts fast from now on.";
          case BEING_MADE -> "A till of this computer is making it now.";
          case NOT_MADE -> "It cannot be made here; the till starts without.";
        });
    err.flush();
    return switch (outcome) {
      case FRESH, MADE -> ExitCode.DONE;
      case BEING_MADE -> ExitCode.TRY_LATER;
      case NOT_MADE -> ExitCode.CONFIGURATION;
    };
  }
}
