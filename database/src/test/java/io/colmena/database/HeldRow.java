package io.colmena.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A counter that somebody has raised in a transaction which goes on until this is closed. */
final class HeldRow implements AutoCloseable {
  private final CountDownLatch done = new CountDownLatch(1);
  private final Future<?> holder;

  HeldRow(Database database, ExecutorService threads, String name) {
    this(database, threads, tx -> count(tx, name), _ -> {});
  }

  /**
   * @param taking what is done while nobody waits yet
   * @param ending what is done last in the transaction, once this is closed
   */
  HeldRow(
      Database database,
      ExecutorService threads,
      Consumer<Transaction> taking,
      Consumer<Transaction> ending) {
    CountDownLatch taken = new CountDownLatch(1);
    holder =
        threads.submit(() ->
            database.inTransaction(tx -> {
              taking.accept(tx);
              taken.countDown();
              await(done);
              ending.accept(tx);
            }));
    await(taken);
  }

  /** A statement that changes nothing because it fails; H2 undoes it. */
  static void fail(Transaction tx, String name) {
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() ->
            tx.update("insert into counters (name, counter) values (:name, 1)")
                .bind("name", name)
                .execute());
  }

  /** Raises a counter, which is made if there is none. */
  static void count(Transaction tx, String name) {
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

  static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws ExecutionException {
    done.countDown();
    try {
      holder.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
