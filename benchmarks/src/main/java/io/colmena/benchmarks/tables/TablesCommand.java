package io.colmena.benchmarks.tables;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code colmena bench tables}: turns what the other benchmarks printed into Markdown. */
@Command(
    name = "tables",
    description = "Turns what the other benchmarks printed into the tables of docs/performance.md.",
    mixinStandardHelpOptions = true)
public final class TablesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "standard output of benchmarks")
  private List<Path> files = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<JsonNode> reports = new ArrayList<>();
    for (Path file : files) {
      try {
        for (String line : Files.readAllLines(file)) {
          reports.add(Json.read(line, JsonNode.class));
        }
      } catch (MalformedJson e) {
        spec.commandLine()
            .getErr()
            .println(file + " is not what a benchmark printed: " + e.getMessage());
        return ExitCode.DATA_REFUSED;
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    Table.ALL.forEach(table -> table.print(reports, out));
    out.flush();
    return ExitCode.DONE;
  }
}
