package io.colmena.launcher.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The till's classes as the JVM holds them once they are loaded and linked, in a file (an AOT
 * cache): what half of a start is spent on. It is made by a rehearsal, a till of its own that
 * nobody sees, and never by a till that somebody works at. It holds nothing that the jars do not;
 * without it the till starts later, and that is all.
 */
public final class StartCache {
  private static final Logger LOG = LoggerFactory.getLogger(StartCache.class);

  /** A rehearsal takes ten seconds or so, and a minute on a slow computer. */
  private static final long PATIENCE_MINUTES = 10;

  /** What came of an attempt. */
  public enum Outcome {
    FRESH,
    MADE,
    /** Another till of this computer is at it. */
    BEING_MADE,
    /** The folder cannot be written to, or this JVM keeps no such caches. */
    NOT_MADE
  }

  private final Path file;
  private final Path made;
  private final Installation installation;

  /**
   * @param file where the script looks for it
   */
  StartCache(Path file, Installation installation) {
    this.file = file;
    this.made = file.resolveSibling(file.getFileName() + ".of");
    this.installation = installation;
  }

  /** Nothing where the program was not started by the script, which says where it belongs. */
  static Optional<StartCache> ofThisProgram() {
    return Installation.cache()
        .flatMap(file -> Installation.running().map(it -> new StartCache(file, it)));
  }

  /** Makes it while somebody works at the till; what is not done when the till ends is left. */
  public static void makeInBackground(Duration delay) {
    ofThisProgram()
        .ifPresent(cache ->
            Thread.ofPlatform().daemon().name("start-cache").start(() -> cache.makeAfter(delay)));
  }

  private void makeAfter(Duration delay) {
    try {
      Thread.sleep(delay); // the till's own start comes first
    } catch (InterruptedException _) {
      return;
    }
    make();
  }

  /** Makes it unless there is one of this build and this JDK. Returns when it is there. */
  Outcome make() {
    try {
      if (isFresh()) {
        return Outcome.FRESH;
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
              FileChannel.open(
                  file.resolveSibling(file.getFileName() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock()) {
        return lock == null ? Outcome.BEING_MADE : rehearse();
      }
    } catch (OverlappingFileLockException _) {
      return Outcome.BEING_MADE;
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("the till starts without a cache", e);
      return Outcome.NOT_MADE;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Outcome.NOT_MADE;
    }
  }

  boolean isFresh() throws IOException {
    return Files.exists(file)
        && Files.exists(made)
        && Files.readString(made).equals(installation.state());
  }

  private Outcome rehearse() throws IOException, InterruptedException {
    if (isFresh()) {
      return Outcome.FRESH; // somebody else made it in the meantime
    }
    Path folder = file.resolveSibling(file.getFileName() + ".work");
    delete(folder); // of a till that was switched off meanwhile
    Files.createDirectory(folder);
    try {
      String state = installation.state();
      Path output = folder.resolve("till.aot");
      if (!succeeds(rehearsal(output)) || !Files.exists(output)) {
        return Outcome.NOT_MADE;
      }
      Files.deleteIfExists(made);
      Files.move(output, file, StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(made, state);
      LOG.debug("the next start of the till is faster: {}", file);
      return Outcome.MADE;
    } finally {
      delete(folder);
    }
  }

  private ProcessBuilder rehearsal(Path output) {
    return new ProcessBuilder(
            List.of(
                installation.java().toString(),
                "@" + installation.options(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:AOTCacheOutput=" + output,
                "-Djava.io.tmpdir=" + output.getParent(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                installation.classPath(),
                "io.colmena.launcher.Colmena",
                "bench",
                "rehearse"))
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD);
  }

  /** Ends it when this program ends: a till that was closed leaves nothing behind that works. */
  private static boolean succeeds(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.start();
    Thread end = Thread.ofPlatform().unstarted(() -> destroy(process));
    Runtime.getRuntime().addShutdownHook(end);
    try {
      return process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
    } finally {
      destroy(process);
      forget(end);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // this program is ending, and the hook does its work
    }
  }

  private static void destroy(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
