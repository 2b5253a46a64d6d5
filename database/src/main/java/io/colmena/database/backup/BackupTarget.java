package io.colmena.database.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Where a backup is to be.
 *
 * @param file whole name
 * @param replacing whether a file that is there already may be replaced
 */
public record BackupTarget(Path file, boolean replacing) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT);

  /**
   * @param to a file or, if there is such a folder, where one such as {@code
   *     colmena-CUS-2026-11-22T08-05-00.zip} is to be
   * @param of what is backed up, such as {@code CUS}
   * @param now in the time zone of the people who look for it
   * @throws IOException if there is such a file, or no such folder
   */
  public static BackupTarget of(Path to, String of, LocalDateTime now, boolean replacing)
      throws IOException {
    Path asked = to.toAbsolutePath().normalize();
    if (Files.isDirectory(asked)) {
      asked = asked.resolve("colmena-" + of + "-" + MOMENT.format(now) + ".zip");
    }
    Path folder = asked.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("There is no folder " + folder + ": nothing was written.");
    }
    BackupTarget target = new BackupTarget(asked, replacing);
    target.unlessTaken();
    return target;
  }

  /** The file, if it may be written. */
  Path unlessTaken() throws IOException {
    if (Files.exists(file) && !(replacing && Files.isRegularFile(file))) {
      throw new IOException(
          file + " is there already: give another name, a folder, or --force to replace it.");
    }
    return file;
  }
}
