package io.colmena.pos.sync;

import static io.colmena.pos.sync.RememberingCentre.CUSCO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colmena.database.Database;
import io.colmena.database.Schema;
import io.colmena.database.testing.SettableClock;
import io.colmena.database.testing.TestDatabases;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.sync.SyncStatus.Connection;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Synchronising in the background: what starts a run, and what the screens are told. */
@Timeout(60)
class SyncServiceTest {
  private static final PushResult LOST = new PushResult.Unreachable("the line is dead");
  private static final PushResult REFUSED = new PushResult.Refused("no such branch", "X-1");

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
  private final BranchJournal journal = new BranchJournal(CUSCO);
  private final RememberingCentre centre = new RememberingCentre(clock);
  private final List<SyncStatus> seen = new CopyOnWriteArrayList<>();
  private Database database;
  private BranchIdentity identity;
  private SyncClient client;
  private SyncService service;

  @BeforeEach
  void open() {
    database = databases.open(Schema.BRANCH);
    identity = BranchIdentity.of(database, CUSCO);
    identity.keep(URI.create("http://centre"), "secret", clock.instant());
    client = new SyncClient(database, journal, CUSCO, centre, clock, 1_000_000);
    service = new SyncService(client, identity);
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void atFirstNothingIsKnownOfTheCentre() {
    append();
    try (SyncService fresh = new SyncService(client, identity)) {
      assertThat(fresh.status()).isEqualTo(new SyncStatus(Connection.UNKNOWN, 1, null, null));
      assertThat(fresh.status().isRunning()).isFalse();
    }
  }

  @Test
  void aBranchWithoutACredentialSaysSoUntilItIsEnrolled() {
    forgetCredential();
    try (SyncService fresh = new SyncService(client, identity)) {
      assertThat(fresh.status().connection()).isEqualTo(Connection.NOT_ENROLLED);

      fresh.enrolled();
      assertThat(fresh.status().connection()).isEqualTo(Connection.UNKNOWN);
    }
  }

  @Test
  void afterARestartTheLastRunIsKnown() {
    SyncRun run = run();

    try (SyncService fresh = new SyncService(client, identity)) {
      assertThat(fresh.status().lastRun()).isEqualTo(run);
    }
  }

  @Test
  void whoWatchesIsToldAtOnceAndAtEveryStep() {
    append();
    service.watch(seen::add);
    SyncRun run = run();

    assertThat(run.startedBy()).isEqualTo(SyncTrigger.BUTTON);
    assertThat(run.outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(seen)
        .containsExactly(
            new SyncStatus(Connection.UNKNOWN, 0, null, null),
            new SyncStatus(Connection.UNKNOWN, 1, new SyncStatus.Progress(0, 1), null),
            new SyncStatus(Connection.ONLINE, 1, new SyncStatus.Progress(0, 1), null),
            new SyncStatus(Connection.ONLINE, 0, null, run));
    assertThat(seen.get(1).isRunning()).isTrue();
    assertThat(service.status()).isEqualTo(seen.getLast());
  }

  @Test
  void aWatcherThatFailsDoesNotKeepTheOthersFromHearing() {
    service.watch(status -> {
      if (status.lastRun() != null) {
        throw new IllegalStateException("on purpose");
      }
    });
    service.watch(seen::add);
    SyncRun run = run();

    assertThat(seen.getLast().lastRun()).isEqualTo(run);
  }

  @Test
  void withoutALineItIsOffline() {
    centre.answersTheQuestion(LOST);
    run();

    assertThat(service.status().connection()).isEqualTo(Connection.OFFLINE);
  }

  @Test
  void whatSomebodyMustLookAtIsTrouble() {
    centre.answersTheQuestion(REFUSED);
    run();
    assertThat(service.status().connection()).isEqualTo(Connection.TROUBLE);

    run();
    assertThat(service.status().connection()).isEqualTo(Connection.ONLINE);
    centre.holds(new Head(9, Hash.of("ab".repeat(32))));
    run();
    assertThat(service.status().connection()).isEqualTo(Connection.TROUBLE);
  }

  @Test
  void anotherTillThatIsSynchronisingChangesNothing() {
    run();
    SyncLease other = new SyncLease(database, clock);
    other.take();

    assertThat(run().outcome()).isEqualTo(SyncOutcome.BUSY);
    assertThat(service.status().connection()).isEqualTo(Connection.ONLINE);
  }

  @Test
  void withoutACredentialARunDoesNotLookLikeALine() {
    forgetCredential();
    centre.answersTheQuestion(REFUSED);
    run();

    assertThat(service.status().connection()).isEqualTo(Connection.NOT_ENROLLED);
  }

  @Test
  void aSaleIsSentSoon() throws Exception {
    SyncRun run = afterwards(service::nudge);

    assertThat(run.startedBy()).isEqualTo(SyncTrigger.SALE);
    assertThat(afterwards(service::nudge).startedBy())
        .as("and the next one")
        .isEqualTo(SyncTrigger.SALE);
  }

  @Test
  void manySalesAtOnceMakeOneRun() throws InterruptedException {
    CountDownLatch busy = occupied();
    service.nudge();
    service.nudge();
    service.nudge();
    busy.countDown();
    settle();

    assertThat(started()).containsExactlyInAnyOrder(SyncTrigger.SALE, SyncTrigger.BUTTON);
  }

  @Test
  void aSaleOfABranchThatIsNotEnrolledIsOnlyCounted() {
    forgetCredential();
    service.watch(seen::add);
    append();
    service.nudge();
    settle();

    assertThat(started()).containsExactly(SyncTrigger.BUTTON);
    assertThat(seen.get(1)).isEqualTo(new SyncStatus(Connection.UNKNOWN, 1, null, null));
  }

  @Test
  void aSaleDoesNotHurryACentreThatIsAway() {
    centre.answersTheQuestion(LOST);
    SyncRun lost = run();
    service.watch(seen::add);
    append();
    service.nudge();
    settle();

    assertThat(started()).doesNotContain(SyncTrigger.SALE);
    assertThat(seen.get(1)).isEqualTo(new SyncStatus(Connection.OFFLINE, 1, null, lost));
  }

  @Test
  void aCentreThatWasAwayIsTriedAgainByItself() throws Exception {
    append();
    centre.answersTheQuestion(LOST);

    SyncRun retry = nextAfter(run());

    assertThat(retry.startedBy()).isEqualTo(SyncTrigger.RETRY);
    assertThat(retry.outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(client.pending()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = SyncTrigger.class,
      names = {"MISSED", "INTERVAL"})
  void whatIsRequestedIsRunAndNobodyWaits(SyncTrigger trigger) throws Exception {
    assertThat(afterwards(() -> service.request(trigger)).startedBy()).isEqualTo(trigger);
  }

  @Test
  void whatIsNotSentAtOnceIsCounted() {
    service.watch(seen::add);
    append();
    service.refresh();
    settle();

    assertThat(seen.get(1)).isEqualTo(new SyncStatus(Connection.UNKNOWN, 1, null, null));
    assertThat(started()).containsExactly(SyncTrigger.BUTTON);
  }

  @Test
  void aRunThatIsStoppedKeepsWhatArrivedAndTheNextOneIsNotStopped() {
    append();
    service.watch(status -> {
      if (status.connection() == Connection.ONLINE && status.isRunning()) {
        service.cancel();
      }
    });
    assertThat(run().outcome()).isEqualTo(SyncOutcome.CANCELLED);
    assertThat(service.status().connection()).isEqualTo(Connection.ONLINE);

    try (SyncService other = new SyncService(client, identity)) {
      other.cancel();
      assertThat(other.run(SyncTrigger.BUTTON).join().outcome()).isEqualTo(SyncOutcome.DONE);
    }
  }

  @Test
  void whatFailsAfterARunDoesNotStopTheNextOne() throws Exception {
    service.afterEachRun(_ -> {
      throw new IllegalStateException("on purpose");
    });

    assertThat(afterwards(service::nudge).outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(run().outcome()).isEqualTo(SyncOutcome.DONE);
  }

  @Test
  void aRunThatCannotBeStartedIsToldToWhoWaits() {
    database.close();

    assertThatThrownBy(() -> service.run(SyncTrigger.BUTTON).join()).isNotNull();
    service.request(SyncTrigger.DAILY); // the thread has survived it
    assertThat(service.run(SyncTrigger.BUTTON)).failsWithin(Duration.ofSeconds(30));
  }

  @Test
  void closingDoesNotWaitForARetryThatIsPlanned() {
    for (int i = 0; i < 6; i++) { // until the waits are long
      centre.answersTheQuestion(LOST);
      run();
    }
    Instant before = Instant.now();

    service.close();

    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMillis(1500));
  }

  @Test
  void afterItIsClosedNothingRuns() {
    service.close();

    assertThatThrownBy(() -> service.run(SyncTrigger.BUTTON).join())
        .hasCauseInstanceOf(RejectedExecutionException.class);
    service.request(SyncTrigger.DAILY);
    service.nudge();
    service.refresh();
    assertThat(client.latestRuns(1)).isEmpty();
  }

  private SyncRun run() {
    return service.run(SyncTrigger.BUTTON).join();
  }

  private void append() {
    database.inTransaction(tx ->
        journal.append(
            tx, new UserCreated("CUS-USR-001", "rosa", "Rosa", "cashier"), clock.instant()));
  }

  private void forgetCredential() {
    database.inTransaction(
        tx -> tx.update("update branch_identity set credential = null").execute());
  }

  /** The run that ends next after something was done. */
  private SyncRun afterwards(Runnable doing) throws Exception {
    CompletableFuture<SyncRun> next = new CompletableFuture<>();
    service.afterEachRun(next::complete);
    doing.run();
    return next.get(30, TimeUnit.SECONDS);
  }

  /** The run that follows another one by itself. */
  private SyncRun nextAfter(SyncRun run) throws Exception {
    CompletableFuture<SyncRun> next = new CompletableFuture<>();
    service.afterEachRun(another -> {
      if (!another.id().equals(run.id())) {
        next.complete(another);
      }
    });
    return next.get(30, TimeUnit.SECONDS);
  }

  /** Until everything that was asked of the background thread before has been done. */
  private void settle() {
    run();
  }

  private List<SyncTrigger> started() {
    return client.latestRuns(10).stream().map(SyncRun::startedBy).toList();
  }

  /** Keeps the background thread busy until it is counted down. */
  private CountDownLatch occupied() throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    service.watch(_ -> {
      if (Thread.currentThread().getName().equals("sync")) {
        busy.countDown();
        awaitOrFail(goOn);
      }
    });
    service.refresh();
    awaitOrFail(busy);
    return goOn;
  }

  private static void awaitOrFail(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
