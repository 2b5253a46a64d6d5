package io.colmena.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.colmena.database.Database;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.Schema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backup is there as a whole, with what it must hold, or not at all; and so is what it becomes.
 */
class BackupTest {
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T08:05:00");
  private static final BackupKind<Integer> KIND =
      new BackupKind<>(
          Schema.BRANCH,
          "branch",
          copy ->
              copy.read(
                  tx -> tx.query("select count(*) from counters").mapTo(Integer.class).one()));

  @TempDir Path data;
  @TempDir Path safe;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(DatabaseSettings.embedded(data, "branch", 2), Schema.BRANCH);
    add("one");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void add(String name) {
    database.inTransaction(tx ->
        tx.update("insert into counters (name, counter) values (:name, 1)")
            .bind("name", name)
            .execute());
  }

  private BackupTarget target(String name) throws IOException {
    return BackupTarget.of(safe.resolve(name), "CUS", NOW, false);
  }

  private Backup.Made<Integer> make(BackupTarget target) throws IOException {
    return new Backup<>(database, KIND).make(target);
  }

  private Restore<Integer> restore(Path folder) {
    return new Restore<>(DatabaseSettings.embedded(folder, "branch", 2), KIND);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void itHoldsWhatWasCommittedBeforeAndIsTheOnlyFileThatRemains() throws IOException {
    add("two");
    Backup.Made<Integer> made = make(target("a.zip"));
    add("three");
    assertThat(made.content()).isEqualTo(2);
    assertThat(made.bytes()).isEqualTo(Files.size(safe.resolve("a.zip")));
    assertThat(names(safe)).containsExactly("a.zip");
    assertThat(restore(safe.resolve("again")).from(made.file())).isEqualTo(2);
    assertThat(names(safe.resolve("again"))).containsExactly("branch.mv.db");
  }

  @Test
  void inAFolderItGetsADatedName() throws IOException {
    assertThat(make(target("")).file())
        .isEqualTo(safe.resolve("colmena-CUS-2026-11-22T08-05-00.zip"));
    assertThatThrownBy(() -> target("")).hasMessageContaining("is there already");
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyWhenThatIsAskedFor() throws IOException {
    Path file = Files.writeString(safe.resolve("a.zip"), "mine");
    assertThatThrownBy(() -> target("a.zip")).hasMessageContaining("--force");
    assertThat(file).hasContent("mine");
    make(BackupTarget.of(file, "CUS", NOW, true));
    assertThat(restore(safe.resolve("again")).from(file)).isEqualTo(1);
  }

  @Test
  void aFolderIsNeverReplaced() throws IOException {
    Files.createDirectory(safe.resolve("colmena-CUS-2026-11-22T08-05-00.zip"));
    assertThatThrownBy(() -> BackupTarget.of(safe, "CUS", NOW, true))
        .hasMessageContaining("is there already");
  }

  @Test
  void aFileThatAppearsMeanwhileIsLeftAsItIs() throws IOException {
    BackupTarget target = target("a.zip");
    Path file = Files.writeString(safe.resolve("a.zip"), "mine");
    assertThatThrownBy(() -> make(target)).hasMessageContaining("is there already");
    assertThat(file).hasContent("mine");
    assertThat(names(safe)).containsExactly("a.zip");
  }

  @Test
  void aFolderThatIsMissingIsNotMade() throws IOException {
    assertThatThrownBy(() -> target("nowhere/a.zip"))
        .hasMessageContaining("There is no folder " + safe.resolve("nowhere"));
    assertThat(names(safe)).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidToBeSo() {
    Path unwritable = Path.of("/proc");
    assumeTrue(Files.isDirectory(unwritable), "a folder that nobody can write");
    assertThatThrownBy(() -> make(BackupTarget.of(unwritable, "CUS", NOW, false)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("/proc cannot be written");
  }

  @Test
  void whatARunThatWasKilledLeftBehindIsRemoved() throws IOException {
    Path left = Files.createDirectories(safe.resolve("a.zip.partial/inner"));
    Files.writeString(left.resolve("branch.mv.db"), "half");
    make(target("a.zip"));
    assertThat(names(safe)).containsExactly("a.zip");
  }

  @Test
  void aCopyThatFailsLeavesNothingBehind() throws IOException {
    WritableByteChannel backsUpMeanwhile =
        new WritableByteChannel() {
          @Override
          public int write(ByteBuffer bytes) {
            assertThatThrownBy(() -> make(target("a.zip")))
                .hasMessageContaining("There is no backup")
                .hasMessageContaining("copied already");
            int written = bytes.remaining();
            bytes.position(bytes.limit());
            return written;
          }

          @Override
          public boolean isOpen() {
            return true;
          }

          @Override
          public void close() {
            // nothing is open
          }
        };
    database.copyTo(backsUpMeanwhile);
    assertThat(names(safe)).isEmpty();
  }

  @Test
  void whatDoesNotStandTheCheckIsNoBackup() throws IOException {
    BackupKind<Integer> strict =
        new BackupKind<>(
            Schema.BRANCH,
            "branch",
            _ -> {
              throw new IOException("its journal does not hold");
            });
    BackupTarget target = target("a.zip");
    assertThatThrownBy(() -> new Backup<>(database, strict).make(target))
        .hasMessageContaining("There is no backup " + safe.resolve("a.zip"))
        .hasMessageContaining("its journal does not hold");
    assertThat(names(safe)).isEmpty();
  }

  @Test
  void aServersDatabaseIsBackedUpByTheServer() throws IOException {
    DatabaseSettings memory = new DatabaseSettings("jdbc:h2:mem:backup", null, null, 2);
    BackupTarget target = target("a.zip");
    try (Database server = Database.open(memory, Schema.BRANCH)) {
      assertThatThrownBy(() -> new Backup<>(server, KIND).make(target))
          .hasMessageContaining("BACKUP DATABASE");
    }
    assertThatThrownBy(() -> new Restore<>(memory, KIND).from(safe.resolve("a.zip")))
        .hasMessageContaining("on a server");
    assertThat(names(safe)).isEmpty();
  }

  @Test
  void aDatabaseIsNeverWrittenOver() throws IOException {
    Path backup = make(target("a.zip")).file();
    for (String there : new String[] {"branch.mv.db", "branch.mv.db-log", "branch.mv.db-before"}) {
      Path folder = Files.createDirectory(safe.resolve("with-" + there));
      Path file = Files.writeString(folder.resolve(there), "mine");
      assertThatThrownBy(() -> restore(folder).from(backup))
          .hasMessageContaining(file + " is there already");
      assertThat(names(folder)).containsExactly(there);
      assertThat(file).hasContent("mine");
    }
  }

  @Test
  void whatIsNoBackupOrADamagedOneIsRefusedAndLeavesNoDatabase() throws IOException {
    byte[] whole = Files.readAllBytes(make(target("whole.zip")).file());
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    Files.write(safe.resolve("flipped.zip"), flipped);
    Files.write(safe.resolve("cut.zip"), Arrays.copyOf(whole, whole.length - 30));
    Files.writeString(safe.resolve("letter.zip"), "Estimada señora");
    Files.writeString(safe.resolve("empty.zip"), "");
    for (String damaged : new String[] {"flipped", "cut", "letter", "empty", "missing"}) {
      Path file = safe.resolve(damaged + ".zip");
      Path folder = safe.resolve("from-" + damaged);
      assertThatThrownBy(() -> restore(folder).from(file))
          .as(damaged)
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file + " was not restored: ");
      assertThat(names(folder)).as(damaged).isEmpty();
    }
  }

  @Test
  void aBackupOfSomethingElseIsRefused() throws IOException {
    Path backup = make(target("a.zip")).file();
    BackupKind<Integer> centre = new BackupKind<>(Schema.CENTRAL, "centre", _ -> 0);
    DatabaseSettings settings = DatabaseSettings.embedded(safe.resolve("c"), "centre", 2);
    assertThatThrownBy(() -> new Restore<>(settings, centre).from(backup))
        .hasMessageContaining("it holds no centre.mv.db");
    assertThat(names(safe.resolve("c"))).isEmpty();
  }
}
