package io.colmena.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DiskForcerTest {
  private final JdbcConnectionPool connections =
      JdbcConnectionPool.create("jdbc:h2:mem:forcer", "", "");

  @AfterEach
  void closeConnections() {
    connections.dispose();
  }

  @Test
  void aCommitThatIsAloneIsForcedOnce() {
    Disk disk = new Disk();

    new DiskForcer(connections, disk).force();

    assertThat(disk.forcings).hasValue(1);
  }

  @Test
  void commitsThatWaitTogetherShareOneForcing() throws InterruptedException {
    Disk disk = new Disk();
    CountDownLatch slow = disk.nextForcingWaits();
    DiskForcer forcer = new DiskForcer(connections, disk);
    Thread first = Thread.ofPlatform().start(forcer::force);
    disk.begun.await();

    List<Thread> late =
        IntStream.range(0, 5).mapToObj(_ -> Thread.ofPlatform().start(forcer::force)).toList();
    late.forEach(DiskForcerTest::awaitWaiting);
    assertThat(disk.forcings).hasValue(1);
    slow.countDown();

    first.join();
    for (Thread thread : late) {
      thread.join();
    }
    assertThat(disk.forcings).hasValue(2);
  }

  @Test
  void everyoneReturnsOnlyAfterAForcingThatBeganAfterTheirCommit() {
    AtomicLong committed = new AtomicLong();
    AtomicLong onDisk = new AtomicLong();
    Disk disk =
        new Disk() {
          @Override
          public void forceToDisk(Connection connection) throws SQLException {
            long covers = committed.get();
            super.forceToDisk(connection);
            onDisk.accumulateAndGet(covers, Math::max);
          }
        };
    DiskForcer forcer = new DiskForcer(connections, disk);
    AtomicInteger tooEarly = new AtomicInteger();

    CompletableFuture.allOf(
            IntStream.range(0, 8)
                .mapToObj(_ ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int i = 0; i < 500; i++) {
                            long own = committed.incrementAndGet();
                            forcer.force();
                            if (onDisk.get() < own) {
                              tooEarly.incrementAndGet();
                            }
                          }
                        },
                        Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(tooEarly).hasValue(0);
    assertThat(committed).hasValue(4000);
    assertThat(disk.forcings).hasValueLessThan(4000);
  }

  @Test
  void aDiskThatRefusesIsReportedAndTheNextOneTriesItself() {
    Disk disk = new Disk();
    disk.failures.set(1);
    DiskForcer forcer = new DiskForcer(connections, disk);

    assertThatExceptionOfType(DatabaseException.class)
        .isThrownBy(forcer::force)
        .satisfies(e -> assertThat(e.fault()).isEqualTo(SqlFault.STORAGE));
    forcer.force();

    assertThat(disk.forcings).hasValue(2);
  }

  @Test
  void whoWaitedForAForcingThatFailedForcesItself() throws InterruptedException {
    Disk disk = new Disk();
    disk.failures.set(1);
    CountDownLatch slow = disk.nextForcingWaits();
    DiskForcer forcer = new DiskForcer(connections, disk);
    List<Throwable> refused = new ArrayList<>();
    Thread first =
        Thread.ofPlatform().uncaughtExceptionHandler((_, e) -> refused.add(e)).start(forcer::force);
    disk.begun.await();
    Thread second = Thread.ofPlatform().start(forcer::force);
    awaitWaiting(second);
    slow.countDown();

    first.join();
    second.join();

    assertThat(refused).singleElement().isInstanceOf(DatabaseException.class);
    assertThat(disk.forcings).hasValue(2);
  }

  @Test
  void aDatabaseThatForcesByItselfIsLeftAlone() {
    Disk disk =
        new Disk() {
          @Override
          public boolean needsForcing() {
            return false;
          }
        };

    new DiskForcer(connections, disk).force();

    assertThat(disk.forcings).hasValue(0);
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  /** A dialect whose disk counts, waits or refuses as it is told. */
  private static class Disk implements Dialect {
    final AtomicInteger forcings = new AtomicInteger();
    final AtomicInteger failures = new AtomicInteger();
    final CountDownLatch begun = new CountDownLatch(1);
    private volatile CountDownLatch gate = new CountDownLatch(0);

    CountDownLatch nextForcingWaits() {
      gate = new CountDownLatch(1);
      return gate;
    }

    @Override
    public void forceToDisk(Connection connection) throws SQLException {
      forcings.incrementAndGet();
      begun.countDown();
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SQLException(e);
      }
      if (failures.getAndDecrement() > 0) {
        throw new SQLException("the disk is full");
      }
    }

    @Override
    public boolean needsForcing() {
      return true;
    }

    @Override
    public String complete(String url) {
      return url;
    }

    @Override
    public Map<String, String> types() {
      return Map.of();
    }

    @Override
    public SqlFault classify(SQLException e) {
      return SqlFault.DEFECT;
    }
  }
}
