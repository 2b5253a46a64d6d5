package io.colmena.database.backup;

import io.colmena.database.Database;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Makes backups of a database in which others go on working. A backup is one file that holds
 * everything committed before it was asked for. It gets its name only when it is on the disk and
 * what it holds was opened and looked at, so a file of that name is a whole backup.
 */
public final class Backup<T> {
  private final Database database;
  private final BackupKind<T> kind;

  public Backup(Database database, BackupKind<T> kind) {
    this.database = database;
    this.kind = kind;
  }

  /**
   * A backup that was made.
   *
   * @param content what the check found in it
   */
  public record Made<T>(Path file, long bytes, T content) {}

  /**
   * @param target the file or, if there is such a folder, where one with a dated name is made
   * @throws IOException with a sentence that says why there is none; nothing was changed then
   */
  public Made<T> make(BackupTarget target) throws IOException {
    Path file = target.file();
    WorkFolder work = WorkFolder.make(file);
    try (work) {
      Path written = work.path().resolve("backup.zip");
      write(written);
      new BackupFile(written, kind.databaseFile()).unpack(work.path());
      T content = kind.look(work.path());
      work.moveOut(written, target.unlessTaken());
      return new Made<>(file, Files.size(file), content);
    } catch (IOException e) {
      throw new IOException("There is no backup %s: %s".formatted(file, Reasons.of(e)), e);
    }
  }

  private void write(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      BackupFile.write(channel, kind.databaseFile(), database::copyTo);
      channel.force(true);
    }
  }
}
