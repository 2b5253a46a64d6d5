package io.colmena.central.ingest;

import static io.colmena.central.fixture.CentralTables.CUSCO;
import static io.colmena.central.fixture.CentralTables.LIMA;
import static io.colmena.central.fixture.HandmadeJournal.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.CentralTables;
import io.colmena.central.fixture.HandmadeJournal;
import io.colmena.database.Columns;
import io.colmena.database.testing.SettableClock;
import io.colmena.database.testing.TestDatabases;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader.BranchState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a branch is told of its own history, and what is believed of what it tells. */
class HeadsTest {
  private static final BranchCode NOBODY = BranchCode.of("XXX");
  private static final Hash OTHER = Hash.of("ab".repeat(32));

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final SettableClock clock = new SettableClock(AT);
  private final HeldJournal held = new HeldJournal();
  private final HandmadeJournal journal = new HandmadeJournal(CUSCO);
  private CentralTables tables;
  private Forks forks;
  private Heads heads;
  private Ingest ingest;

  /** Four entries in two batches. */
  @BeforeEach
  void open() {
    tables = CentralTables.with(databases, clock, CUSCO, LIMA);
    forks = new Forks(tables.database());
    heads = new Heads(tables.database(), held, clock);
    ingest = tables.ingest(held, clock);
    for (int i = 1; i <= 4; i++) {
      journal.tells(new UserCreated("CUS-USR-00" + i, "rosa", "Rosa", "cashier"));
    }
    ingest.take(CUSCO, journal.batch(0, 3));
    ingest.take(CUSCO, journal.batch(3, 4));
    clock.advance(Duration.ofMinutes(1));
  }

  @Test
  void whoSaysNothingOfItselfHearsWhatIsHeld() {
    assertThat(heads.of(CUSCO)).isEqualTo(position());
    assertThat(heads.of(LIMA)).isEqualTo(new HeldJournal.Position(1, Head.EMPTY));
  }

  @Test
  void historyIsGivenBackBatchByBatch() {
    assertThat(heads.storedAfter(CUSCO, 0).orElseThrow()).isEqualTo(journal.batch(0, 3));
    assertThat(heads.storedAfter(CUSCO, 2).orElseThrow()).isEqualTo(journal.batch(0, 3));
    assertThat(heads.storedAfter(CUSCO, 3).orElseThrow()).isEqualTo(journal.batch(3, 4));
    assertThat(heads.storedAfter(CUSCO, 4)).isEmpty();
    assertThat(heads.storedAfter(LIMA, 0)).isEmpty();
  }

  @Test
  void aContactIsNotedWithWhatTheBranchSays() {
    assertThat(contact(9, AT.plusSeconds(5), null)).contains(position());

    assertThat(lastContact()).isEqualTo(clock.instant());
    assertThat(stated()).isEqualTo(9);
    assertThat(contact(NOBODY)).isEmpty();
  }

  private Optional<HeldJournal.Position> contact(BranchCode branch) {
    return heads.contact(branch, new BranchState(0, AT));
  }

  @Test
  void whenNothingIsMissingTheReportsAreCompleteUpToNow() {
    projected(4);
    contact(4, AT.plusSeconds(5), journal.head().hash());

    assertThat(completeUpTo()).isEqualTo(AT.plusSeconds(5));
  }

  @Test
  void whatIsNotInTheReportsYetKeepsThemIncomplete() {
    projected(3);
    contact(4, AT.plusSeconds(5), null);

    assertThat(completeUpTo()).isNull();
  }

  @Test
  void aBranchThatHasMoreIsNotComplete() {
    projected(4);
    contact(5, AT.plusSeconds(5), null);

    assertThat(completeUpTo()).isNull();
  }

  @Test
  void ofAnotherHistoryOnlyTheContactIsNoted() {
    projected(4);
    assertThat(contact(4, AT.plusSeconds(5), OTHER)).contains(position());
    assertThat(contact(2, AT.plusSeconds(5), OTHER)).contains(position());

    assertThat(lastContact()).isEqualTo(clock.instant());
    assertThat(stated()).as("as the last batch said").isEqualTo(4);
    assertThat(completeUpTo()).isNull();
  }

  @Test
  void anOlderCopyOfTheSameHistoryIsNotAnotherOne() {
    contact(2, AT.plusSeconds(5), journal.headAfter(2).hash());
    assertThat(stated()).isEqualTo(2);

    contact(0, AT.plusSeconds(5), Hash.ZERO);
    assertThat(stated()).isZero();
  }

  @Test
  void theHistoryIsComparedInTheMiddleOfALaterBatchToo() {
    journal.tells(new UserCreated("CUS-USR-005", "rosa", "Rosa", "cashier"));
    journal.tells(new UserCreated("CUS-USR-006", "rosa", "Rosa", "cashier"));
    ingest.take(CUSCO, journal.batch(4));

    contact(5, AT.plusSeconds(5), OTHER);
    assertThat(stated()).isEqualTo(6);
    contact(5, AT.plusSeconds(5), journal.headAfter(5).hash());
    assertThat(stated()).isEqualTo(5);
  }

  @Test
  void beyondWhatIsHeldNothingCanBeCompared() {
    contact(9, AT.plusSeconds(5), OTHER);

    assertThat(stated()).isEqualTo(9);
  }

  @Test
  void aForkThatTheBranchReportsIsRemembered() {
    Head own = new Head(5, OTHER);

    assertThat(heads.fork(CUSCO, own, journal.head())).contains(position());

    assertThat(forks.open())
        .containsExactly(
            new Forks.Fork(
                CUSCO,
                clock.instant(),
                journal.head(),
                own,
                "the branch's history ends at entry "
                    + own
                    + " and is not the one the centre holds up to "
                    + journal.head(),
                null));
    assertThat(lastContact()).isEqualTo(clock.instant());
  }

  @Test
  void aBranchThatWentBackIsToldApart() {
    Head own = journal.headAfter(2);
    heads.fork(CUSCO, own, journal.head());

    assertThat(forks.open())
        .extracting(Forks.Fork::detail)
        .containsExactly(
            "the branch's database went back to entry "
                + own
                + ", the centre holds "
                + journal.head());
  }

  @Test
  void asLongButAnotherIsNoOlderCopy() {
    heads.fork(CUSCO, new Head(4, OTHER), journal.head());
    heads.fork(CUSCO, new Head(2, Hash.of("cd".repeat(32))), journal.head());

    assertThat(forks.open())
        .extracting(Forks.Fork::detail)
        .hasSize(2)
        .allMatch(detail -> detail.contains("is not the one the centre holds"));
  }

  @Test
  void aReportThatIsLateOrSaysTheSameChangesNothing() {
    heads.fork(CUSCO, new Head(5, OTHER), journal.headAfter(3));
    heads.fork(CUSCO, journal.head(), journal.head());

    assertThat(heads.fork(NOBODY, journal.head(), journal.head())).isEmpty();
    assertThat(forks.open()).isEmpty();
  }

  private Optional<HeldJournal.Position> contact(long sequence, Instant at, Hash hash) {
    return heads.contact(CUSCO, new BranchState(sequence, at, hash));
  }

  private HeldJournal.Position position() {
    return new HeldJournal.Position(1, journal.head());
  }

  private void projected(long sequence) {
    tables.change("update projections set sequence = " + sequence + " where branch_code = 'CUS'");
  }

  private long stated() {
    return Long.parseLong(
        tables.column("stated_sequence", "journal_heads where branch_code = 'CUS'").getFirst());
  }

  private Instant lastContact() {
    return moment("last_contact_at", "journal_heads");
  }

  private Instant completeUpTo() {
    return moment("complete_up_to", "projections");
  }

  private Instant moment(String column, String table) {
    return tables
        .database()
        .read(tx ->
            tx.query("select " + column + " from " + table + " where branch_code = 'CUS'")
                .map((rs, _) -> Optional.ofNullable(Columns.instant(rs, column)))
                .one())
        .orElse(null);
  }
}
