package io.colmena.central.branches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colmena.database.Database;
import io.colmena.database.Schema;
import io.colmena.database.testing.SettableClock;
import io.colmena.database.testing.TestDatabases;
import io.colmena.foundation.security.RandomCodes;
import io.colmena.shared.identity.BranchCode;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BranchesTest {
  private static final int AT_ONCE = 6;

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final Database database = databases.open(Schema.CENTRAL);
  private final Branches branches =
      new Branches(
          database,
          new RandomCodes(new SecureRandom()),
          new SettableClock("2026-11-21T15:00:00Z"),
          Duration.ofDays(7));

  @Test
  void branchesCreatedAtTheSameMomentEachGetANumberOfTheirOwn() throws Exception {
    CyclicBarrier together = new CyclicBarrier(AT_ONCE);
    List<Callable<String>> creators =
        IntStream.rangeClosed(1, AT_ONCE)
            .mapToObj(number ->
                (Callable<String>)
                    () -> {
                      together.await();
                      return branches.create(BranchCode.of("B0" + number), "Branch " + number);
                    })
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<String> code : threads.invokeAll(creators)) {
        assertThat(code.get()).isNotBlank();
      }
    }
    List<Integer> numbers =
        database.read(tx ->
            tx.query("select branch_number from branches order by branch_number")
                .mapTo(Integer.class)
                .list());
    assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void aBranchThatExistsIsNotCreatedAgain() {
    branches.create(BranchCode.of("CUS"), "Cusco");
    assertThatThrownBy(() -> branches.create(BranchCode.of("CUS"), "Cusco"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is already a branch CUS");
  }
}
