package io.colmena.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
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

  private static void count(Transaction tx, String name) {
    int counted =
        tx.update("update counters set counter = counter + 1 where name = :name")
            .bind("name", name)
            .execute();
    if (counted == 0) {
      tx.update("insert into counters (name, counter) values (:name, 1)")
          .bind("name", name)
          .execute();
    }
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
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> holder =
          threads.submit(() ->
              database.inTransaction(tx -> {
                count(tx, "a");
                taken.countDown();
                await(done);
              }));
      taken.await();
      Future<?> waiter = threads.submit(() -> database.inTransaction(tx -> count(tx, "a")));
      for (int i = 0; i < 20; i++) {
        database.inTransaction(tx -> count(tx, "b"));
      }
      assertThat(waiter).isNotDone();
      done.countDown();
      holder.get();
      waiter.get();
    }
    assertThat(counted("a")).isEqualTo(3);
    assertThat(counted("b")).isEqualTo(20);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
