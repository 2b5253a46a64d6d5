package io.colmena.database.backup;

import io.colmena.database.DatabaseSettings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Makes a database out of a backup, where there is none yet. */
public final class Restore<T> {
  /** What H2 and its file system keep beside the file. */
  private static final List<String> COMPANIONS = List.of("", "-log", "-before");

  private final DatabaseSettings settings;
  private final BackupKind<T> kind;

  public Restore(DatabaseSettings settings, BackupKind<T> kind) {
    this.settings = settings;
    this.kind = kind;
  }

  /**
   * @return what the check found in it
   * @throws IOException with a sentence that says why not; nothing was changed then
   */
  public T from(Path backup) throws IOException {
    Path database =
        settings
            .file()
            .orElseThrow(() ->
                new IOException(
                    "The settings name a database on a server (database.url):"
                        + " only the embedded one can be restored from such a file."));
    requireNone(database);
    Files.createDirectories(database.getParent());
    try (WorkFolder work = WorkFolder.make(database)) {
      new BackupFile(backup, kind.databaseFile()).unpack(work.path());
      T content = kind.look(work.path());
      Path unpacked = work.path().resolve(kind.databaseFile());
      force(unpacked);
      requireNone(database);
      work.moveOut(unpacked, database);
      return content;
    } catch (IOException e) {
      throw new IOException("%s was not restored: %s".formatted(backup, Reasons.of(e)), e);
    }
  }

  private static void requireNone(Path database) throws IOException {
    for (String companion : COMPANIONS) {
      Path there = database.resolveSibling(database.getFileName() + companion);
      if (Files.exists(there)) {
        throw new IOException(
            there
                + " is there already, and is left as it is. To go back to the backup,"
                + " move the files of the data folder elsewhere first.");
      }
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
