package io.colmena.central.backup;

import io.colmena.database.Database;
import io.colmena.database.backup.Backup;
import io.colmena.database.backup.BackupTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Makes backups of the centre while it works. */
public final class CentralBackups {
  private final Backup<CentralContent> backup;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone of the people who read the names of the files
   */
  public CentralBackups(Database database, Clock clock, ZoneId zone) {
    this.backup = new Backup<>(database, CentralContent.KIND);
    this.clock = clock;
    this.zone = zone;
  }

  /** A backup that was made. */
  public record Made(String file, long bytes, CentralContent content) {}

  /**
   * @param to a file, or a folder in which one with a dated name is made
   * @throws IOException with a sentence that says why there is none
   */
  public Made make(Path to, boolean replacing) throws IOException {
    Backup.Made<CentralContent> made =
        backup.make(
            BackupTarget.of(
                to, "centre", LocalDateTime.ofInstant(clock.instant(), zone), replacing));
    return new Made(made.file().toString(), made.bytes(), made.content());
  }
}
