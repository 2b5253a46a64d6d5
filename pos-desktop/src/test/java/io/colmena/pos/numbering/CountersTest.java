package io.colmena.pos.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colmena.database.Database;
import io.colmena.database.Schema;
import io.colmena.database.testing.TestDatabases;
import io.colmena.pos.testing.TestBranch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class CountersTest {
  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final Counters counters = new Counters();

  @Test
  void everyNameCountsFromOne() {
    Database database = databases.open(Schema.BRANCH);

    assertThat(next(database, "a")).isEqualTo(1);
    assertThat(next(database, "a")).isEqualTo(2);
    assertThat(next(database, "b")).isEqualTo(1);
    assertThat(next(database, "a")).isEqualTo(3);
  }

  @Test
  void aNumberThatWasRolledBackIsGivenAgain() {
    Database database = databases.open(Schema.BRANCH);
    next(database, "a");

    assertThatThrownBy(() ->
            database.inTransaction(tx -> {
              counters.next(tx, "a");
              counters.next(tx, "b");
              throw new IllegalStateException("on purpose");
            }))
        .hasMessage("on purpose");

    assertThat(next(database, "a")).isEqualTo(2);
    assertThat(next(database, "b")).isEqualTo(1);
  }

  @Test
  void twoTillsNeverShareOrSkipANumber() {
    Database database = databases.open(Schema.BRANCH);
    Callable<List<Long>> till =
        () -> {
          List<Long> numbers = new ArrayList<>();
          for (int i = 0; i < 200; i++) {
            numbers.add(next(database, "shared"));
          }
          return numbers;
        };

    assertThat(TestBranch.together(List.of(till, till)).stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 400).boxed().toList());
  }

  @Test
  void twoTillsThatStartACounterAtTheSameMomentBothGetANumber() {
    Database database = databases.open(Schema.BRANCH);
    for (int i = 0; i < 100; i++) {
      String name = "day " + i;
      CyclicBarrier start = new CyclicBarrier(2);
      Callable<Long> till =
          () -> {
            start.await(30, TimeUnit.SECONDS);
            return next(database, name);
          };

      assertThat(TestBranch.together(List.of(till, till))).containsExactlyInAnyOrder(1L, 2L);
    }
  }

  private long next(Database database, String name) {
    return database.compute(tx -> counters.next(tx, name));
  }
}
