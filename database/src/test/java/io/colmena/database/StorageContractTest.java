package io.colmena.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.colmena.database.testing.TestDatabases;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the programs rely on, whichever database is behind it. */
@Timeout(120)
class StorageContractTest {
  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @ParameterizedTest
  @EnumSource(Schema.class)
  void theTablesAreMadeOnceAndFoundTheNextTime(Schema schema) {
    DatabaseSettings settings = databases.fresh();
    List<String> first;
    try (Database database = Database.open(settings, schema)) {
      first = migrations(database);
    }

    assertThat(first).isNotEmpty();
    assertThat(migrations(databases.open(settings, schema))).isEqualTo(first);
  }

  private static List<String> migrations(Database database) {
    return database.read(tx ->
        tx.query("select script, installed_on from flyway_schema_history order by installed_rank")
            .map((rs, _) -> rs.getString(1) + " " + rs.getTimestamp(2))
            .list());
  }

  @Test
  void aTransactionIsKeptWhole() {
    DatabaseSettings settings = databases.fresh();
    try (Database database = Database.open(settings, Schema.BRANCH)) {
      database.inTransaction(tx -> {
        insert(tx, "a", 1);
        insert(tx, "b", 2);
      });
    }

    assertThat(counters(databases.open(settings, Schema.BRANCH))).containsExactly("a=1", "b=2");
  }

  @Test
  void aTransactionThatFailsLeavesNothing() {
    Database database = databases.open(Schema.BRANCH);
    IllegalStateException failure = new IllegalStateException("on purpose");

    assertThatThrownBy(() ->
            database.inTransaction(tx -> {
              insert(tx, "a", 1);
              throw failure;
            }))
        .isSameAs(failure);
    assertThat(counters(database)).isEmpty();
  }

  @Test
  void aTransactionWhoseLastStatementFailsLeavesNothing() {
    Database database = databases.open(Schema.BRANCH);

    fault(
        database,
        tx -> {
          insert(tx, "a", 1);
          insert(tx, "b", 1);
          insert(tx, "a", 2);
        });

    assertThat(counters(database)).isEmpty();
  }

  @Test
  void whatIsWrittenWhileReadingIsRolledBack() {
    Database database = databases.open(Schema.BRANCH);

    int seen =
        database.read(tx -> {
          insert(tx, "a", 1);
          return tx.query("select count(*) from counters").mapTo(Integer.class).one();
        });

    assertThat(seen).isEqualTo(1);
    assertThat(counters(database)).isEmpty();
  }

  @Test
  void anUnforcedTransactionIsCommittedToo() {
    Database database = databases.open(Schema.BRANCH);

    int result =
        database.computeUnforced(tx -> {
          insert(tx, "a", 1);
          return 7;
        });

    assertThat(result).isEqualTo(7);
    assertThat(counters(database)).containsExactly("a=1");
  }

  @Test
  void twoThreadsThatCountTogetherNeverSkipOrShareANumber() throws Exception {
    Database database = databases.open(Schema.BRANCH);
    database.inTransaction(tx -> insert(tx, "shared", 0));
    Callable<List<Long>> counting =
        () -> {
          List<Long> numbers = new ArrayList<>();
          for (int i = 0; i < 500; i++) {
            numbers.add(
                database.compute(tx -> {
                  tx.update("update counters set counter = counter + 1 where name = 'shared'")
                      .execute();
                  return tx.query("select counter from counters where name = 'shared'")
                      .mapTo(Long.class)
                      .one();
                }));
          }
          return numbers;
        };

    List<List<Long>> numbers = together(List.of(counting, counting));

    assertThat(numbers.get(0)).isSorted();
    assertThat(numbers.get(1)).isSorted();
    assertThat(numbers.stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 1000).boxed().toList());
  }

  @Test
  void twoTransactionsThatWaitForEachOtherBothHappen() throws Exception {
    Database database = databases.open(Schema.BRANCH);
    database.inTransaction(tx -> {
      insert(tx, "a", 0);
      insert(tx, "b", 0);
    });
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    AtomicInteger attempts = new AtomicInteger();

    together(
        List.of(
            () -> addToBoth(database, "a", "b", bothHoldOne, attempts),
            () -> addToBoth(database, "b", "a", bothHoldOne, attempts)));

    assertThat(counters(database)).containsExactly("a=2", "b=2");
    assertThat(attempts).hasValueGreaterThan(2);
  }

  private static boolean addToBoth(
      Database database, String first, String second, CyclicBarrier meet, AtomicInteger attempts) {
    AtomicInteger own = new AtomicInteger();
    database.inTransaction(tx -> {
      attempts.incrementAndGet();
      increment(tx, first);
      if (own.incrementAndGet() == 1) {
        await(meet);
      }
      increment(tx, second);
    });
    return true;
  }

  @Test
  void workThatLostARaceIsRunAgainFromItsBeginning() {
    Database database = databases.open(Schema.BRANCH);
    AtomicInteger attempts = new AtomicInteger();
    List<String> followed = new ArrayList<>();

    database.inTransaction(tx -> {
      int attempt = attempts.incrementAndGet();
      insert(tx, "a", attempt);
      tx.afterCommit(() -> followed.add("after attempt " + attempt));
      if (attempt < 4) {
        throw new TryAgain("on purpose");
      }
    });

    assertThat(counters(database)).containsExactly("a=4");
    assertThat(followed).containsExactly("after attempt 4");
  }

  @Test
  void workThatLosesEveryRaceIsGivenUp() {
    Database database = databases.open(Schema.BRANCH);
    AtomicInteger attempts = new AtomicInteger();

    assertThatExceptionOfType(TryAgain.class)
        .isThrownBy(() ->
            database.inTransaction(_ -> {
              attempts.incrementAndGet();
              throw new TryAgain("always");
            }));
    assertThat(attempts).hasValue(12);
  }

  @Test
  void aDefectIsNotTriedAgain() {
    Database database = databases.open(Schema.BRANCH);
    AtomicInteger attempts = new AtomicInteger();

    assertThat(
            fault(
                database,
                tx -> {
                  attempts.incrementAndGet();
                  tx.update("update no_such_table set x = 1").execute();
                }))
        .isEqualTo(SqlFault.DEFECT);
    assertThat(attempts).hasValue(1);
  }

  @Test
  void twoThatInsertTheSameAtOnceBothEndUpWithIt() throws Exception {
    Database database = databases.open(Schema.BRANCH);
    for (int round = 0; round < 100; round++) {
      String name = "round " + round;
      CyclicBarrier start = new CyclicBarrier(2);
      Callable<Integer> insertingOrAdding =
          () -> {
            await(start);
            return database.compute(tx -> {
              int updated = increment(tx, name);
              return updated == 1
                  ? updated
                  : tx.insertOrTryAgain(
                      tx.update("insert into counters (name, counter) values (:name, 1)")
                          .bind("name", name));
            });
          };

      assertThat(together(List.of(insertingOrAdding, insertingOrAdding))).containsExactly(1, 1);
    }

    assertThat(counters(database)).hasSize(100).allMatch(counter -> counter.endsWith("=2"));
  }

  @Test
  void anInsertThatFailsForAnotherReasonIsNotTriedAgain() {
    Database database = databases.open(Schema.BRANCH);

    assertThat(
            fault(
                database,
                tx ->
                    tx.insertOrTryAgain(
                        tx.update("insert into counters (name, counter) values (:name, 1)")
                            .bind("name", "x".repeat(61)))))
        .isEqualTo(SqlFault.BAD_VALUE);
  }

  @Test
  void aDuplicateIsToldApart() {
    Database database = databases.open(Schema.BRANCH);
    database.inTransaction(tx -> insert(tx, "a", 1));

    assertThat(fault(database, tx -> insert(tx, "a", 1))).isEqualTo(SqlFault.DUPLICATE);
  }

  @Test
  void aDuplicateOfAUniqueColumnIsToldApart() {
    Database database = databases.open(Schema.BRANCH);
    database.inTransaction(
        tx -> tx.update("insert into categories (name) values ('Abarrotes')").execute());

    assertThat(
            fault(
                database,
                tx -> tx.update("insert into categories (name) values ('Abarrotes')").execute()))
        .isEqualTo(SqlFault.DUPLICATE);
  }

  @Test
  void aDuplicateWithinABatchIsToldApart() {
    Database database = databases.open(Schema.BRANCH);

    assertThat(
            fault(
                database,
                tx -> {
                  Rows rows = tx.rows("insert into counters (name, counter) values (?, ?)");
                  rows.add("a", 1L);
                  rows.add("b", 2L);
                  rows.add("a", 3L);
                  rows.write();
                }))
        .isEqualTo(SqlFault.DUPLICATE);
    assertThat(
            fault(
                database,
                tx -> {
                  var batch = tx.batch("insert into counters (name, counter) values (:name, 1)");
                  batch.bind("name", "a").add();
                  batch.bind("name", "a").add();
                  batch.execute();
                }))
        .isEqualTo(SqlFault.DUPLICATE);
    assertThat(counters(database)).isEmpty();
  }

  @Test
  void aTextThatIsTooLongIsABadValue() {
    Database database = databases.open(Schema.BRANCH);

    assertThat(fault(database, tx -> insert(tx, "x".repeat(61), 1))).isEqualTo(SqlFault.BAD_VALUE);
  }

  @Test
  void aNumberThatIsTooLargeIsABadValue() {
    Database database = databases.open(Schema.CENTRAL);

    assertThat(
            fault(
                database,
                tx ->
                    tx.update(
                            """
                            insert into daily_totals (total_key, business_date, branch_code,
                                          tickets, units, total)
                            values (1, '2026-11-21', 'CUS', 1, 9999999999999999, 0)
                            """)
                        .execute()))
        .isEqualTo(SqlFault.BAD_VALUE);
  }

  @Test
  void aNumberThatGrowsTooLargeIsABadValue() {
    Database database = databases.open(Schema.CENTRAL);
    database.inTransaction(tx ->
        tx.update(
                """
                insert into daily_totals (total_key, business_date, branch_code,
                                          tickets, units, total)
                values (1, '2026-11-21', 'CUS', 1, 999999999999999.999, 0)
                """)
            .execute());

    assertThat(
            fault(
                database,
                tx ->
                    tx.update("update daily_totals set units = units + :more")
                        .bind("more", Quantity.of("0.001"))
                        .execute()))
        .isEqualTo(SqlFault.BAD_VALUE);
  }

  @Test
  void whatFollowsACommitRunsOnceItCanBeSeen() {
    Database database = databases.open(Schema.BRANCH);
    List<List<String>> seen = new ArrayList<>();

    database.inTransaction(tx -> {
      tx.afterCommit(() -> seen.add(counters(database)));
      insert(tx, "a", 1);
    });

    assertThat(seen).containsExactly(List.of("a=1"));
  }

  @Test
  void whatShouldFollowACommitDoesNotFollowAFailure() {
    Database database = databases.open(Schema.BRANCH);
    List<String> followed = new ArrayList<>();

    fault(
        database,
        tx -> {
          tx.afterCommit(() -> followed.add("should not happen"));
          insert(tx, "x".repeat(61), 1);
        });

    assertThat(followed).isEmpty();
  }

  @Test
  void aFailureOfWhatFollowsACommitHarmsNobody() {
    Database database = databases.open(Schema.BRANCH);
    List<String> followed = new ArrayList<>();

    int result =
        database.compute(tx -> {
          insert(tx, "a", 1);
          tx.afterCommit(() -> {
            throw new IllegalStateException("on purpose");
          });
          tx.afterCommit(() -> followed.add("second"));
          return 7;
        });

    assertThat(result).isEqualTo(7);
    assertThat(followed).containsExactly("second");
    assertThat(counters(database)).containsExactly("a=1");
  }

  @Test
  void manyThreadsMayWorkAtOnce() throws Exception {
    Database database = databases.open(Schema.BRANCH);
    ConcurrentLinkedQueue<Integer> results = new ConcurrentLinkedQueue<>();
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int number = i;
      work.add(() -> {
        database.inTransaction(tx -> insert(tx, "thread " + number, number));
        return results.add(number);
      });
    }

    together(work);

    assertThat(counters(database)).hasSize(20);
    assertThat(results).hasSize(20);
  }

  @Test
  void valueTypesAreReadAsTheyWereWritten() {
    Database database = databases.open(Schema.CENTRAL);
    Hash hash = Hash.of("0123456789abcdef".repeat(4));
    Instant at = Instant.parse("2026-11-21T23:59:59.999Z");
    database.inTransaction(tx -> {
      tx.update(
              """
              insert into branches (branch_code, branch_number, name, created_at)
              values (:code, 1, 'Ñuñoa €😀', :at)
              """)
          .bind("code", BranchCode.of("CUS"))
          .bind("at", at)
          .execute();
      tx.update(
              """
              insert into journal_heads (branch_code, epoch, sequence, hash, stated_sequence)
              values ('CUS', 1, 0, :hash, 0)
              """)
          .bind("hash", hash)
          .execute();
      Rows rows =
          tx.rows(
              """
              insert into products (product_id, branch_code, code, name, category, unit, price,
                                    cost, tax_kind)
              values (?, 'CUS', 'c', 'n', 'k', 'UN', ?, ?, 'IGV')
              """);
      rows.add("P1", Money.of("999999999999.99"), Money.of("0.01"));
      rows.add("P2", Money.ZERO, null);
      assertThat(rows.write()).containsExactly(1, 1);
    });

    database.read(tx -> {
      assertThat(one(tx, "select branch_code from branches", BranchCode.class))
          .isEqualTo(BranchCode.of("CUS"));
      assertThat(one(tx, "select name from branches", String.class)).isEqualTo("Ñuñoa €😀");
      assertThat(one(tx, "select created_at from branches", Instant.class)).isEqualTo(at);
      assertThat(one(tx, "select hash from journal_heads", Hash.class)).isEqualTo(hash);
      assertThat(one(tx, "select price from products where product_id = 'P1'", Money.class))
          .isEqualTo(Money.of("999999999999.99"));
      assertThat(
              tx.query("select count(*) from products where cost is null")
                  .mapTo(Integer.class)
                  .one())
          .isEqualTo(1);
      return tx;
    });
  }

  /** Rounded, a moment just before midnight would belong to another day. */
  @Test
  void momentsFinerThanAMillisecondAreCutAndNotRounded() {
    Database database = databases.open(Schema.BRANCH);
    Instant fine = Instant.parse("2026-11-21T23:59:59.999999999Z");
    database.inTransaction(tx -> {
      tx.update("insert into branch_identity (id, branch_code, enrolled_at) values (1, 'CUS', :at)")
          .bind("at", fine)
          .execute();
      Rows rows =
          tx.rows(
              """
              insert into sync_runs (run_id, started_by, started_at, sent_entries,
                                     acknowledged_entries, sent_bytes)
              values ('r', 'BUTTON', ?, 0, 0, 0)
              """);
      rows.add(fine);
      rows.write();
    });

    Instant cut = Instant.parse("2026-11-21T23:59:59.999Z");
    database.read(tx -> {
      assertThat(one(tx, "select enrolled_at from branch_identity", Instant.class)).isEqualTo(cut);
      assertThat(one(tx, "select started_at from sync_runs", Instant.class)).isEqualTo(cut);
      return tx;
    });
  }

  @Test
  void datesHaveNoZone() {
    Database database = databases.open(Schema.CENTRAL);
    LocalDate day = LocalDate.of(2026, 11, 21);
    database.inTransaction(tx -> {
      Rows rows =
          tx.rows(
              """
              insert into daily_totals (total_key, business_date, branch_code, tickets, units,
                                        total)
              values (1, ?, 'CUS', 1, 1, 1)
              """);
      rows.add(day);
      rows.write();
    });

    assertThat(
            database.<LocalDate>read(
                tx -> one(tx, "select business_date from daily_totals", LocalDate.class)))
        .isEqualTo(day);
  }

  @Test
  void anyNumberOfValuesCanBeAskedFor() {
    Database database = databases.open(Schema.BRANCH);
    database.inTransaction(tx -> {
      insert(tx, "of-500", 1);
      insert(tx, "of-1201", 2);
    });
    List<String> names = IntStream.rangeClosed(1, 1201).mapToObj(i -> "of-" + i).toList();
    String sql = "select name from counters where name in (<names>)";

    assertThat(
            database.<List<String>>read(tx ->
                tx.queries(sql, "names", names)
                    .flatMap(some -> some.mapTo(String.class).list().stream())
                    .toList()))
        .containsExactly("of-500", "of-1201");
    assertThat(database.<Long>read(tx -> tx.queries(sql, "names", List.of()).count())).isZero();
  }

  private static <T> T one(Transaction tx, String sql, Class<T> type) {
    return tx.query(sql).mapTo(type).one();
  }

  private static void insert(Transaction tx, String name, long counter) {
    tx.update("insert into counters (name, counter) values (:name, :counter)")
        .bind("name", name)
        .bind("counter", counter)
        .execute();
  }

  private static int increment(Transaction tx, String name) {
    return tx.update("update counters set counter = counter + 1 where name = :name")
        .bind("name", name)
        .execute();
  }

  private static List<String> counters(Database database) {
    return database.read(tx ->
        tx.query("select name, counter from counters order by name")
            .map((rs, _) -> rs.getString(1) + "=" + rs.getLong(2))
            .list());
  }

  private static SqlFault fault(Database database, Database.Work work) {
    return catchThrowableOfType(DatabaseException.class, () -> database.inTransaction(work))
        .fault();
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (BrokenBarrierException | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> List<T> together(List<Callable<T>> work)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(work)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
