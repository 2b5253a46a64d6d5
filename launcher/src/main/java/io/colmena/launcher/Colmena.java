package io.colmena.launcher;

import io.colmena.benchmarks.BenchCommand;
import io.colmena.central.app.AdminCommand;
import io.colmena.central.app.CentralCommand;
import io.colmena.demo.DemoCommand;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.launcher.start.PrepareCommand;
import io.colmena.launcher.start.StartCache;
import io.colmena.pos.app.BranchCommand;
import io.colmena.pos.app.PosCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The entry of every program. */
@Command(
    name = "colmena",
    description = "The offline-first point of sale for chains of shops.",
    mixinStandardHelpOptions = true,
    version = "Colmena 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      PosCommand.class,
      CentralCommand.class,
      BranchCommand.class,
      AdminCommand.class,
      DemoCommand.class,
      BenchCommand.class,
      PrepareCommand.class,
      HelpCommand.class
    })
public final class Colmena implements Callable<Integer> {
  /** By then even a slow computer shows the till's window. */
  private static final Duration START_CACHE_AFTER = Duration.ofSeconds(20);

  @Spec private @Nullable CommandSpec spec;

  /** A command is missing: say which there are. */
  @Override
  public Integer call() {
    Objects.requireNonNull(spec).commandLine().usage(System.err);
    return ExitCode.USAGE;
  }

  /** The whole command line, ready to execute; failures become exit codes and plain sentences. */
  public static CommandLine commandLine() {
    return withFailures(new CommandLine(new Colmena()));
  }

  /** The till alone: with all the others, its start takes a fifth of a second longer. */
  private static CommandLine till() {
    return withFailures(new CommandLine(new PosCommand()).setCommandName("colmena pos"));
  }

  private static CommandLine withFailures(CommandLine commands) {
    commands.setExecutionExceptionHandler(new Failures());
    commands.setParameterExceptionHandler(Failures::wrongUsage);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    return commands;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintWriter err =
        new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    boolean isTill = arguments.length > 0 && "pos".equals(arguments[0]);
    if (isTill) {
      StartCache.makeInBackground(START_CACHE_AFTER);
    }
    CommandLine commands = isTill ? till() : commandLine();
    String[] its = isTill ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
    System.exit(commands.setOut(out).setErr(err).execute(its));
  }
}
