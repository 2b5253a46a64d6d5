package io.colmena.benchmarks.till;

import io.colmena.benchmarks.ScratchFolder;
import io.colmena.benchmarks.checkout.UsedTill;
import io.colmena.foundation.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code colmena bench rehearse}: a till on a branch of its own that starts, sells a little and
 * ends, so that the JVM can note what a till is made of. The till's start cache is made by it.
 */
@Command(
    name = "rehearse",
    description = "Opens a till that nobody sees, sells a little and ends.",
    hidden = true,
    mixinStandardHelpOptions = true)
public final class RehearseCommand implements Callable<Integer> {
  private static final int PRODUCTS = 400;
  private static final int SALES = 100;
  private static final int SCANS = 40;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, SQLException {
    PrintWriter progress = spec.commandLine().getErr();
    try (ScratchFolder folder = ScratchFolder.create()) {
      Path data = folder.path();
      UsedTill.fill(data, PRODUCTS, SALES, 2026, progress);
      CommandLine hands =
          new CommandLine(new HandsCommand()).setOut(spec.commandLine().getOut()).setErr(progress);
      int ended =
          hands.execute(
              "--config", TillProcess.settings(data).toString(),
              "--products", String.valueOf(PRODUCTS),
              "--scans", String.valueOf(SCANS));
      return ended == 0 ? ExitCode.DONE : ended;
    }
  }
}
