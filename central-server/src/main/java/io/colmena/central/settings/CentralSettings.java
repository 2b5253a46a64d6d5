package io.colmena.central.settings;

import io.colmena.database.DatabaseKeys;
import io.colmena.database.DatabaseSettings;
import io.colmena.foundation.settings.Parsers;
import io.colmena.foundation.settings.Setting;
import io.colmena.foundation.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The settings of the centre, read once at start.
 *
 * @param dataFolder the embedded database, logs and everything else this program writes
 * @param host address to listen at; {@code 0.0.0.0} for every one
 * @param port to listen at; 0 picks a free one
 * @param zone of the head office, for what "today" means on its pages
 * @param projectors how many branches are projected at once
 * @param enrolmentCodeLife how long a one-time code can be used
 * @param reconciliationAt when the centre compares its tables with the journals, every day in its
 *     zone
 */
public record CentralSettings(
    Path dataFolder,
    DatabaseSettings database,
    String host,
    int port,
    ZoneId zone,
    int projectors,
    Duration enrolmentCodeLife,
    LocalTime reconciliationAt) {

  private static final Setting<Path> DATA =
      Setting.required("data.dir", "folder for everything the centre writes", Parsers::folder);
  private static final Setting<Integer> CONNECTIONS =
      Setting.withDefault(
          "database.connections",
          "most database connections held at once",
          "16",
          Parsers.wholeNumber(4, 500));
  private static final Setting<String> HOST =
      Setting.withDefault("server.host", "address to listen at", "0.0.0.0", Parsers::text);
  private static final Setting<Integer> PORT =
      Setting.withDefault(
          "server.port",
          "port to listen at, 0 for a free one",
          "3000",
          Parsers.wholeNumber(0, 65535));
  private static final Setting<ZoneId> ZONE =
      Setting.withDefault(
          "server.time-zone", "time zone of the head office", "America/Lima", Parsers::zone);
  private static final Setting<Integer> PROJECTORS =
      Setting.withDefault(
          "projection.threads",
          "how many branches are projected at once",
          "2",
          Parsers.wholeNumber(1, 64));
  private static final Setting<Duration> CODE_LIFE =
      Setting.withDefault(
          "enrolment.code-life", "how long a one-time code can be used", "7d", Parsers::duration);

  private static final Setting<LocalTime> RECONCILIATION_AT =
      Setting.withDefault(
          "reconciliation.daily-at",
          "when the centre compares its tables with the journals, every day",
          "03:30",
          Parsers::time);

  /** Every key, for the reader and the documentation. */
  public static final List<Setting<?>> KEYS =
      Setting.all(
          DatabaseKeys.KEYS,
          DATA,
          CONNECTIONS,
          HOST,
          PORT,
          ZONE,
          PROJECTORS,
          CODE_LIFE,
          RECONCILIATION_AT);

  public static CentralSettings from(Settings settings) {
    Path data = settings.get(DATA);
    int connections = settings.get(CONNECTIONS);
    DatabaseSettings database = DatabaseKeys.read(settings, data, "centre", connections);
    return new CentralSettings(
        data,
        database,
        settings.get(HOST),
        settings.get(PORT),
        settings.get(ZONE),
        settings.get(PROJECTORS),
        settings.get(CODE_LIFE),
        settings.get(RECONCILIATION_AT));
  }
}
