package io.colmena.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is.
 *
 * @param url JDBC address: {@code jdbc:h2:…} or {@code jdbc:sqlserver:…}
 * @param user or null where the address says it all
 * @param connections most connections held at once
 */
public record DatabaseSettings(
    String url, @Nullable String user, @Nullable String password, int connections) {
  private static final String EMBEDDED = "jdbc:h2:file:";

  /** The embedded default: an H2 file in a folder, nothing to install. */
  public static DatabaseSettings embedded(Path folder, String name, int connections) {
    Path file = folder.toAbsolutePath().normalize().resolve(name);
    return new DatabaseSettings(EMBEDDED + file, null, null, connections);
  }

  /** The file of an embedded database; none for a server's. */
  public Optional<Path> file() {
    if (!url.startsWith(EMBEDDED)) {
      return Optional.empty();
    }
    String name = url.substring(EMBEDDED.length()).replaceFirst(";.*", "");
    return Optional.of(Path.of(name + ".mv.db").toAbsolutePath().normalize());
  }

  /**
   * Looks before a database would be made that nobody asked for.
   *
   * @throws IOException if it is an embedded one and its file is missing
   */
  public void requireThere() throws IOException {
    Optional<Path> missing = file().filter(file -> !Files.exists(file));
    if (missing.isPresent()) {
      throw new IOException("There is no database " + missing.get() + ".");
    }
  }

  /** Whether there is a dialect for this address. */
  public static boolean isSupported(String url) {
    return url.startsWith("jdbc:h2:") || url.startsWith("jdbc:sqlserver:");
  }

  @Override
  public String toString() {
    return "DatabaseSettings[url=" + url + ", user=" + user + ", password=********]";
  }
}
