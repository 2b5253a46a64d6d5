package io.colmena.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.testing.powercut.PowerCutDisk;
import io.colmena.database.testing.powercut.Survival;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Class B: a transaction is found whole or not at all after a power cut, also when others were at
 * work while what is on the disk was put together.
 */
class ConcurrentPowerCutTest {
  private static final int CUTS = Integer.getInteger("colmena.test.power-cuts", 60);
  private static final int WRITERS = 3;
  private static final int TABLES = 6;
  private static final int FORCINGS = 400;

  private final PowerCutDisk disk = new PowerCutDisk();
  private final List<Integer> forced = new ArrayList<>();
  private final Random random = new Random(20261122);
  private Database database;

  private static DatabaseSettings on(PowerCutDisk disk) {
    return new DatabaseSettings("jdbc:h2:" + disk.address("branch"), null, null, WRITERS + 2);
  }

  @BeforeEach
  void open() {
    database = Database.open(on(disk), Schema.BRANCH);
    database.inTransaction(tx -> {
      for (int table = 0; table < TABLES; table++) {
        tx.update("create table steps_" + table + " (writer int primary key, step int not null)")
            .execute();
      }
    });
    database.inTransaction(tx -> {
      for (int writer = 0; writer < WRITERS; writer++) {
        for (int table = 0; table < TABLES; table++) {
          tx.update("insert into steps_" + table + " (writer, step) values (:writer, 0)")
              .bind("writer", writer)
              .execute();
        }
      }
    });
  }

  @AfterEach
  void close() {
    database.close();
    disk.close();
  }

  /** Goes one step on, in every table, or in none. */
  private static void step(Transaction tx, int writer) {
    for (int table = 0; table < TABLES; table++) {
      tx.update("update steps_" + table + " set step = step + 1 where writer = :writer")
          .bind("writer", writer)
          .execute();
    }
  }

  private void work() throws Exception {
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> working = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        int own = writer;
        working.add(
            writers.submit(() -> {
              while (!Thread.currentThread().isInterrupted() && !writers.isShutdown()) {
                database.computeUnforced(tx -> {
                  step(tx, own);
                  return own;
                });
              }
            }));
      }
      for (int i = 0; i < FORCINGS; i++) {
        database.force();
        forced.add(disk.moments());
      }
      writers.shutdown();
      for (Future<?> one : working) {
        one.get();
      }
    }
  }

  @Test
  void aTransactionIsFoundWholeOrNotAtAll() throws Exception {
    work();
    for (int i = 0; i < CUTS; i++) {
      int moment = forced.get(random.nextInt(forced.size()));
      long seed = random.nextLong();
      try (PowerCutDisk found = disk.afterCutAt(moment, Survival.NOTHING, seed);
          Database reopened = Database.open(on(found), Schema.BRANCH)) {
        for (int writer = 0; writer < WRITERS; writer++) {
          List<Integer> steps = steps(reopened, writer);
          assertThat(steps.stream().distinct())
              .as("writer %d, cut at %d, seed %d: %s", writer, moment, seed, steps)
              .hasSize(1);
        }
      }
    }
  }

  private static List<Integer> steps(Database database, int writer) {
    return database.compute(tx ->
        IntStream.range(0, TABLES)
            .mapToObj(table -> {
              // as who goes on with the work does: takes the row, then looks at it
              String row = " steps_" + table + " where writer = " + writer;
              tx.update("update" + row.replace(" where", " set step = step where")).execute();
              return tx.query("select step from" + row).mapTo(Integer.class).one();
            })
            .toList());
  }
}
