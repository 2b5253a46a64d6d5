package io.colmena.demo;

import io.colmena.demo.shopping.Shop;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a demonstration. It is emptied at each start, so nothing is touched unless a marker
 * says that an earlier demonstration made it, and that one has ended.
 */
final class DemoFolder implements AutoCloseable {
  private static final String MARKER = "colmena-demo.txt";

  private static final String TEXT =
      """
      Esta carpeta es de `colmena demo`: cada demostración la vacía al comenzar.
      No guarde aquí nada que quiera conservar.
      """;

  private final Path folder;
  private final FileChannel marker;

  private DemoFolder(Path folder, FileChannel marker) {
    this.folder = folder;
    this.marker = marker;
  }

  /** The folder is not one that may be emptied. */
  static final class NotOurs extends IOException {
    private static final long serialVersionUID = 1L;

    NotOurs(String sentence) {
      super(sentence);
    }
  }

  /**
   * Makes the folder, or empties that of an earlier demonstration.
   *
   * @throws NotOurs if something else is in it, or a demonstration is using it
   */
  static DemoFolder prepare(Path wanted) throws IOException {
    Path folder = wanted.toAbsolutePath().normalize();
    Path file = folder.resolve(MARKER);
    if (Files.exists(folder) && !Files.isRegularFile(file) && !isEmpty(folder)) {
      throw new NotOurs(
          "La carpeta "
              + folder
              + " tiene algo que no es de una demostración: no se ha tocado nada. Elija otra con --folder.");
    }
    Files.createDirectories(folder);
    FileChannel marker =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock(marker) == null) {
        throw new NotOurs(
            "Otra demostración está usando la carpeta "
                + folder
                + ". Ciérrela, o elija otra carpeta con --folder.");
      }
      empty(folder, file);
      marker.truncate(0);
      marker.write(StandardCharsets.UTF_8.encode(TEXT));
      return new DemoFolder(folder, marker);
    } catch (IOException e) {
      marker.close();
      throw e;
    }
  }

  private static @Nullable FileLock lock(FileChannel marker) throws IOException {
    try {
      return marker.tryLock();
    } catch (OverlappingFileLockException _) {
      return null; // held in this very process
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static void empty(Path folder, Path except) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.equals(except)) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            if (!visited.equals(folder)) {
              Files.delete(visited);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  Path centre() {
    return folder.resolve("centre");
  }

  Path branch(Shop shop) {
    return folder.resolve(shop.placeName().toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  /** Lets the next demonstration have it. */
  @Override
  public void close() throws IOException {
    marker.close();
  }
}
