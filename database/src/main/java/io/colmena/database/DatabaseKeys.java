package io.colmena.database;

import io.colmena.foundation.settings.Parsers;
import io.colmena.foundation.settings.Setting;
import io.colmena.foundation.settings.Settings;
import java.nio.file.Path;
import java.util.List;

/** The keys with which every program is told where its database is. */
public final class DatabaseKeys {
  private static final Setting<String> URL =
      Setting.optional("database.url", "JDBC address; empty for the embedded one", Parsers::text);
  private static final Setting<String> USER =
      Setting.optional("database.user", "database log-in", Parsers::text);
  private static final Setting<String> PASSWORD =
      Setting.optional("database.password", "database password", Parsers::text).asSecret();

  public static final List<Setting<?>> KEYS = List.of(URL, USER, PASSWORD);

  private DatabaseKeys() {}

  /**
   * The database that the settings name, or the embedded one where they name none.
   *
   * @param folder of the embedded database
   * @param name of its file
   * @param connections most connections held at once
   * @throws io.colmena.foundation.settings.InvalidSettings if there is no dialect for the address
   */
  public static DatabaseSettings read(
      Settings settings, Path folder, String name, int connections) {
    return settings
        .find(URL)
        .map(url -> given(settings, url, connections))
        .orElseGet(() -> DatabaseSettings.embedded(folder, name, connections));
  }

  private static DatabaseSettings given(Settings settings, String url, int connections) {
    if (!DatabaseSettings.isSupported(url)) {
      throw settings.refuse(URL, "the address must start with jdbc:h2: or jdbc:sqlserver:");
    }
    return new DatabaseSettings(
        url, settings.find(USER).orElse(null), settings.find(PASSWORD).orElse(null), connections);
  }
}
