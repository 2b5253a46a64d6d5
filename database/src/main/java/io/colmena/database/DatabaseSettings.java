package io.colmena.database;

import java.nio.file.Path;
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

  /** The embedded default: an H2 file in a folder, nothing to install. */
  public static DatabaseSettings embedded(Path folder, String name, int connections) {
    Path file = folder.toAbsolutePath().normalize().resolve(name);
    return new DatabaseSettings("jdbc:h2:file:" + file, null, null, connections);
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
