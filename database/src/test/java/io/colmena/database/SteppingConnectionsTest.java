package io.colmena.database;

import static io.colmena.database.HeldRow.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.colmena.shared.journal.Hash;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
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

  /**
   * Once a statement of the holder was undone, whoever wants its row no longer gives up: H2 has it
   * try without end, as one step. The holder must be able to go on, although somebody waits for a
   * moment without steps.
   */
  @Test
  void whoHoldsARowCanEndAlthoughOthersWantItAndWaitToForce() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool(daemons());
    Thread waiter;
    Thread forcer;
    try (HeldRow _ =
        new HeldRow(
            database,
            threads,
            tx -> {
              count(tx, "a");
              HeldRow.fail(tx, "a");
            },
            tx -> count(tx, "b"))) {
      waiter = daemons().newThread(() -> database.inTransaction(tx -> count(tx, "a")));
      waiter.start();
      awaitInside(waiter, "org.h2.mvstore.tx.TransactionMap");
      forcer = daemons().newThread(database::force);
      forcer.start();
      awaitInside(forcer, Steps.class.getName());
    }
    assertThat(waiter.join(Duration.ofSeconds(20))).isTrue();
    assertThat(forcer.join(Duration.ofSeconds(20))).isTrue();
    assertThat(counted("a")).isEqualTo(3);
    assertThat(counted("b")).isEqualTo(1);
  }

  /** The same when it is the holder that has to force, because it changed so much. */
  @Test
  void whoChangesMuchCanEndAlthoughOthersWantItsRow() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool(daemons());
    Thread waiter;
    try (HeldRow _ =
        new HeldRow(
            database,
            threads,
            tx -> {
              count(tx, "a");
              HeldRow.fail(tx, "a");
            },
            SteppingConnectionsTest::changeMuch)) {
      waiter = daemons().newThread(() -> database.inTransaction(tx -> count(tx, "a")));
      waiter.start();
      awaitInside(waiter, "org.h2.mvstore.tx.TransactionMap");
    }
    assertThat(waiter.join(Duration.ofSeconds(20))).isTrue();
    assertThat(counted("a")).isEqualTo(3);
  }

  /** More than is kept in memory until somebody forces it. */
  private static void changeMuch(Transaction tx) {
    for (int i = 0; i < 40; i++) {
      tx.update(
              """
              insert into journal (sequence, epoch, kind, entity_id, occurred_at, entry, hash)
              values (:sequence, 1, 'x', 'x', :at, :entry, :hash)
              """)
          .bind("sequence", 1_000_000 + i)
          .bind("at", Instant.EPOCH)
          .bind("entry", "x".repeat(900_000))
          .bind("hash", Hash.ZERO)
          .execute();
    }
  }

  private static ThreadFactory daemons() {
    return Thread.ofPlatform().daemon().factory();
  }

  private static void awaitInside(Thread thread, String className) {
    while (Arrays.stream(thread.getStackTrace())
        .noneMatch(frame -> frame.getClassName().equals(className))) {
      Thread.onSpinWait();
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
