package io.colmena.database;

import static io.colmena.database.HeldRow.await;
import static io.colmena.database.HeldRow.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the address of an embedded database, what is promised of it holds. */
@Timeout(60)
class EmbeddedAddressTest {
  /**
   * A statement that is held up while it is executed. H2 calls a static method of a public class.
   */
  public static final class Held {
    private static volatile CountDownLatch begun = new CountDownLatch(1);
    private static volatile CountDownLatch end = new CountDownLatch(1);

    private Held() {}

    static void next() {
      begun = new CountDownLatch(1);
      end = new CountDownLatch(1);
    }

    /** The statement calls this. */
    public static boolean hold() throws InterruptedException {
      begun.countDown();
      return end.await(10, TimeUnit.SECONDS);
    }
  }

  @TempDir Path folder;

  private Database open(String address) {
    return Database.open(new DatabaseSettings("jdbc:h2:" + address, null, null, 5), Schema.BRANCH);
  }

  private String file() {
    return "file:" + folder + "/branch";
  }

  @Test
  void theUserMayStandInTheAddress() {
    try (Database database = open(file() + ";USER=shop;PASSWORD=secret")) {
      database.inTransaction(tx -> count(tx, "a"));
    }
    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(() -> open(file() + ";USER=shop;PASSWORD=other"));
  }

  @Test
  void whoMayWaitLongForARowKeepsNobodyFromBeingForced() throws Exception {
    try (Database database = open(file() + ";lock_timeout=20000");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      database.inTransaction(tx -> count(tx, "a"));
      Future<?> waiter;
      try (HeldRow _ = new HeldRow(database, threads, "a")) {
        waiter = threads.submit(() -> database.inTransaction(tx -> count(tx, "a")));
        Future<?> other = threads.submit(() -> database.inTransaction(tx -> count(tx, "b")));
        other.get(10, TimeUnit.SECONDS);
        assertThat(waiter).isNotDone();
      }
      waiter.get();
    }
  }

  @Test
  void theAddressSaysHowLongARowIsWaitedFor() throws Exception {
    try (Database database = open(file() + ";LOCK_TIMEOUT=20");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      database.inTransaction(tx -> count(tx, "a"));
      try (HeldRow _ = new HeldRow(database, threads, "a")) {
        assertThatExceptionOfType(DatabaseException.class)
            .isThrownBy(() -> database.inTransaction(tx -> count(tx, "a")))
            .satisfies(e -> assertThat(e.fault()).isEqualTo(SqlFault.TRY_AGAIN));
      }
    }
  }

  @Test
  void oneFileUnderTwoNamesIsForcedBetweenTheStatementsOfBoth() throws Exception {
    Path link =
        Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-l"), folder);
    try (Database first = open(file());
        Database second = open(link + "/../" + link.getFileName() + "/branch")) {
      whileAStatementOfOneIsExecutedTheOtherIsNotForced(first, second, "call hold()");
    } finally {
      Files.delete(link);
    }
  }

  @Test
  void aQueryThatLocksRowsIsAStatementLikeAnyOther() throws Exception {
    try (Database database = open(file())) {
      database.inTransaction(tx -> count(tx, "a"));
      whileAStatementOfOneIsExecutedTheOtherIsNotForced(
          database, database, "select counter from counters where hold() for update");
    }
  }

  private static void whileAStatementOfOneIsExecutedTheOtherIsNotForced(
      Database one, Database other, String statement) throws Exception {
    Held.next();
    one.inTransaction(
        tx -> tx.update("create alias hold for '" + Held.class.getName() + ".hold'").execute());
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> holding =
          threads.submit(() -> one.read(tx -> tx.query(statement).mapToMap().list()));
      await(Held.begun);
      CountDownLatch forced = new CountDownLatch(1);
      Future<?> forcing =
          threads.submit(() -> {
            other.force();
            forced.countDown();
          });
      boolean isForced = forced.await(300, TimeUnit.MILLISECONDS);
      Held.end.countDown();
      assertThat(isForced).isFalse();
      holding.get();
      forcing.get();
    }
  }
}
