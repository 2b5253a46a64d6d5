package io.colmena.launcher.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.launcher.start.StartCache.Outcome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a Java that only writes the file it is told to: a rehearsal takes too long for a test. */
@DisabledOnOs(OS.WINDOWS)
final class StartCacheTest {
  private static final String WRITES =
      """
      #!/bin/sh
      for word; do case $word in -XX:AOTCacheOutput=*) echo learned > "${word#*=}" ;; esac; done
      echo started >> "%s"
      """;

  @TempDir private Path folder;
  private Path jar;
  private Path file;
  private StartCache cache;

  @BeforeEach
  void install() throws IOException {
    jar = Files.writeString(folder.resolve("till.jar"), "classes");
    Files.writeString(folder.resolve("till.options"), "-Xmx256m\n");
    file = folder.resolve("user").resolve("till.aot");
    java(WRITES.formatted(folder.resolve("starts")));
    cache = new StartCache(file, new Installation(folder, folder.resolve("java"), jar.toString()));
  }

  private void java(String script) throws IOException {
    Path java = Files.writeString(folder.resolve("java"), script);
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private long starts() throws IOException {
    return Files.readAllLines(folder.resolve("starts")).size();
  }

  @Test
  void itIsMadeOnceForEachBuild() throws IOException {
    assertThat(cache.make()).isEqualTo(Outcome.MADE);
    assertThat(file).hasContent("learned");
    assertThat(cache.make()).isEqualTo(Outcome.FRESH);
    assertThat(starts()).isEqualTo(1);
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
    assertThat(cache.make()).isEqualTo(Outcome.MADE);
    assertThat(starts()).isEqualTo(2);
  }

  @Test
  void otherOptionsOfTheTillAskForAnotherOne() throws IOException {
    cache.make();
    Files.writeString(folder.resolve("till.options"), "-Xmx300m\n");
    assertThat(cache.make()).isEqualTo(Outcome.MADE);
  }

  @Test
  void aRehearsalThatFailsLeavesNothing() throws IOException {
    java(WRITES.formatted(folder.resolve("starts")) + "exit 1\n");
    assertThat(cache.make()).isEqualTo(Outcome.NOT_MADE);
    assertThat(file).doesNotExist();
    assertThat(file.resolveSibling("till.aot.work")).doesNotExist();
  }

  @Test
  void anOlderOneStaysUntilTheNextIsThere() throws IOException {
    cache.make();
    Files.writeString(jar, "other classes");
    java("#!/bin/sh\nexit 1\n");
    assertThat(cache.make()).isEqualTo(Outcome.NOT_MADE);
    assertThat(file).hasContent("learned");
    assertThat(cache.isFresh()).isFalse();
  }

  @Test
  void whatAnInterruptedAttemptLeftIsRemoved() throws IOException {
    Path work = Files.createDirectories(file.resolveSibling("till.aot.work").resolve("scratch"));
    Files.writeString(work.resolve("till.mv.db"), "half");
    assertThat(cache.make()).isEqualTo(Outcome.MADE);
    assertThat(work).doesNotExist();
  }

  @Test
  void twoTillsDoNotMakeItAtOnce() throws IOException {
    Files.createDirectories(file.getParent());
    try (FileChannel other =
            FileChannel.open(
                file.resolveSibling("till.aot.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var _ = other.lock()) {
      assertThat(cache.make()).isEqualTo(Outcome.BEING_MADE);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void whereNothingCanBeWrittenTheTillGoesWithout() throws IOException {
    Files.writeString(folder.resolve("user"), "not a folder");
    assertThat(cache.make()).isEqualTo(Outcome.NOT_MADE);
  }
}
