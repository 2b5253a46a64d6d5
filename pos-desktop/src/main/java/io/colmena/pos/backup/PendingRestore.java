package io.colmena.pos.backup;

import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.Schema;
import io.colmena.database.SqlFault;
import io.colmena.database.backup.Restore;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A restore that somebody asked for and that is done at the next start, when nobody has the
 * database open. The wish is a file beside the database. It goes away when the wish is fulfilled or
 * cannot be; a power cut on the way leaves it, and the next start does the same again, with the
 * same result.
 */
public final class PendingRestore {
  private static final Logger LOG = LoggerFactory.getLogger(PendingRestore.class);
  private static final String FILE = "restore.json";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT);

  private final BranchSettings settings;

  public PendingRestore(BranchSettings settings) {
    this.settings = settings;
  }

  /**
   * What was wanted.
   *
   * @param aside name under which the present database is kept, beside it
   */
  private record Wish(String backup, String aside) {}

  /** What became of the wish at a start. */
  public sealed interface Outcome {
    /** The database is the backup's now. */
    record Restored(Path backup, Path aside, BranchContent content) implements Outcome {}

    /** The database is as it was. */
    record NotRestored(Path backup, String reason) implements Outcome {}
  }

  /**
   * Notes the wish for the next start.
   *
   * @throws IOException if it cannot be noted, or the database is a server's
   */
  public void ask(Path backup, Instant now) throws IOException {
    Path wish = wish().orElseThrow(() -> new IOException("the database is a server's"));
    Path partial = wish.resolveSibling(FILE + ".partial");
    Path copy = backup.toAbsolutePath().normalize();
    Files.writeString(partial, Json.write(new Wish(copy.toString(), asideName(now))));
    try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(partial, wish, StandardCopyOption.ATOMIC_MOVE);
  }

  private String asideName(Instant now) {
    LocalDateTime local = settings.calendar().localTime(now);
    return "branch.mv.db.before-restore-" + MOMENT.format(local);
  }

  private Optional<Path> wish() {
    return settings.database().file().map(file -> file.resolveSibling(FILE));
  }

  /** Whether there is a wish. */
  public boolean isAsked() {
    return asked().isPresent();
  }

  private Optional<Path> asked() {
    return wish().filter(Files::exists);
  }

  /**
   * Fulfils the wish, if there is one. To be called before the database is opened.
   *
   * @throws DatabaseException with {@link SqlFault#IN_USE} if somebody has the database open; the
   *     wish stays
   */
  public Optional<Outcome> carryOut() {
    Optional<Path> file = asked();
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Outcome outcome = carryOut(file.get());
    LOG.warn("a restore was asked for: {}", outcome);
    try {
      Files.deleteIfExists(file.get());
    } catch (IOException e) {
      throw new DatabaseException(SqlFault.STORAGE, file.get() + " cannot be deleted", e);
    }
    return Optional.of(outcome);
  }

  private Outcome carryOut(Path file) {
    Path backup = file;
    try {
      Wish wish = Json.read(Files.readString(file), Wish.class);
      backup = Path.of(wish.backup());
      Path aside = file.resolveSibling(wish.aside());
      return new Outcome.Restored(backup, aside, now(backup, aside));
    } catch (IOException | MalformedJson e) {
      return new Outcome.NotRestored(backup, String.valueOf(e.getMessage()));
    }
  }

  /** The same at once, for the command line. */
  public Outcome over(Path backup, Instant now) {
    try {
      Path database =
          settings
              .database()
              .file()
              .orElseThrow(() -> new IOException("the database is a server's"));
      Path aside = database.resolveSibling(asideName(now));
      return new Outcome.Restored(backup, aside, now(backup, aside));
    } catch (IOException e) {
      return new Outcome.NotRestored(backup, String.valueOf(e.getMessage()));
    }
  }

  private BranchContent now(Path backup, Path aside) throws IOException {
    requireClosed(settings.database());
    return new Restore<>(settings.database(), BranchContent.of(settings.code()))
        .over(backup, aside);
  }

  /**
   * Whoever has it open goes on selling into it. One that cannot be opened at all may be replaced.
   */
  private static void requireClosed(DatabaseSettings database) {
    if (database.file().filter(Files::exists).isEmpty()) {
      return;
    }
    try (Database open = Database.open(database, Schema.BRANCH)) {
      open.force();
    } catch (DatabaseException e) {
      if (e.fault() == SqlFault.IN_USE) {
        throw e;
      }
      LOG.warn("the database that is replaced cannot be opened", e);
    }
  }
}
