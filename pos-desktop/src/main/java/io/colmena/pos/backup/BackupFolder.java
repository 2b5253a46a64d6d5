package io.colmena.pos.backup;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backups in a folder. Beside each that the till made lies a note with what was found in it;
 * only those are ever deleted by themselves.
 */
final class BackupFolder {
  private static final Logger LOG = LoggerFactory.getLogger(BackupFolder.class);
  private static final String NOTE = ".json";

  private final Path folder;
  private final String beginning;

  BackupFolder(Path folder, BranchCode branch) {
    this.folder = folder;
    this.beginning = "colmena-" + branch.code() + "-";
  }

  /** Makes it where it is missing. */
  Path ready() throws IOException {
    return Files.createDirectories(folder);
  }

  /** The newest first. */
  List<KeptBackup> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(this::isBackup)
          .map(BackupFolder::kept)
          .sorted(Comparator.comparing(KeptBackup::madeAt).reversed())
          .toList();
    } catch (IOException e) {
      LOG.warn("the folder {} cannot be read", folder, e);
      return List.of();
    }
  }

  private boolean isBackup(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(beginning) && name.endsWith(".zip") && Files.isRegularFile(file);
  }

  /** What the till writes beside a backup that it has made and looked at. */
  private record Note(Instant madeAt, BranchContent content) {}

  private static KeptBackup kept(Path file) {
    Note note = noted(file);
    return new KeptBackup(
        file,
        note == null ? Instant.ofEpochMilli(file.toFile().lastModified()) : note.madeAt(),
        file.toFile().length(),
        note == null ? null : note.content());
  }

  private static Path note(Path backup) {
    return backup.resolveSibling(backup.getFileName() + NOTE);
  }

  private static @Nullable Note noted(Path backup) {
    try {
      return Json.read(Files.readString(note(backup)), Note.class);
    } catch (IOException | MalformedJson _) {
      return null; // brought by a person, or the note was lost: it can still be looked at
    }
  }

  /** Notes that it was looked at. */
  KeptBackup note(Path backup, Instant madeAt, BranchContent content) throws IOException {
    Files.writeString(note(backup), Json.write(new Note(madeAt, content)));
    return kept(backup);
  }

  /** Deletes the oldest of those that the till made, and never its last one. */
  void keepOnly(int most) {
    all().stream().filter(KeptBackup::verified).skip(Math.max(1, most)).forEach(this::delete);
  }

  private void delete(KeptBackup backup) {
    try {
      Files.delete(backup.file());
      Files.deleteIfExists(note(backup.file()));
      LOG.info("the old backup {} was deleted", backup.file());
    } catch (IOException e) {
      LOG.warn("the old backup {} cannot be deleted", backup.file(), e);
    }
  }
}
