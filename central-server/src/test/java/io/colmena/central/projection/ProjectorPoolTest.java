package io.colmena.central.projection;

import static io.colmena.central.fixture.CentralTables.CUSCO;
import static io.colmena.central.fixture.CentralTables.LIMA;
import static io.colmena.central.fixture.HandmadeJournal.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.CentralTables;
import io.colmena.central.fixture.HandmadeJournal;
import io.colmena.central.ingest.HeldJournal;
import io.colmena.central.ingest.Ingest;
import io.colmena.central.ingest.Traffic;
import io.colmena.database.testing.SettableClock;
import io.colmena.database.testing.TestDatabases;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.identity.BranchCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever has something new is projected soon, whatever becomes of the others. */
@Timeout(60)
class ProjectorPoolTest {
  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final Clock clock = new SettableClock(AT);
  private final HeldJournal held = new HeldJournal();
  private CentralTables tables;
  private Ingest ingest;

  /** How often somebody was told that something new is in the tables. */
  private final AtomicInteger news = new AtomicInteger();

  @BeforeEach
  void open() {
    tables = CentralTables.with(databases, clock, CUSCO, LIMA);
    ingest = tables.ingest(held, clock);
  }

  private ProjectorPool pool(int threads) {
    return new ProjectorPool(
        new Projector(tables.database(), new BatchReader(held), new Quarantine(), clock),
        new Traffic(1, Duration.ofSeconds(1)),
        threads,
        news::incrementAndGet);
  }

  @Test
  void onlyWhatIsNewIsNews() {
    send(CUSCO, 3);
    try (ProjectorPool pool = pool(1)) {
      pool.wake(CUSCO);
      awaitPeople(CUSCO, 3);
      pool.wake(LIMA);
    }
    assertThat(news).hasValue(1);
  }

  @Test
  void whoIsWokenIsProjectedToTheEnd() {
    send(CUSCO, 1500);
    send(LIMA, 3);
    try (ProjectorPool pool = pool(1)) {
      pool.wake(CUSCO);
      pool.wake(LIMA);

      awaitPeople(CUSCO, 1500);
      awaitPeople(LIMA, 3);
    }
  }

  @Test
  void whoIsWokenAgainIsLookedAtAgain() {
    HandmadeJournal journal = new HandmadeJournal(CUSCO);
    try (ProjectorPool pool = pool(2)) {
      for (int i = 1; i <= 30; i++) {
        journal.tells(person(CUSCO, i));
        ingest.take(CUSCO, journal.batch(i - 1));
        pool.wake(CUSCO);
      }
      awaitPeople(CUSCO, 30);
    }
  }

  @Test
  void aBranchThatCannotBeProjectedDoesNotKeepTheOthersWaiting() {
    send(CUSCO, 1);
    send(LIMA, 1);
    try (ProjectorPool pool = pool(1)) {
      pool.wake(BranchCode.of("XXX"));
      pool.wake(CUSCO);
      pool.wake(LIMA);

      awaitPeople(CUSCO, 1);
      awaitPeople(LIMA, 1);
    }
  }

  @Test
  void closingWaitsForWhatIsUnderWayAndAfterwardsNothingHappens() {
    send(CUSCO, 300);
    ProjectorPool pool = pool(1);
    pool.wake(CUSCO);
    pool.close();
    long atTheEnd = tables.count("cashiers");
    assertThat(atTheEnd).isEqualTo(300);

    send(LIMA, 1);
    pool.wake(LIMA);
    assertThat(tables.count("cashiers")).isEqualTo(atTheEnd);
  }

  private void send(BranchCode branch, int people) {
    HandmadeJournal journal = new HandmadeJournal(branch);
    for (int i = 1; i <= people; i++) {
      journal.tells(person(branch, i));
    }
    ingest.take(branch, journal.batch(0));
  }

  private static UserCreated person(BranchCode branch, int number) {
    return new UserCreated(branch + "-USR-" + number, "rosa", "Rosa", "cashier");
  }

  private void awaitPeople(BranchCode branch, long people) {
    Instant limit = Instant.now().plus(Duration.ofSeconds(30));
    while (tables.count("cashiers where branch_code = '" + branch + "'") < people) {
      assertThat(Instant.now()).as("%s is projected", branch).isBefore(limit);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
