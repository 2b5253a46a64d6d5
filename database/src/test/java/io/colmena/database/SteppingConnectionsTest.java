package io.colmena.database;

import static io.colmena.database.HeldRow.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Statements are steps, and commits are forced between them. */
@Timeout(60)
class SteppingConnectionsTest {
  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(DatabaseSettings.embedded(folder, "branch", 5), Schema.BRANCH);
    database.inTransaction(tx -> count(tx, "a"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private long counted(String name) {
    return database.read(tx ->
        tx.query("select counter from counters where name = :name")
            .bind("name", name)
            .mapTo(Long.class)
            .one());
  }

  @Test
  void whoWaitsForARowKeepsNobodyElseFromBeingForced() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> waiter;
      try (HeldRow _ = new HeldRow(database, threads, "a")) {
        waiter = threads.submit(() -> database.inTransaction(tx -> count(tx, "a")));
        for (int i = 0; i < 20; i++) {
          database.inTransaction(tx -> count(tx, "b"));
        }
        assertThat(waiter).isNotDone();
      }
      waiter.get();
    }
    assertThat(counted("a")).isEqualTo(3);
    assertThat(counted("b")).isEqualTo(20);
  }

  @Test
  void oneProcessMayOpenAFileTwice() {
    try (Database second =
        Database.open(DatabaseSettings.embedded(folder, "branch", 2), Schema.BRANCH)) {
      second.inTransaction(tx -> count(tx, "a"));
    }
    assertThat(counted("a")).isEqualTo(2);
  }

  @Test
  void aStatementThatFailsIsNoLongerAStep() {
    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(() ->
            database.inTransaction(
                tx -> tx.update("insert into counters (name, counter) values ('a', 1)").execute()));
    database.inTransaction(tx -> count(tx, "a"));
    assertThat(counted("a")).isEqualTo(2);
  }
}
