package io.colmena.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database belongs to one process at a time; a server has no such limit. */
@Timeout(60)
class DatabaseInUseTest {
  @TempDir Path folder;

  @Test
  void aFileThatAnotherProcessHoldsIsSaidToBeInUse() throws IOException, InterruptedException {
    DatabaseSettings settings = DatabaseSettings.embedded(folder, "branch", 2);
    Process other =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldsTheFile.class.getName(),
                settings.url())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      try (BufferedReader said = other.inputReader()) {
        // a log line may come first
        assertThat(said.lines().anyMatch("open"::equals)).isTrue();

        DatabaseException e =
            catchThrowableOfType(
                DatabaseException.class, () -> Database.open(settings, Schema.BRANCH));

        assertThat(e.fault()).isEqualTo(SqlFault.IN_USE);
        other.outputWriter().close();
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
      }
      try (Database database = Database.open(settings, Schema.BRANCH)) {
        assertThat(
                database.<Integer>read(
                    tx -> tx.query("select count(*) from counters").mapTo(Integer.class).one()))
            .isZero();
      }
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsAStorageFault() throws IOException {
    Path file = java.nio.file.Files.writeString(folder.resolve("file"), "not a folder");

    DatabaseException e =
        catchThrowableOfType(
            DatabaseException.class,
            () -> Database.open(DatabaseSettings.embedded(file, "branch", 2), Schema.BRANCH));

    assertThat(e.fault()).isEqualTo(SqlFault.STORAGE);
  }
}
