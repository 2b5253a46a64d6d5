package io.colmena.database.testing;

import io.colmena.database.Database;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fresh databases for a test: H2 files in a folder of their own, or, when the system properties
 * {@code colmena.test.jdbc-url}, {@code colmena.test.jdbc-user} and {@code
 * colmena.test.jdbc-password} name a SQL Server, databases that are created there and dropped
 * afterwards.
 *
 * <p>In a JUnit test it is a field that cleans up after each test:
 *
 * <pre>{@code
 * @RegisterExtension final TestDatabases databases = new TestDatabases();
 * }</pre>
 *
 * <p>Elsewhere (jqwik, benchmarks) it stands in a try-with-resources.
 */
public final class TestDatabases implements AutoCloseable, AfterEachCallback {
  private static final int CONNECTIONS = 8;

  private final @Nullable String server = System.getProperty("colmena.test.jdbc-url");
  private final @Nullable String user = System.getProperty("colmena.test.jdbc-user");
  private final @Nullable String password = System.getProperty("colmena.test.jdbc-password");
  private final List<Database> opened = new ArrayList<>();
  private final List<String> created = new ArrayList<>();
  private @Nullable Path folder;

  /** Another empty database at each call. */
  public DatabaseSettings fresh() {
    String name =
        "colmena_test_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    if (!isOnServer()) {
      return DatabaseSettings.embedded(folder(), name, CONNECTIONS);
    }
    administer("CREATE DATABASE " + name);
    created.add(name);
    return new DatabaseSettings(withDatabase(server, name), user, password, CONNECTIONS);
  }

  /** A fresh database with its tables. It is closed here, unless the test closed it before. */
  public Database open(Schema schema) {
    return open(fresh(), schema);
  }

  /** Opens a database, for the second time for instance, and closes it with the others. */
  public Database open(DatabaseSettings settings, Schema schema) {
    Database database = Database.open(settings, schema);
    opened.add(database);
    return database;
  }

  /** Whether the databases are those of a server, and not H2 files of this process. */
  public boolean isOnServer() {
    return server != null && !server.isBlank();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    opened.reversed().forEach(Database::close);
    opened.clear();
    created.forEach(name -> administer("DROP DATABASE " + name));
    created.clear();
    Path used = folder;
    if (used != null) {
      delete(used);
      folder = null;
    }
  }

  private void administer(String sql) {
    try (Connection connection =
            DriverManager.getConnection(withDatabase(server, null), user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql + " at " + server, e);
    }
  }

  /** The address with its database replaced, added, or (null) left out. */
  static String withDatabase(String url, @Nullable String name) {
    String bare = url.replaceAll("(?i);\\s*database(name)?\\s*=\\s*(\\{[^}]*\\}|[^;]*)", "");
    if (name == null) {
      return bare;
    }
    return bare + (bare.endsWith(";") ? "" : ";") + "databaseName=" + name;
  }

  private Path folder() {
    Path used = folder;
    if (used == null) {
      try {
        used = Files.createTempDirectory("colmena-test-");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      folder = used;
    }
    return used;
  }

  private static void delete(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
