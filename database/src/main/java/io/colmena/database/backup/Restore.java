package io.colmena.database.backup;

import io.colmena.database.DatabaseSettings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Makes a database out of a backup: where there is none yet, or in the place of the present one.
 */
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
    Path database = embedded();
    requireNone(database);
    return restore(backup, database, () -> requireNone(database));
  }

  /**
   * Puts a backup in the place of the present database, which nobody may have open. Whoever pulls
   * the plug finds the one or the other at the next start, whole, and asks again.
   *
   * @param aside where the present one is kept; if it is there already, an earlier attempt put it
   *     there
   * @return what the check found in the backup
   * @throws IOException with a sentence that says why not; the present one is in its place then
   */
  public T over(Path backup, Path aside) throws IOException {
    Path database = embedded();
    return restore(backup, database, () -> putAside(database, aside));
  }

  private Path embedded() throws IOException {
    return settings
        .file()
        .orElseThrow(() ->
            new IOException(
                "The settings name a database on a server (database.url):"
                    + " only the embedded one can be restored from such a file."));
  }

  /** What must be done before the new file gets its name. */
  @FunctionalInterface
  private interface Before {
    void done() throws IOException;
  }

  private T restore(Path backup, Path database, Before lastStep) throws IOException {
    Files.createDirectories(database.getParent());
    try (WorkFolder work = WorkFolder.make(database)) {
      new BackupFile(backup, kind.databaseFile()).unpack(work.path());
      T content = kind.look(work.path());
      Path unpacked = work.path().resolve(kind.databaseFile());
      force(unpacked);
      lastStep.done();
      work.moveOut(unpacked, database);
      return content;
    } catch (IOException e) {
      throw new IOException("%s was not restored: %s".formatted(backup, Reasons.of(e)), e);
    }
  }

  /**
   * A second name for the present file, so that it is never without one. A log beside it belongs to
   * it and would be joined with the backup: it goes with it.
   */
  private static void putAside(Path database, Path aside) throws IOException {
    for (String companion : COMPANIONS) {
      Path there = database.resolveSibling(database.getFileName() + companion);
      Path kept = aside.resolveSibling(aside.getFileName() + companion);
      if (Files.exists(there) && !Files.exists(kept)) {
        secondName(there, kept);
      }
    }
    for (String companion : COMPANIONS) {
      if (!companion.isEmpty()) {
        Files.deleteIfExists(database.resolveSibling(database.getFileName() + companion));
      }
    }
  }

  private static void secondName(Path there, Path kept) throws IOException {
    try {
      Files.createLink(kept, there);
    } catch (IOException | UnsupportedOperationException _) {
      Path partial = kept.resolveSibling(kept.getFileName() + ".copying");
      Files.copy(there, partial, StandardCopyOption.REPLACE_EXISTING);
      force(partial);
      Files.move(partial, kept, StandardCopyOption.ATOMIC_MOVE);
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
