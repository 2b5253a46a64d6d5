package io.colmena.pos.backup;

import io.colmena.database.DatabaseSettings;
import io.colmena.database.backup.UnusableCopy;
import io.colmena.pos.backup.BackupResult.Made;
import io.colmena.pos.backup.BackupResult.NotMade;
import io.colmena.pos.settings.BranchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backups that the till makes by itself, and keeps some of. Selling does not wait for it. */
public final class BackupKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(BackupKeeper.class);

  /** Beside the copy and the database unpacked to look at it, the shop must go on selling. */
  private static final long ROOM_TO_SELL = 64L << 20;

  private final BranchBackups backups;
  private final DatabaseSettings database;
  private final BackupFolder folder;
  private final int keep;
  private final Clock clock;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final List<Consumer<BackupResult>> watchers = new CopyOnWriteArrayList<>();

  public BackupKeeper(BranchBackups backups, BranchSettings settings, Clock clock) {
    this.backups = backups;
    this.database = settings.database();
    this.folder = new BackupFolder(settings.backups().folder(), settings.code());
    this.keep = settings.backups().keep();
    this.clock = clock;
  }

  /** Whether there is a file to copy; a server's database is backed up by the server. */
  public boolean isEmbedded() {
    return database.file().isPresent();
  }

  /** The newest first. */
  public List<KeptBackup> all() {
    return folder.all();
  }

  /** Told of each that was tried, on the thread that tried it. */
  public void watch(Consumer<BackupResult> watcher) {
    watchers.add(watcher);
  }

  /** Makes one now and lets the oldest go. It throws nothing. */
  public BackupResult make() {
    oneAtATime.lock();
    try {
      BackupResult result = attempt();
      watchers.forEach(watcher -> watcher.accept(result));
      return result;
    } finally {
      oneAtATime.unlock();
    }
  }

  private BackupResult attempt() {
    Optional<Path> file = database.file();
    if (file.isEmpty()) {
      return new NotMade(BackupFault.ON_A_SERVER, "the database is a server's");
    }
    try {
      Path into = folder.ready();
      if (into.toFile().getUsableSpace() < 2 * Files.size(file.get()) + ROOM_TO_SELL) {
        return notMade(BackupFault.NO_ROOM, into + " has no room for it");
      }
      BranchBackups.Made made = backups.make(into, false);
      Path zip = Path.of(made.file());
      KeptBackup kept = folder.note(zip, clock.instant(), made.content());
      folder.keepOnly(keep);
      return new Made(kept);
    } catch (IOException e) {
      boolean damaged = e instanceof UnusableCopy || e.getCause() instanceof UnusableCopy;
      return notMade(
          damaged ? BackupFault.DAMAGED : BackupFault.FOLDER, String.valueOf(e.getMessage()));
    }
  }

  private static NotMade notMade(BackupFault fault, String reason) {
    LOG.error("no backup was made ({}): {}", fault.code(), reason);
    return new NotMade(fault, reason);
  }
}
