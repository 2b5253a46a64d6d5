package io.colmena.database;

import com.zaxxer.hikari.HikariConfig;
import io.colmena.database.disk.ForcedFileSystem;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.engine.Constants;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbc.JdbcPreparedStatement;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FileUtils;
import org.jspecify.annotations.Nullable;

/** H2 as an embedded file, speaking SQL Server's words where it can. */
final class H2Dialect implements Dialect {
  private static final String PREFIX = "jdbc:h2:";

  /** In memory, or a server's. */
  private static final List<String> NOT_FILES = List.of("mem:", "tcp:", "ssl:");

  private static final int LOCK_TIMEOUT_MILLIS = 10_000;

  /** How long a lock is waited for, where an address says it itself. */
  private static final Pattern GIVEN_LOCK_TIMEOUT =
      Pattern.compile(";LOCK_TIMEOUT=(\\d{1,9})(?=;|$)", Pattern.CASE_INSENSITIVE);

  /** Of changes in memory; then they are forced, so that a long import does not fill it. */
  private static final long MOST_UNFORCED_BYTES = 16L << 20;

  private static final long LEAST_CACHE_KILOBYTES = 16 << 10;
  private static final long MOST_CACHE_KILOBYTES = 1 << 20;

  /** By file: pools of one process on one file work in one database. */
  private static final Map<String, Steps> STEPS = new ConcurrentHashMap<>();

  /** H2 closes the file when the last connection goes. */
  private static final String[] OPTIONS = {
    "MODE=MSSQLServer",
    "DATABASE_TO_UPPER=TRUE",
    "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
    // A sale needs more statements than the eight that H2 remembers for a connection by default.
    "QUERY_CACHE_SIZE=64",
    // Of its file, H2 would keep nine tenths in use, and copies what is whole ten times for that.
    "AUTO_COMPACT_FILL_RATE=50",
    "DB_CLOSE_ON_EXIT=FALSE",
    "CACHE_SIZE=" + cacheKilobytes()
  };

  private final Steps steps;
  private final H2Forcing forcing;

  /** A sixteenth of the memory: a centre of a thousand branches reads from its file otherwise. */
  private static long cacheKilobytes() {
    return Math.clamp(
        Runtime.getRuntime().maxMemory() / 1024 / 16, LEAST_CACHE_KILOBYTES, MOST_CACHE_KILOBYTES);
  }

  H2Dialect(String url) {
    this.steps = STEPS.computeIfAbsent(place(url), _ -> new Steps());
    this.forcing = new H2Forcing(steps);
  }

  /** The same for every address of one file. */
  private static String place(String url) {
    String address = url.split(";", 2)[0];
    String where = address.substring(PREFIX.length());
    return isFile(where) ? FileUtils.toRealPath(where + Constants.SUFFIX_MV_FILE) : address;
  }

  private static boolean isFile(String where) {
    return NOT_FILES.stream().noneMatch(where::startsWith);
  }

  @Override
  public String complete(String url) {
    String address = onForcedFile(url);
    int patience = LOCK_TIMEOUT_MILLIS;
    if (isOnForcedFile(address)) {
      address =
          GIVEN_LOCK_TIMEOUT.matcher(address).replaceAll(""); // it is the patience of #connect
      patience = SteppingConnections.LOCK_TIMEOUT_MILLIS;
    }
    StringBuilder complete = new StringBuilder(address);
    String given = address.toUpperCase(Locale.ROOT);
    Stream.concat(Stream.of(OPTIONS), Stream.of("LOCK_TIMEOUT=" + patience))
        .filter(option -> !given.contains(";" + option.substring(0, option.indexOf('=') + 1)))
        .forEach(option -> complete.append(';').append(option));
    return complete.toString();
  }

  private static String onForcedFile(String url) {
    String where = url.substring(PREFIX.length());
    if (!isFile(where)) {
      return url;
    }
    ForcedFileSystem.register();
    return PREFIX + ForcedFileSystem.name(where);
  }

  /**
   * H2 puts what it writes together map by map while others change them: what is found after a
   * crash could hold one half of a transaction that was under way. So the state that is forced is
   * taken at a moment between all statements.
   */
  @Override
  public void connect(HikariConfig pool, DatabaseSettings settings, String url) {
    if (!isOnForcedFile(url)) {
      Dialect.super.connect(pool, settings, url);
      return;
    }
    JdbcDataSource source = new JdbcDataSource();
    source.setUrl(url);
    source.setUser(settings.user()); // none where the address names one
    source.setPassword(settings.password());
    pool.setDataSource(
        new SteppingConnections(steps, patience(settings.url()), this::forceMuch).of(source));
  }

  private static Duration patience(String url) {
    Matcher given = GIVEN_LOCK_TIMEOUT.matcher(url);
    return Duration.ofMillis(given.find() ? Long.parseLong(given.group(1)) : LOCK_TIMEOUT_MILLIS);
  }

  private static boolean isOnForcedFile(String url) {
    return url.startsWith(PREFIX + ForcedFileSystem.name(""));
  }

  private void forceMuch(Connection connection) throws SQLException {
    MVStore store = fileStore(connection);
    if (store != null
        && ForcedFileSystem.unmarkedBytes(store.getFileStore().getFileName())
            > MOST_UNFORCED_BYTES) {
      forcing.forceIfSoon(store);
    }
  }

  @Override
  public Map<String, String> types() {
    // VARCHAR and VARBINARY stay in the row; H2's large objects live elsewhere and are slower.
    return Map.of("text", "VARCHAR(1000000)", "bytes", "VARBINARY(1000000)");
  }

  @Override
  public boolean needsForcing() {
    return true;
  }

  /**
   * H2 writes at commit but does not force; this does, with one fsync, during which others go on.
   * Not by {@code CHECKPOINT SYNC}: what another thread of H2 began to store a moment ago (old or
   * large changes) that statement neither stores nor waits for, and would report as safe.
   */
  @Override
  public void forceToDisk(Connection connection) throws SQLException {
    if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
      forcing.force(session.getDatabase().getStore().getMvStore());
    } else {
      checkpoint(connection); // a server's file
    }
  }

  /** H2 commits before and after each statement that changes a table. */
  @Override
  public void beginMigrating(Connection connection) throws SQLException, IOException {
    MVStore store = fileStore(connection);
    if (store != null) {
      forcing.force(store);
      ForcedFileSystem.keepFormer(store.getFileStore().getFileName());
    }
  }

  @Override
  public void endMigrating(Connection connection) throws SQLException, IOException {
    MVStore store = fileStore(connection);
    if (store != null) {
      forcing.force(store);
      ForcedFileSystem.forgetFormer(store.getFileStore().getFileName());
    }
  }

  @Override
  public void copy(Connection connection, WritableByteChannel target)
      throws SQLException, IOException {
    MVStore store = fileStore(connection);
    if (store == null) {
      Dialect.super.copy(connection, target); // a server's, or in memory
    } else {
      forcing.force(store);
      ForcedFileSystem.copy(store.getFileStore().getFileName(), target);
    }
  }

  /** What stands on a file of this process, or null. */
  private static @Nullable MVStore fileStore(Connection connection) throws SQLException {
    if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
      MVStore store = session.getDatabase().getStore().getMvStore();
      return store.getFileStore() == null ? null : store;
    }
    return null;
  }

  private static void checkpoint(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  @Override
  public PreparedStatement forValues(PreparedStatement statement) throws SQLException {
    return statement.unwrap(JdbcPreparedStatement.class);
  }

  @Override
  public SqlFault classify(SQLException e) {
    return switch (e.getErrorCode()) {
      case ErrorCode.DUPLICATE_KEY_1 -> SqlFault.DUPLICATE;
      case ErrorCode.LOCK_TIMEOUT_1, ErrorCode.DEADLOCK_1, ErrorCode.CONCURRENT_UPDATE_1 ->
          SqlFault.TRY_AGAIN;
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> SqlFault.IN_USE;
      case ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.DATABASE_IS_READ_ONLY,
          ErrorCode.FILE_CREATION_FAILED_1,
          ErrorCode.DATABASE_IS_CLOSED ->
          SqlFault.STORAGE;
      case ErrorCode.VALUE_TOO_LONG_2, ErrorCode.NUMERIC_VALUE_OUT_OF_RANGE_1 -> SqlFault.BAD_VALUE;
      default -> SqlFault.DEFECT;
    };
  }
}
