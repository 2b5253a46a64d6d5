package io.colmena.database.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.Database;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestDatabasesTest {
  @ParameterizedTest
  @CsvSource({
    "jdbc:sqlserver://host,jdbc:sqlserver://host;databaseName=x",
    "jdbc:sqlserver://host;,jdbc:sqlserver://host;databaseName=x",
    "jdbc:sqlserver://host:1433;databaseName=a;encrypt=false,jdbc:sqlserver://host:1433;encrypt=false;databaseName=x",
    "jdbc:sqlserver://host;DATABASE = {a;b};encrypt=false,jdbc:sqlserver://host;encrypt=false;databaseName=x",
    "jdbc:sqlserver://host;encrypt=false;databasename=a,jdbc:sqlserver://host;encrypt=false;databaseName=x"
  })
  void theDatabaseInAnAddressIsReplacedOrAdded(String given, String expected) {
    assertThat(TestDatabases.withDatabase(given, "x")).isEqualTo(expected);
    assertThat(TestDatabases.withDatabase(given, null)).doesNotContainIgnoringCase("database");
  }

  @Test
  void everyDatabaseIsAnotherOne() {
    try (TestDatabases databases = new TestDatabases()) {
      Database first = databases.open(Schema.BRANCH);
      Database second = databases.open(Schema.BRANCH);
      first.inTransaction(
          tx -> tx.update("insert into counters (name, counter) values ('a', 1)").execute());

      assertThat(
              second.<Integer>read(
                  tx -> tx.query("select count(*) from counters").mapTo(Integer.class).one()))
          .isZero();
    }
  }

  @Test
  void nothingIsLeftBehind() {
    DatabaseSettings settings;
    try (TestDatabases databases = new TestDatabases()) {
      Assumptions.assumeFalse(databases.isOnServer());
      settings = databases.fresh();
      databases.open(settings, Schema.BRANCH);
      assertThat(folder(settings)).isNotEmptyDirectory();
    }

    assertThat(Files.exists(folder(settings))).isFalse();
  }

  private static Path folder(DatabaseSettings settings) {
    return Path.of(settings.url().substring("jdbc:h2:file:".length())).getParent();
  }
}
