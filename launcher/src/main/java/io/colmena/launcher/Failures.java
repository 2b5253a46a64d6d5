package io.colmena.launcher;

import io.colmena.central.http.CannotListen;
import io.colmena.database.DatabaseException;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.foundation.settings.InvalidSettings;
import io.colmena.pos.imports.UnreadableFile;
import java.io.IOException;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what goes wrong in a command into a sentence for people and an exit code for programs. */
final class Failures implements IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    Throwable e = thrown;
    if (thrown instanceof ExecutionException && thrown.getCause() != null) {
      e = thrown.getCause(); // picocli wraps what a command's method throws as an Error
    }
    int code =
        switch (e) {
          case InvalidSettings invalid -> {
            err.println("The settings cannot be used:");
            invalid.problems().forEach(problem -> err.println("  " + problem));
            yield ExitCode.CONFIGURATION;
          }
          case CannotListen cannot -> {
            err.println("The centre cannot start: " + cannot.getMessage());
            yield ExitCode.CONFIGURATION;
          }
          case UnreadableFile unreadable -> {
            err.println(unreadable.getMessage());
            yield ExitCode.DATA_REFUSED;
          }
          case DatabaseException database -> database(database, err);
          case IOException io -> {
            err.println(io.getMessage());
            yield ExitCode.DATA_REFUSED;
          }
          default -> {
            LOG.error("a defect", e);
            err.println("Something went wrong that should not: " + e);
            yield ExitCode.DEFECT;
          }
        };
    err.flush();
    return code;
  }

  private static int database(DatabaseException e, PrintWriter err) {
    return switch (e.fault()) {
      case IN_USE -> {
        err.println(
            "The database is in use: a till or another command of this branch has it open. Close it and try again.");
        yield ExitCode.TRY_LATER;
      }
      case STORAGE, TRY_AGAIN -> {
        err.println("The database cannot store anything now: " + e.getMessage());
        yield ExitCode.TRY_LATER;
      }
      case DUPLICATE, BAD_VALUE, DEFECT -> {
        LOG.error("the database did not do what was asked", e);
        err.println("The database did not do what was asked: " + e.getMessage());
        yield ExitCode.DEFECT;
      }
    };
  }

  static int wrongUsage(ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(e.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName(" ") + " --help");
    }
    err.flush();
    return ExitCode.USAGE;
  }
}
