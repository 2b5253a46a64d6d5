package io.colmena.pos.sync;

import static io.colmena.pos.sync.RememberingCentre.CUSCO;
import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.Database;
import io.colmena.database.Schema;
import io.colmena.database.testing.SettableClock;
import io.colmena.database.testing.TestDatabases;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.sync.RememberingCentre.Question;
import io.colmena.pos.sync.RememberingCentre.ToldFork;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One run: what is sent, what is noted, and how it ends when the centre does not play along. */
class SyncClientTest {
  private static final PushResult LOST = new PushResult.Unreachable("the line is dead");
  private static final PushResult TOO_LARGE = new PushResult.TooLarge("too much at once");

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
  private final BranchJournal journal = new BranchJournal(CUSCO);
  private final RememberingCentre centre = new RememberingCentre(clock);
  private final Random random = new Random(7);
  private Database database;
  private SyncClient client;

  @BeforeEach
  void open() {
    database = databases.open(Schema.BRANCH);
    client = client(1_000_000);
  }

  private SyncClient client(int mostBatchBytes) {
    return new SyncClient(database, journal, CUSCO, centre, clock, mostBatchBytes);
  }

  @Test
  void everythingGoesOverInOrderAndIsNoted() {
    append(3);
    assertThat(client.pending()).isEqualTo(3);

    SyncRun run = run();

    assertThat(run.outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(run.message()).isEqualTo("everything is at the centre");
    assertThat(run.startedBy()).isEqualTo(SyncTrigger.BUTTON);
    assertThat(run.sentEntries()).isEqualTo(3);
    assertThat(run.acknowledgedEntries()).isEqualTo(3);
    assertThat(run.sentBytes()).isEqualTo(centre.sizes().getFirst().longValue()).isPositive();
    assertThat(centre.lines()).isEqualTo(lines());
    assertThat(client.pending()).isZero();
    assertThat(database.read(journal::acknowledged)).isEqualTo(head());
  }

  @Test
  void theCentreHearsHowFarTheJournalReachesAndWhichRunItIs() {
    append(3);

    SyncRun run = run();

    assertThat(centre.questions())
        .containsExactly(
            new Question(new BatchHeader.BranchState(3, clock.instant(), head().hash()), run.id()));
    BatchHeader header = centre.headers().getFirst();
    assertThat(header.run()).isEqualTo(run.id());
    assertThat(header.branch()).isEqualTo(CUSCO);
    assertThat(header.state()).isEqualTo(new BatchHeader.BranchState(3, clock.instant()));
  }

  @Test
  void whatIsThereAlreadyIsNotSentAgain() {
    append(2);
    run();
    append(1);

    SyncRun second = run();
    assertThat(second.sentEntries()).isEqualTo(1);
    assertThat(second.acknowledgedEntries()).isEqualTo(1);
    SyncRun third = run();
    assertThat(third.outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(third.sentEntries()).isZero();
    assertThat(centre.headers()).hasSize(2);
  }

  @Test
  void manyPagesGoIntoOneBatchThatFits() {
    append(1100);

    assertThat(run().outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(centre.headers()).hasSize(1);
    assertThat(centre.lines()).isEqualTo(lines());
  }

  @Test
  void noBatchIsLargerThanTheLineTakes() {
    client = client(12_000);
    appendWithNoise(300);

    SyncRun run = run();

    assertThat(run.outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(run.sentEntries()).isEqualTo(300);
    assertThat(run.acknowledgedEntries()).isEqualTo(300);
    assertThat(centre.sizes()).hasSizeGreaterThan(2).allMatch(bytes -> bytes <= 12_000);
    assertThat(centre.sizes().getFirst()).isGreaterThan(12_000 / 4);
    assertThat(run.sentBytes())
        .isEqualTo(centre.sizes().stream().mapToLong(Integer::longValue).sum());
    assertThat(centre.lines()).isEqualTo(lines());
  }

  @Test
  void anEntryThatIsTooLargeByItselfGoesAlone() {
    client = client(200);
    appendWithNoise(2);

    assertThat(run().outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(centre.headers())
        .extracting(header -> header.head().sequence())
        .containsExactly(1L, 2L);
  }

  @Test
  void withoutACentreNothingIsSentAndTheNextRunTriesAgain() {
    append(1);
    centre.answersTheQuestion(LOST);

    SyncRun run = run();

    assertThat(run.outcome()).isEqualTo(SyncOutcome.UNREACHABLE);
    assertThat(run.message()).isEqualTo("the line is dead");
    assertThat(run.clockOffsetMillis()).isNull();
    assertThat(centre.questions()).hasSize(1);
    assertThat(centre.headers()).isEmpty();
    assertThat(client.pending()).isEqualTo(1);
    assertThat(run().outcome()).isEqualTo(SyncOutcome.DONE);
  }

  @Test
  void aBatchThatGetsLostIsFollowedByAQuestionAndASmallerOne() {
    client = client(32_000);
    appendWithNoise(400);
    centre.drops(LOST);

    SyncRun run = run();

    assertThat(run.outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(centre.questions()).hasSize(2);
    assertThat(centre.sizes().get(1)).isLessThan(centre.sizes().get(0) / 2);
    assertThat(centre.sizes().get(2)).as("it grows again").isGreaterThan(centre.sizes().get(1));
    assertThat(run.sentEntries()).isGreaterThan(400);
    assertThat(run.acknowledgedEntries()).isEqualTo(400);
    assertThat(centre.lines()).isEqualTo(lines());
  }

  @Test
  void aLineThatKeepsFailingIsLeftAloneAfterThreeSmallerTries() {
    append(1);
    centre.drops(LOST).drops(LOST).drops(LOST).drops(LOST);

    SyncRun run = run();

    assertThat(run.outcome()).isEqualTo(SyncOutcome.UNREACHABLE);
    assertThat(run.message()).isEqualTo("the line is dead");
    assertThat(run.sentEntries()).isEqualTo(4);
    assertThat(run.acknowledgedEntries()).isZero();
    assertThat(centre.headers()).hasSize(4);
  }

  @Test
  void aLineThatDiesBetweenTheBatchesEndsTheRun() {
    append(1);
    centre.drops(TOO_LARGE).answersTheQuestion(held(Head.EMPTY)).answersTheQuestion(LOST);

    SyncRun run = run();

    assertThat(run.outcome()).isEqualTo(SyncOutcome.UNREACHABLE);
    assertThat(run.message()).isEqualTo("the line is dead");
    assertThat(centre.headers()).hasSize(1);
  }

  @Test
  void whatIsTooLargeIsSentInSmallerPiecesAndThenGivenUp() {
    append(1);
    centre.drops(TOO_LARGE).drops(TOO_LARGE).drops(TOO_LARGE);
    assertThat(run().outcome()).isEqualTo(SyncOutcome.DONE);

    append(1);
    centre.drops(TOO_LARGE).drops(TOO_LARGE).drops(TOO_LARGE).drops(TOO_LARGE);
    SyncRun run = run();
    assertThat(run.outcome()).isEqualTo(SyncOutcome.REFUSED);
    assertThat(run.message()).isEqualTo("too much at once");
  }

  @Test
  void aRefusalAndAForkEndTheRunWithTheCentresWords() {
    append(1);
    centre.drops(new PushResult.Refused("no such branch", "X-1"));
    SyncRun refused = run();
    assertThat(refused.outcome()).isEqualTo(SyncOutcome.REFUSED);
    assertThat(refused.message()).isEqualTo("no such branch");

    centre.drops(new PushResult.Forked("another history"));
    SyncRun forked = run();
    assertThat(forked.outcome()).isEqualTo(SyncOutcome.FORKED);
    assertThat(forked.message()).isEqualTo("another history");
    assertThat(centre.headers()).hasSize(2);
  }

  @Test
  void aDatabaseThatIsAnOlderCopySaysSoToBothSides() {
    append(2);
    Head ahead = new Head(5, Hash.of("ab".repeat(32)));
    centre.holds(ahead);

    SyncRun run = run();

    assertThat(run.outcome()).isEqualTo(SyncOutcome.FORKED);
    assertThat(run.message())
        .startsWith(
            "the centre holds 5 entries of this branch, this database only 2: it is an older copy.")
        .contains("The centre's history ends at " + ahead + ", this one at " + head())
        .contains("`branch recover`");
    assertThat(centre.forks()).containsExactly(new ToldFork(head(), ahead));
    assertThat(centre.headers()).isEmpty();
    assertThat(client.pending()).as("nothing counts as synchronised").isEqualTo(2);
  }

  @Test
  void anotherHistoryAtTheCentreIsToldWithBothHashes() {
    append(2);
    Head other = new Head(1, Hash.of("cd".repeat(32)));
    Hash ours = database.read(tx -> journal.hashAt(tx, 1)).orElseThrow();
    centre.holds(other);

    SyncRun run = run();

    assertThat(run.outcome()).isEqualTo(SyncOutcome.FORKED);
    assertThat(run.message())
        .startsWith(
            "entry 1 is another one at the centre (cdcdcdcd) than here (" + ours.brief() + ").");
    assertThat(centre.forks()).containsExactly(new ToldFork(head(), other));
    assertThat(centre.headers()).isEmpty();
  }

  @Test
  void aCentreThatWasRestoredIsSentWhatItLost() {
    append(1);
    Head first = head();
    append(2);
    run();
    centre.holds(first);

    SyncRun run = run();

    assertThat(run.outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(run.sentEntries()).isEqualTo(2);
    assertThat(run.acknowledgedEntries()).isEqualTo(2);
    assertThat(client.pending()).isZero();
  }

  @Test
  void whoWatchesSeesHowFarItIsAndMayStopIt() {
    client = client(12_000);
    appendWithNoise(300);
    List<Long> seen = new ArrayList<>();

    SyncRun run =
        client.run(
            SyncTrigger.BUTTON,
            (acknowledged, total) -> {
              assertThat(total).isEqualTo(300);
              seen.add(acknowledged);
              return seen.size() < 2;
            });

    assertThat(run.outcome()).isEqualTo(SyncOutcome.CANCELLED);
    assertThat(run.message()).isEqualTo("stopped by request");
    assertThat(centre.headers()).hasSize(1);
    assertThat(seen).containsExactly(0L, run.acknowledgedEntries());
    assertThat(run.acknowledgedEntries()).isPositive().isEqualTo(centre.lines().size());
    assertThat(client.pending()).isEqualTo(300 - run.acknowledgedEntries());
  }

  @Test
  void whoeverTookTheLeaseOverIsLeftAlone() {
    append(1);

    SyncRun run =
        client.run(
            SyncTrigger.BUTTON,
            (_, _) -> {
              change("update sync_state set run_holder = 'another till' where id = 1");
              return true;
            });

    assertThat(run.outcome()).isEqualTo(SyncOutcome.BUSY);
    assertThat(run.message()).isEqualTo("another run took over");
    assertThat(centre.headers()).isEmpty();
    assertThat(holder()).isEqualTo("another till");
  }

  @Test
  void aSecondRunOfTheBranchIsToldSoAndIsNotLogged() {
    SyncLease other = new SyncLease(database, clock);
    assertThat(other.take()).isTrue();

    SyncRun run = run();
    assertThat(run.outcome()).isEqualTo(SyncOutcome.BUSY);
    assertThat(run.message()).isEqualTo("another run of this branch is under way");
    assertThat(centre.questions()).isEmpty();
    assertThat(client.latestRuns(10)).isEmpty();

    other.release();
    assertThat(run().outcome()).isEqualTo(SyncOutcome.DONE);
  }

  @Test
  void aDefectEndsTheRunIsLoggedAndLeavesTheLease() {
    append(1);

    SyncRun run =
        client.run(
            SyncTrigger.BUTTON,
            (_, _) -> {
              throw new IllegalStateException("on purpose");
            });

    assertThat(run.outcome()).isEqualTo(SyncOutcome.FAILED);
    assertThat(run.message()).isEqualTo("on purpose");
    assertThat(client.latestRuns(1)).containsExactly(run);
    assertThat(holder()).isNull();
    assertThat(run().outcome()).isEqualTo(SyncOutcome.DONE);
  }

  @Test
  void theDifferenceOfTheClocksIsMeasuredInTheMiddleOfTheExchange() {
    append(1);
    centre.isAheadBy(Duration.ofSeconds(5), Duration.ofSeconds(2));

    assertThat(run().clockOffsetMillis()).isEqualTo(6000);
    run();
    assertThat(centre.questions().get(1).state().at())
        .as("in the centre's time")
        .isEqualTo(clock.instant().plusSeconds(6));
    append(1);
    run();
    assertThat(centre.headers().get(1).state().at()).isEqualTo(clock.instant().plusSeconds(6));
  }

  @Test
  void runsAreLoggedWhileTheyAreUnderWayAndWhenTheyEnd() {
    append(1);
    Instant began = clock.instant();
    List<SyncRun> underWay = new ArrayList<>();

    SyncRun first =
        client.run(
            SyncTrigger.DAILY,
            (_, _) -> {
              underWay.addAll(client.latestRuns(1));
              clock.advance(Duration.ofSeconds(3));
              return true;
            });

    assertThat(underWay)
        .containsExactly(
            new SyncRun(first.id(), SyncTrigger.DAILY, began, null, 0, 0, 0, null, null, null));
    assertThat(first.startedAt()).isEqualTo(began);
    assertThat(first.endedAt()).isEqualTo(began.plusSeconds(3));
    assertThat(client.latestRuns(10)).containsExactly(first);
    assertThat(client.lastDone()).contains(began);

    clock.advance(Duration.ofMinutes(1));
    centre.answersTheQuestion(LOST);
    SyncRun second = run();
    assertThat(client.latestRuns(10)).containsExactly(second, first);
    assertThat(client.latestRuns(1)).containsExactly(second);
    assertThat(client.lastDone()).as("the second brought nothing over").contains(began);
  }

  @Test
  void wordsWithoutEndAreCutInTheLog() {
    append(1);
    centre.drops(new PushResult.Refused("x".repeat(501), null));
    run();
    assertThat(client.latestRuns(1).getFirst().message()).isEqualTo("x".repeat(500));

    clock.advance(Duration.ofSeconds(1));
    centre.drops(new PushResult.Refused("y".repeat(500), null));
    run();
    assertThat(client.latestRuns(1).getFirst().message()).isEqualTo("y".repeat(500));
  }

  private PushResult held(Head head) {
    return new PushResult.Acknowledged(
        new io.colmena.shared.wire.HeadAnswer(1, CUSCO, 1, head, clock.instant()), Duration.ZERO);
  }

  private SyncRun run() {
    return client.run(SyncTrigger.BUTTON, SyncProgress.NONE);
  }

  private void append(int entries) {
    append(entries, "Rosa");
  }

  /** Entries that cannot be packed much smaller. */
  private void appendWithNoise(int entries) {
    for (int i = 0; i < entries; i++) {
      byte[] noise = new byte[60];
      random.nextBytes(noise);
      append(1, HexFormat.of().formatHex(noise));
    }
  }

  private void append(int entries, String name) {
    database.inTransaction(tx -> {
      for (int i = 0; i < entries; i++) {
        journal.append(
            tx, new UserCreated("CUS-USR-001", "rosa", name, "cashier"), clock.instant());
      }
    });
  }

  private Head head() {
    return database.read(journal::head);
  }

  private List<String> lines() {
    return database.read(tx -> journal.linesAfter(tx, 0, 10_000));
  }

  private void change(String sql) {
    database.inTransaction(tx -> tx.update(sql).execute());
  }

  private String holder() {
    return database
        .read(tx ->
            tx.query("select run_holder from sync_state where id = 1")
                .map((rs, _) -> new String[] {rs.getString(1)})
                .one())[0];
  }
}
