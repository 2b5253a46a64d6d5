package io.colmena.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the programs' classes look like once they are loaded and linked, kept by the JVM in a file
 * among the built ones: half of what a start costs is to do that again. Made once per build, by a
 * first start of a till. It holds nothing that the class path does not; a JVM that cannot use it
 * starts without, and so do all where classes are in folders, which the JVM does not keep.
 */
final class ProgramCache {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final String NAME = "programs-";

  /** Whether it is used or not, the JVM says nothing of it, least of all on standard output. */
  private static final String QUIET = "-Xlog:aot*=off,cds*=off";

  private final List<String> java;
  private final List<String> classPath;

  /**
   * @param java what starts a program, up to the class path
   */
  ProgramCache(List<String> java, List<String> classPath) {
    this.java = java;
    this.classPath = classPath;
  }

  /** The options that a start needs to use it. */
  List<String> options() throws IOException {
    if (!classPath.stream().allMatch(entry -> Files.isRegularFile(Path.of(entry)))) {
      return List.of();
    }
    Path cache = TARGET.resolve(NAME + state() + ".aot");
    if (!Files.exists(cache)) {
      makeOrWait(cache);
    }
    return Files.size(cache) == 0 ? List.of() : List.of(QUIET, "-XX:AOTCache=" + cache);
  }

  /** Another one for every other build of the jars. */
  private String state() throws IOException {
    List<String> state = new ArrayList<>(java);
    for (String entry : classPath) {
      Path jar = Path.of(entry);
      state.add(entry + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis());
    }
    return HexFormat.of().toHexDigits(state.hashCode());
  }

  /** Several JVMs of tests may want it at once. */
  private void makeOrWait(Path cache) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                TARGET.resolve(NAME + "lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      if (!Files.exists(cache)) {
        make(cache);
      }
    }
  }

  private void make(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(TARGET)) {
      files.filter(file -> isOurs(file)).forEach(ProgramCache::delete);
    }
    Path folder = Files.createTempDirectory(TARGET, NAME);
    try {
      Path made = folder.resolve("made.aot");
      Files.writeString(
          folder.resolve("till.yml"),
          """
          branch: {code: AAA, name: A}
          data: {dir: till}
          centre: {url: "http://127.0.0.1:9"}
          """);
      firstStart(folder, made);
      if (!Files.exists(made)) {
        Files.createFile(made); // empty: cannot be made here, so that nobody tries again
      }
      Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      try (Stream<Path> left = Files.walk(folder)) {
        left.sorted(Comparator.reverseOrder()).forEach(ProgramCache::delete);
      }
    }
  }

  private void firstStart(Path folder, Path made) throws IOException {
    List<String> command = new ArrayList<>(java);
    command.addAll(List.of(QUIET, "-XX:AOTCacheOutput=" + made, "-cp"));
    command.add(String.join(File.pathSeparator, classPath));
    command.addAll(List.of(Program.MAIN, "branch", "--config", "till.yml", "status"));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.onExit().join().exitValue() != 0) {
      Files.deleteIfExists(made);
    }
  }

  private static boolean isOurs(Path file) {
    return Pattern.matches(NAME + "\\p{XDigit}+\\.aot", file.getFileName().toString());
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
