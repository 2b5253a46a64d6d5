package io.colmena.central.ingest;

import static io.colmena.central.fixture.CentralTables.CUSCO;
import static io.colmena.central.fixture.CentralTables.LIMA;
import static io.colmena.central.fixture.HandmadeJournal.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.colmena.central.fixture.CentralTables;
import io.colmena.central.fixture.HandmadeJournal;
import io.colmena.database.Columns;
import io.colmena.database.testing.SettableClock;
import io.colmena.database.testing.TestDatabases;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.BatchHeader.BranchState;
import io.colmena.shared.wire.MalformedBatch;
import io.colmena.shared.wire.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A batch is held once, however it comes; one that lies or continues another history changes
 * nothing.
 */
class IngestTest {
  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final SettableClock clock = new SettableClock(AT.plusSeconds(1));
  private final HeldJournal held = new HeldJournal();
  private final List<BranchCode> woken = new ArrayList<>();
  private final HandmadeJournal journal = written(CUSCO, "CUS-USR-001", "CUS-USR-002");
  private CentralTables tables;
  private Forks forks;
  private Ingest ingest;

  @BeforeEach
  void open() {
    tables = CentralTables.with(databases, clock, CUSCO, LIMA);
    forks = new Forks(tables.database());
    ingest = CentralTables.ingest(tables.database(), held, clock, woken::add);
  }

  private static HandmadeJournal written(BranchCode branch, String... people) {
    HandmadeJournal journal = new HandmadeJournal(branch);
    for (String id : people) {
      journal.tells(new UserCreated(id, "rosa", "Rosa", "cashier"));
    }
    return journal;
  }

  @Test
  void aBatchIsKeptAsItCameAndItsHeadAnswered() {
    byte[] batch = journal.batch(0);

    assertThat(ingest.take(CUSCO, batch)).isEqualTo(new IngestResult.Held(1, journal.head()));

    assertThat(position()).isEqualTo(new HeldJournal.Position(1, journal.head()));
    assertThat(tables.database().<byte[]>read(tx -> held.storedAfter(tx, CUSCO, 0).orElseThrow()))
        .isEqualTo(batch);
    assertThat(tables.column("first_sequence", "journal_batches")).containsExactly("1");
    assertThat(tables.column("last_sequence", "journal_batches")).containsExactly("2");
    assertThat(woken).containsExactly(CUSCO);
    assertThat(position(LIMA)).isEqualTo(new HeldJournal.Position(1, Head.EMPTY));
  }

  @Test
  void theNextBatchContinuesIt() {
    ingest.take(CUSCO, journal.batch(0, 1));

    assertThat(ingest.take(CUSCO, journal.batch(1)))
        .isEqualTo(new IngestResult.Held(1, journal.head()));
    assertThat(tables.column("first_sequence", "journal_batches order by last_sequence"))
        .containsExactly("1", "2");
  }

  @Test
  void aBatchThatComesAgainIsHeldOnceAndAnsweredTheSame() {
    ingest.take(CUSCO, journal.batch(0));
    woken.clear();

    assertThat(ingest.take(CUSCO, journal.batch(0)))
        .isEqualTo(new IngestResult.Held(1, journal.head()));
    assertThat(ingest.take(CUSCO, journal.batch(0, 1)))
        .as("a part of what is held")
        .isEqualTo(new IngestResult.Held(1, journal.head()));
    assertThat(ingest.take(CUSCO, journal.batch(1)))
        .as("the end of what is held")
        .isEqualTo(new IngestResult.Held(1, journal.head()));
    assertThat(tables.count("journal_batches")).isEqualTo(1);
    assertThat(tables.count("forks")).isZero();
    assertThat(woken).isEmpty();
  }

  @Test
  void aBatchThatBeginsInWhatIsHeldAndGoesOnIsToldWhereToBegin() {
    ingest.take(CUSCO, journal.batch(0, 1));

    assertThat(ingest.take(CUSCO, journal.batch(0)))
        .isEqualTo(new IngestResult.Held(1, journal.headAfter(1)));
    assertThat(position().head()).isEqualTo(journal.headAfter(1));
  }

  @Test
  void aBatchBehindTheEndLeavesAGap() {
    assertThat(ingest.take(CUSCO, journal.batch(1))).isEqualTo(new IngestResult.Gap(Head.EMPTY));
    assertThat(tables.count("journal_batches")).isZero();
  }

  @Test
  void anotherHistoryIsAForkThatIsRememberedOnce() {
    ingest.take(CUSCO, journal.batch(0));
    HandmadeJournal other = written(CUSCO, "CUS-USR-001", "CUS-USR-009", "CUS-USR-010");
    clock.advance(Duration.ofMinutes(1));

    IngestResult result = ingest.take(CUSCO, other.batch(2));

    String detail =
        "the batch of entries 3 to 3 does not continue what the centre holds up to "
            + journal.head();
    assertThat(result).isEqualTo(new IngestResult.Fork(journal.head(), detail, false));
    assertThat(ingest.take(CUSCO, other.batch(1))).isInstanceOf(IngestResult.Fork.class);
    assertThat(forks.open())
        .containsExactly(
            new Forks.Fork(CUSCO, clock.instant(), journal.head(), other.head(), detail, null));
    assertThat(position().head()).isEqualTo(journal.head());
    assertThat(tables.count("journal_batches")).isEqualTo(1);
  }

  @Test
  void forksAreToldTheLatestFirst() {
    ingest.take(CUSCO, journal.batch(0));
    HandmadeJournal other = written(CUSCO, "CUS-USR-008", "CUS-USR-009", "CUS-USR-010");
    ingest.take(CUSCO, other.batch(0, 2));
    ingest.take(CUSCO, other.batch(0, 3));

    assertThat(forks.open())
        .extracting(Forks.Fork::own)
        .containsExactly(other.head(), other.headAfter(2));
  }

  @Test
  void withAnEntryOfALaterEpochTheForkIsSettled() {
    ingest.take(CUSCO, journal.batch(0));
    ingest.take(CUSCO, written(CUSCO, "CUS-USR-008", "CUS-USR-009").batch(0));
    journal.tells(new UserCreated("CUS-USR-003", "ana", "Ana", "cashier"));
    ingest.take(CUSCO, journal.batch(2));
    assertThat(forks.open()).as("the same epoch settles nothing").hasSize(1);

    journal.inEpoch(2).tells(new UserCreated("CUS-USR-004", "eva", "Eva", "cashier"));
    assertThat(ingest.take(CUSCO, journal.batch(3)))
        .isEqualTo(new IngestResult.Held(2, journal.head()));

    assertThat(forks.open()).isEmpty();
    assertThat(tables.count("forks where settled_at is not null")).isEqualTo(1);
    assertThat(position().epoch()).isEqualTo(2);
  }

  @Test
  void anEpochDoesNotGoBack() {
    journal.inEpoch(3).tells(new UserCreated("CUS-USR-003", "ana", "Ana", "cashier"));
    ingest.take(CUSCO, journal.batch(0));
    journal.inEpoch(2).tells(new UserCreated("CUS-USR-004", "eva", "Eva", "cashier"));

    assertThat(ingest.take(CUSCO, journal.batch(3)))
        .isEqualTo(new IngestResult.Lie("the epoch goes back from 3 to 2"));
    assertThat(tables.count("journal_batches")).isEqualTo(1);
  }

  @Test
  void anEntryThatCannotBeReadIsHeldAndLeavesTheEpochAlone() {
    journal.inEpoch(2).tells(new UserCreated("CUS-USR-003", "ana", "Ana", "cashier"));
    ingest.take(CUSCO, journal.batch(0));
    journal.tellsLine("this is no entry");

    assertThat(ingest.take(CUSCO, journal.batch(3)))
        .isEqualTo(new IngestResult.Held(2, journal.head()));
  }

  @Test
  void whatLiesAboutItselfIsNotKept() {
    Head wrong = new Head(2, Hash.of("ab".repeat(32)));
    Head endless = new Head(Long.MAX_VALUE - 1, wrong.hash());

    assertThat(ingest.take(LIMA, journal.batch(0)))
        .isEqualTo(new IngestResult.Lie("the batch is of branch CUS, the token of LIM"));
    assertThat(ingest.take(CUSCO, journal.batch(1, 1)))
        .isEqualTo(new IngestResult.Lie("the batch holds no entries"));
    assertThat(ingest.take(CUSCO, journal.packed(header(Head.EMPTY, wrong), 0, 2)))
        .isEqualTo(
            new IngestResult.Lie(
                "the chain of the batch ends at " + journal.head() + ", its header says " + wrong));
    assertThat(ingest.take(CUSCO, journal.packed(header(endless, wrong), 0, 2)))
        .isEqualTo(new IngestResult.Lie("no journal is so long: " + endless));
    assertThat(tables.count("journal_batches")).isZero();
    assertThat(tables.count("sync_runs")).isZero();
  }

  private static BatchHeader header(Head after, Head head) {
    return new BatchHeader(Protocol.VERSION, CUSCO, after, head, new BranchState(2, AT), "run");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3})
  void aVersionThatIsNotSpokenIsRefused(int protocol) {
    assertThat(ingest.take(CUSCO, spoken(protocol)))
        .isEqualTo(
            new IngestResult.Unspoken(
                "the branch speaks version "
                    + protocol
                    + " of the protocol, this centre 0 to 2: install Colmena of one version on both"));
    assertThat(tables.count("journal_batches")).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void theVersionBeforeAndTheOneAfterAreSpoken(int protocol) {
    assertThat(ingest.take(CUSCO, spoken(protocol))).isInstanceOf(IngestResult.Held.class);
  }

  private byte[] spoken(int protocol) {
    BatchHeader header = header(Head.EMPTY, journal.head());
    return journal.packed(
        new BatchHeader(
            protocol, header.branch(), header.after(), header.head(), header.state(), "run"),
        0,
        2);
  }

  @Test
  void aBranchThatDoesNotExistHasNoBatches() {
    HandmadeJournal nobody = written(BranchCode.of("XXX"), "XXX-USR-001");

    assertThatExceptionOfType(MalformedBatch.class)
        .isThrownBy(() -> ingest.take(BranchCode.of("XXX"), nobody.batch(0)))
        .withMessage("there is no branch XXX");
  }

  @Test
  void theCentreHearsHowFarTheBranchReachesButNotFromTheFuture() {
    ingest.take(CUSCO, journal.batch(0, 1));
    assertThat(stated()).containsExactly("2", AT.toString(), clock.instant().toString());

    Instant fast = clock.instant().plusSeconds(60);
    ingest.take(CUSCO, journal.batch(1, 2, new BranchState(9, fast), "run"));
    assertThat(stated())
        .containsExactly("9", clock.instant().toString(), clock.instant().toString());
  }

  private List<String> stated() {
    return tables
        .database()
        .read(tx ->
            tx.query("select * from journal_heads where branch_code = 'CUS'")
                .map((rs, _) ->
                    List.of(
                        rs.getString("stated_sequence"),
                        String.valueOf(Columns.instant(rs, "stated_at")),
                        String.valueOf(Columns.instant(rs, "last_contact_at"))))
                .one());
  }

  @Test
  void aRunIsLoggedWithAllThatCameOfIt() {
    byte[] first = journal.batch(0, 1);
    byte[] second = journal.batch(1, 2);
    Instant began = clock.instant();
    ingest.take(CUSCO, first);
    assertThat(runs())
        .containsExactly("CUS-run 1 1 " + first.length + " RUNNING " + began + " " + began);

    clock.advance(Duration.ofSeconds(5));
    ingest.take(CUSCO, second);
    assertThat(runs())
        .containsExactly(
            "CUS-run 2 2 "
                + (first.length + second.length)
                + " DONE "
                + began
                + " "
                + clock.instant());
  }

  private List<String> runs() {
    return tables
        .database()
        .read(tx ->
            tx.query("select * from sync_runs where branch_code = 'CUS'")
                .map((rs, _) ->
                    String.join(
                        " ",
                        rs.getString("run_id"),
                        rs.getString("batches"),
                        rs.getString("entries"),
                        rs.getString("wire_bytes"),
                        rs.getString("outcome"),
                        String.valueOf(Columns.instant(rs, "started_at")),
                        String.valueOf(Columns.instant(rs, "last_at"))))
                .list());
  }

  @Test
  void aRunWithoutAUsableNameIsNotLogged() {
    takes(null, 0);
    takes("", 1);
    assertThat(tables.count("sync_runs")).isZero();

    HandmadeJournal more = journal.tells(new UserCreated("CUS-USR-003", "a", "A", "cashier"));
    more.tells(new UserCreated("CUS-USR-004", "b", "B", "cashier"));
    takes("x".repeat(41), 2);
    assertThat(tables.count("sync_runs")).isZero();
    takes("x".repeat(40), 3);
    assertThat(tables.column("run_id", "sync_runs")).containsExactly("x".repeat(40));
  }

  private void takes(@Nullable String run, int after) {
    assertThat(
            ingest.take(
                CUSCO, journal.batch(after, after + 1, new BranchState(journal.length(), AT), run)))
        .isInstanceOf(IngestResult.Held.class);
  }

  private HeldJournal.Position position() {
    return position(CUSCO);
  }

  private HeldJournal.Position position(BranchCode branch) {
    return tables.database().read(tx -> held.position(tx, branch));
  }
}
