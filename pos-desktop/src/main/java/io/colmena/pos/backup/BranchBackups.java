package io.colmena.pos.backup;

import io.colmena.database.Database;
import io.colmena.database.backup.Backup;
import io.colmena.database.backup.BackupTarget;
import io.colmena.shared.identity.BranchCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Makes backups of a branch while it sells. */
public final class BranchBackups {
  private final Backup<BranchContent> backup;
  private final BranchCode branch;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone of the people who read the names of the files
   */
  public BranchBackups(Database database, BranchCode branch, Clock clock, ZoneId zone) {
    this.backup = new Backup<>(database, BranchContent.of(branch));
    this.branch = branch;
    this.clock = clock;
    this.zone = zone;
  }

  /** A backup that was made. */
  public record Made(String file, long bytes, BranchContent content) {}

  /**
   * @param to a file, or a folder in which one with a dated name is made
   * @throws IOException with a sentence that says why there is none
   */
  public Made make(Path to, boolean replacing) throws IOException {
    Backup.Made<BranchContent> made =
        backup.make(
            BackupTarget.of(
                to, branch.code(), LocalDateTime.ofInstant(clock.instant(), zone), replacing));
    return new Made(made.file().toString(), made.bytes(), made.content());
  }
}
