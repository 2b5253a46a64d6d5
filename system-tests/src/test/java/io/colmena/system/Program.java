package io.colmena.system;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One of Colmena's programs as a process of its own, started as the launcher script starts it, but
 * with what makes a short life cheap: a quick compiler and the {@link ProgramCache}.
 */
final class Program implements AutoCloseable {
  static final String MAIN = "io.colmena.launcher.Colmena";

  private final Process process;
  private final Output out;
  private final Output err;

  /** What a stream has said so far. */
  private static final class Output {
    private final StringBuilder text = new StringBuilder();
    private final Thread reader;

    Output(java.io.InputStream stream) {
      this.reader =
          Thread.ofVirtual()
              .start(() -> {
                try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                  for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    synchronized (text) {
                      text.append(line).append('\n');
                    }
                  }
                } catch (IOException _) {
                  // the process was killed
                }
              });
    }

    String soFar() {
      synchronized (text) {
        return text.toString();
      }
    }

    String whole() throws InterruptedException {
      reader.join();
      return soFar();
    }
  }

  private Program(Process process) {
    this.process = process;
    this.out = new Output(process.getInputStream());
    this.err = new Output(process.getErrorStream());
  }

  /**
   * @param environment in addition to our own
   */
  static Program start(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile=logback.xml"); // the programs' own, not that of the tests
    List<String> command = new ArrayList<>(java);
    command.addAll(new ProgramCache(java, classPath()).options());
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath()), MAIN));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    return new Program(builder.start());
  }

  /** Ours without the classes of these tests. */
  private static List<String> classPath() {
    String tests = Path.of("target", "test-classes").toAbsolutePath().toString();
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path"))
        .filter(entry -> Files.exists(Path.of(entry)) && !entry.equals(tests))
        .toList();
  }

  /** Types a line on standard input and closes it. */
  Program types(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    return this;
  }

  /** Waits until standard output or error holds a text. */
  Program says(String text) {
    Eventually.holds(
        "the program says \"" + text + "\"; it said: " + err.soFar(),
        () -> out.soFar().contains(text) || err.soFar().contains(text) || !process.isAlive());
    if (!out.soFar().contains(text) && !err.soFar().contains(text)) {
      throw new AssertionError("it ended without \"" + text + "\": " + out.soFar() + err.soFar());
    }
    return this;
  }

  /** {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** {@code kill -9} after a while, unless it ends before. */
  void killedWithin(Duration moment) throws InterruptedException {
    process.waitFor(moment.toMillis(), TimeUnit.MILLISECONDS);
    kill();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What a program that ended left behind. */
  record Ended(int exitCode, String out, String err) {}

  Ended ends() throws InterruptedException {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      throw new AssertionError("the program does not end: " + err.soFar());
    }
    return new Ended(process.exitValue(), out.whole(), err.whole());
  }

  @Override
  public void close() {
    kill();
  }
}
