package io.colmena.benchmarks.till;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.benchmarks.checkout.UsedTill;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts this program again as a till of its own, on a screen that nobody sees. */
final class TillProcess {
  private static final Pattern STARTED =
      Pattern.compile("the window is there, (\\d+) ms after the program was started");

  private final Path settings;
  private final int products;

  private TillProcess(Path settings, int products) {
    this.settings = settings;
    this.products = products;
  }

  static TillProcess on(Path folder, int products) throws IOException {
    return new TillProcess(settings(folder), products);
  }

  /** Writes the settings of the {@link UsedTill} in a folder. */
  static Path settings(Path folder) throws IOException {
    Path file = folder.resolve("till.yml");
    Files.writeString(
        file,
        String.format(
            """
            branch: {code: BEN, name: Bench}
            data: {dir: "%s"}
            database: {url: "%s"}
            centre: {url: "http://127.0.0.1:9"}
            sync: {after-sale: false}
            cash: {session: optional}
            """,
            folder, UsedTill.url(folder)));
    return file;
  }

  /** Makes the till's start cache, as its first start does by itself. */
  static void prepare() throws IOException, InterruptedException {
    TillJava.command(List.of("prepare"))
        .inheritIO()
        .redirectOutput(Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /**
   * Starts the till and ends it when its window is there.
   *
   * @return milliseconds until then, by the till's own log
   */
  long start() throws IOException, InterruptedException {
    Process process = begin(List.of("pos"), Redirect.DISCARD, Redirect.PIPE);
    StringBuilder said = new StringBuilder();
    try (BufferedReader log = lines(process.getErrorStream())) {
      for (String line = log.readLine(); line != null; line = log.readLine()) {
        Matcher started = STARTED.matcher(line);
        if (started.find()) {
          return Long.parseLong(started.group(1));
        }
        said.append(line).append('\n');
      }
      throw new IllegalStateException("the till did not start: " + said);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  /** What {@code bench hands} prints. */
  JsonNode work(String... wanted) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bench", "hands"));
    command.addAll(List.of("--products", String.valueOf(products)));
    command.addAll(List.of(wanted));
    Process process = begin(command, Redirect.PIPE, Redirect.INHERIT);
    try (BufferedReader out = lines(process.getInputStream())) {
      String line = out.readLine();
      if (process.waitFor() != 0 || line == null) {
        throw new IllegalStateException("the till ended with " + process.exitValue());
      }
      return Json.read(line, JsonNode.class);
    } catch (MalformedJson e) {
      throw new IllegalStateException(e);
    }
  }

  private Process begin(List<String> command, Redirect out, Redirect log) throws IOException {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("--config", settings.toString()));
    ProcessBuilder builder = TillJava.command(all).redirectOutput(out).redirectError(log);
    builder.environment().put("COLMENA_LOG_LEVEL", "INFO");
    return builder.start();
  }

  private static BufferedReader lines(InputStream stream) {
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
