package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.foundation.cli.ExitCode;
import io.colmena.system.Program.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which settings file a till is started with, and where there is none. */
final class FirstStartTest {
  @TempDir private Path folder;

  private Program till(String... options) throws IOException {
    String home = "-Duser.home=" + folder;
    return Program.start(
        folder,
        Map.of("JAVA_TOOL_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw " + home),
        options);
  }

  @Test
  void aMisspeltFileIsSaidAndBeginsNoOtherShop() throws Exception {
    try (Program till = till("pos", "--config", "typo.yml")) {
      Ended ended = till.ends();
      assertThat(ended.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
      assertThat(ended.err())
          .contains("There is no file " + folder.toRealPath().resolve("typo.yml"))
          .contains("--set-up");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void whoAsksForItMayMakeTheFileThatHasNoBeginningYet() throws IOException {
    try (Program till = till("pos", "--config", "new.yml", "--set-up")) {
      till.says("the window is there");
    }
  }

  @Test
  void whoNamesNoFileIsAskedAtTheFirstStart() throws IOException {
    try (Program till = till("pos")) {
      till.says("the window is there");
    }
  }
}
