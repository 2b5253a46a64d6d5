package io.colmena.launcher.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script of an installation, with a JDK that only says what it was asked. */
@DisabledOnOs(OS.WINDOWS)
final class ScriptTest {
  @TempDir private Path folder;
  private Path home;
  private Path user;

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectories(folder.resolve("a shop").resolve("colmena"));
    user = Files.createDirectories(folder.resolve("user"));
    Files.createDirectories(home.resolve("lib"));
    Files.copy(Path.of("..", "colmena"), home.resolve("colmena"));
    Path jdk = Files.createDirectories(folder.resolve("jdk").resolve("bin")).getParent();
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    Path java =
        Files.writeString(jdk.resolve("bin").resolve("java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private List<String> words(String javaOptions, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of("sh", home.resolve("colmena").toString()), Stream.of(arguments))
                    .toList())
            .redirectErrorStream(true);
    builder.environment().put("COLMENA_JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("COLMENA_JAVA_OPTS", javaOptions);
    builder.environment().put("XDG_CACHE_HOME", user.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().toList();
  }

  @Test
  void theTillHasOptionsOfItsOwn() throws Exception {
    assertThat(words("", "pos", "--config", "a file.yml"))
        .containsSubsequence(
            "@" + home.resolve("till.options"),
            "-Dcolmena.start-cache=" + home.resolve("till.aot"),
            "-XX:+UseSerialGC",
            "io.colmena.launcher.Colmena",
            "pos",
            "--config",
            "a file.yml")
        .noneMatch(word -> word.startsWith("-XX:AOTCache="));
  }

  @Test
  void soHasTheTillThatIsMeasured() throws Exception {
    assertThat(words("", "bench", "hands")).contains("@" + home.resolve("till.options"));
  }

  @Test
  void allElseKeepsItsOwn() throws Exception {
    assertThat(words("", "central", "--config", "pos.yml"))
        .contains("-XX:+UseParallelGC")
        .noneMatch(word -> word.startsWith("@") || word.contains("cache"));
    assertThat(words("", "bench", "till")).contains("-XX:+UseParallelGC");
  }

  @Test
  void aStartCacheIsUsedOnceItIsThere() throws Exception {
    Files.writeString(home.resolve("till.aot"), "learned");
    assertThat(words("", "pos")).contains("-XX:AOTCache=" + home.resolve("till.aot"));
    assertThat(words("", "central")).noneMatch(word -> word.contains("AOT"));
  }

  @Test
  void whoChoosesACollectorOrAHeapGetsIt() throws Exception {
    assertThat(words("-XX:+UseG1GC -Xmx1g", "pos"))
        .containsSubsequence("@" + home.resolve("till.options"), "-XX:+UseG1GC", "-Xmx1g")
        .doesNotContain("-XX:+UseSerialGC");
  }

  @Test
  void whereTheInstallationIsReadOnlyTheUserHasACacheOfHisOwn() throws Exception {
    assertThat(home.toFile().setWritable(false)).isTrue();
    assumeFalse(Files.isWritable(home), "whoever may do anything may write here too");
    Path own = user.resolve("colmena").resolve("till.aot");
    assertThat(words("", "pos")).contains("-Dcolmena.start-cache=" + own);
  }
}
