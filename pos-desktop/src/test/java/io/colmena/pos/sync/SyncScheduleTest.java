package io.colmena.pos.sync;

import static io.colmena.pos.sync.RememberingCentre.CUSCO;
import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.Database;
import io.colmena.database.Schema;
import io.colmena.database.testing.SettableClock;
import io.colmena.database.testing.TestDatabases;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.shared.facts.UserCreated;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the branch does by itself: at its time of day, at an interval, and when it starts. */
@Timeout(60)
class SyncScheduleTest {
  private static final ZoneId LIMA = ZoneId.of("America/Lima");

  /** Ten in the morning of a Saturday in Lima. */
  private static final Instant MORNING = Instant.parse("2026-11-21T15:00:00Z");

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final SettableClock clock = new SettableClock(MORNING);
  private final BranchJournal journal = new BranchJournal(CUSCO);
  private final BlockingQueue<SyncTrigger> started = new LinkedBlockingQueue<>();
  private Database database;
  private SyncClient client;
  private SyncService service;
  private SyncSchedule schedule;

  @BeforeEach
  void open() {
    database = databases.open(Schema.BRANCH);
    BranchIdentity identity = BranchIdentity.of(database, CUSCO);
    identity.keep(URI.create("http://centre"), "secret", MORNING);
    client =
        new SyncClient(database, journal, CUSCO, new RememberingCentre(clock), clock, 1_000_000);
    service = new SyncService(client, identity);
    service.afterEachRun(run -> started.add(run.startedBy()));
    schedule = schedule(LocalTime.of(23, 0), null, clock);
  }

  private SyncSchedule schedule(LocalTime at, @Nullable Duration every, Clock by) {
    return new SyncSchedule(service, client, at, LIMA, every, by);
  }

  @AfterEach
  void close() {
    schedule.close();
    service.close();
  }

  @Test
  void theDailyTimesAreThoseOfTheShop() {
    assertThat(schedule.nextDaily()).isEqualTo("2026-11-22T04:00:00Z");
    assertThat(schedule.lastDaily()).isEqualTo("2026-11-21T04:00:00Z");
  }

  @Test
  void aDailyRunThatPassedWhileTheComputerWasOffIsMissed() {
    assertThat(schedule.isMissed()).as("nothing was ever brought over").isFalse();
    client.run(SyncTrigger.BUTTON, SyncProgress.NONE);
    assertThat(schedule.isMissed()).isFalse();

    clock.set("2026-11-22T03:59:59Z");
    assertThat(schedule.isMissed()).isFalse();
    clock.set("2026-11-22T04:00:00Z");
    assertThat(schedule.isMissed()).isTrue();
  }

  @Test
  void aRunAtTheVeryTimeIsNotMissed() {
    clock.set("2026-11-22T04:00:00Z");
    client.run(SyncTrigger.BUTTON, SyncProgress.NONE);

    assertThat(schedule.isMissed()).isFalse();
  }

  @Test
  void whatWasMissedIsMadeUpForAtTheStart() throws Exception {
    client.run(SyncTrigger.BUTTON, SyncProgress.NONE);
    clock.advance(Duration.ofDays(1));

    schedule.start();

    assertThat(next()).isEqualTo(SyncTrigger.MISSED);
  }

  @Test
  void whatIsPendingAtTheStartIsSent() throws Exception {
    database.inTransaction(tx ->
        journal.append(
            tx, new UserCreated("CUS-USR-001", "rosa", "Rosa", "cashier"), clock.instant()));

    schedule.start();

    assertThat(next()).isEqualTo(SyncTrigger.START);
    assertThat(client.pending()).isZero();
  }

  @Test
  void aStartWithNothingToDoDoesNothing() {
    schedule.start();

    service.run(SyncTrigger.BUTTON).join();
    service.run(SyncTrigger.COMMAND).join();
    assertThat(started).startsWith(SyncTrigger.BUTTON);
  }

  @Test
  void anIntervalBringsRunsAgainAndAgainUntilItIsClosed() throws Exception {
    try (SyncSchedule often =
        schedule(LocalTime.of(23, 0), Duration.ofMillis(20), Clock.systemUTC())) {
      often.start();

      assertThat(next()).isEqualTo(SyncTrigger.INTERVAL);
      assertThat(next()).isEqualTo(SyncTrigger.INTERVAL);
    }
    service.run(SyncTrigger.BUTTON).join();
    service.run(SyncTrigger.COMMAND).join();
    started.clear();
    service.run(SyncTrigger.BUTTON).join();
    service.run(SyncTrigger.COMMAND).join();
    assertThat(started).doesNotContain(SyncTrigger.INTERVAL);
  }

  private SyncTrigger next() throws InterruptedException {
    return started.poll(30, TimeUnit.SECONDS);
  }
}
