package io.colmena.database.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder beside a file that is being made: {@code NAME.partial}. What is finished moves out of it
 * in one step; it and the rest are deleted, or remain with that name after a crash.
 */
record WorkFolder(Path path) implements AutoCloseable {
  private static final String ENDING = ".partial";

  static WorkFolder make(Path file) throws IOException {
    WorkFolder work = new WorkFolder(file.resolveSibling(file.getFileName() + ENDING));
    try {
      work.delete();
      Files.createDirectory(work.path());
      return work;
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be written: %s".formatted(file.getParent(), Reasons.of(e)), e);
    }
  }

  /** What is already forced gets its name, and the name is forced too. */
  void moveOut(Path finished, Path file) throws IOException {
    Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder = FileChannel.open(path.resolveSibling("."), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException _) {
      // Windows has no such thing, and does not need it
    }
  }

  private void delete() throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> inner;
    try (Stream<Path> all = Files.walk(path)) {
      inner = all.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path one : inner) {
      Files.delete(one);
    }
  }

  @Override
  public void close() throws IOException {
    delete();
  }
}
