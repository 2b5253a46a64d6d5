package io.colmena.benchmarks.till;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How this program is started again, without a screen. */
final class TillJava {
  private static final String PROGRAM = "io.colmena.launcher.Colmena";
  private static final List<String> NO_SCREEN =
      List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

  private TillJava() {}

  /**
   * By the script that started this one, so that a till is measured as it is used: with its own
   * options and its start cache. Where none did, the same Java with the same options and jars.
   */
  static ProcessBuilder command(List<String> arguments) {
    @Nullable String home = System.getProperty("colmena.home");
    return home == null ? again(arguments) : byScript(Path.of(home), arguments);
  }

  private static ProcessBuilder byScript(Path home, List<String> arguments) {
    String name = File.separatorChar == '\\' ? "colmena.cmd" : "colmena";
    List<String> command = new ArrayList<>(List.of(home.resolve(name).toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("COLMENA_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("COLMENA_JAVA_OPTS", String.join(" ", NO_SCREEN));
    return builder;
  }

  private static ProcessBuilder again(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(NO_SCREEN);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), PROGRAM));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }
}
