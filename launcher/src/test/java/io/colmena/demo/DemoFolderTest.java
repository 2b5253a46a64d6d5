package io.colmena.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colmena.foundation.cli.ExitCode;
import io.colmena.launcher.Colmena;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {
  @TempDir Path folder;

  @Test
  void aFolderWithSomethingElseInItIsRefusedAndLeftAlone() throws Exception {
    Path photo = Files.writeString(folder.resolve("photo.jpg"), "of the family");
    StringWriter said = new StringWriter();

    int exit =
        Colmena.commandLine()
            .setErr(new PrintWriter(said))
            .execute("demo", "--headless", "--folder", folder.toString());

    assertThat(exit).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(said.toString()).contains(folder.toString(), "no se ha tocado nada");
    assertThat(folder).isDirectoryContaining(photo::equals);
  }

  @Test
  void theFolderOfAnEarlierDemonstrationIsEmptied() throws Exception {
    Path left = folder.resolve("lima").resolve("branch.mv.db");
    try (DemoFolder first = DemoFolder.prepare(folder)) {
      Files.createDirectories(left.getParent());
      Files.writeString(left, "of the last time");
      assertThat(first).hasToString(folder.toString());
    }

    DemoFolder.prepare(folder).close();

    assertThat(left).doesNotExist();
    assertThat(left.getParent()).doesNotExist();
  }

  @Test
  void aFolderThatIsInUseIsRefused() throws Exception {
    try (DemoFolder first = DemoFolder.prepare(folder)) {
      assertThat(first.centre()).isEqualTo(folder.resolve("centre"));
      assertThatThrownBy(() -> DemoFolder.prepare(folder))
          .isInstanceOf(DemoFolder.NotOurs.class)
          .hasMessageContaining("Otra demostración");
    }
  }
}
