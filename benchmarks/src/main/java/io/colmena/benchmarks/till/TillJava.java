package io.colmena.benchmarks.till;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** How this program is started again, without a screen. */
final class TillJava {
  private static final String PROGRAM = "io.colmena.launcher.Colmena";

  private TillJava() {}

  /** The same Java with the same options and jars. */
  static List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), PROGRAM));
    return command;
  }
}
