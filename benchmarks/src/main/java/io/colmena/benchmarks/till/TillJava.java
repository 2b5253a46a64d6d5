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

  private TillJava() {}

  /**
   * On the screen that is there, drawn without a graphics card as on the cheapest computer. Where
   * there is none, into memory: JavaFX copies every pixel there one by one, which takes longer than
   * all that is measured.
   */
  private static List<String> screen() {
    boolean isThere = System.getenv("DISPLAY") != null || File.separatorChar == '\\';
    String drawn = "-Dprism.order=sw";
    return isThere ? List.of(drawn) : List.of("-Dglass.platform=Headless", drawn);
  }

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
    builder.environment().put("COLMENA_JAVA_OPTS", String.join(" ", screen()));
    return builder;
  }

  private static ProcessBuilder again(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(screen());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), PROGRAM));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }
}
