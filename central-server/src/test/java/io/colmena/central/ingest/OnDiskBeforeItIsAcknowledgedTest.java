package io.colmena.central.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.colmena.central.branches.Branches;
import io.colmena.central.fixture.CentralTables;
import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.colmena.database.Schema;
import io.colmena.database.testing.RefusingDisk;
import io.colmena.database.testing.SettableClock;
import io.colmena.database.testing.TestDatabases;
import io.colmena.foundation.security.RandomCodes;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Protocol;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A batch is visible to the other requests of its branch as soon as it is committed, which is a
 * moment before it has reached the disk. None of them may hear of it in that moment.
 */
class OnDiskBeforeItIsAcknowledgedTest {
  private static final BranchCode CUSCO = BranchCode.of("CUS");
  private static final String LINE = "{\"sequence\":1}";

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
  private final RefusingDisk disk = new RefusingDisk();
  private Database database;

  @BeforeEach
  void open() {
    assumeFalse(databases.isOnServer(), "SQL Server forces its log before anyone sees the commit");
    database = databases.open(Schema.CENTRAL).through(disk::inFrontOf);
    new Branches(database, new RandomCodes(new SecureRandom()), clock, Duration.ofDays(7))
        .create(CUSCO, "Cusco");
  }

  @Test
  void aHeadThatTheDiskDoesNotHaveIsNotAnswered() {
    HeldJournal held = new HeldJournal();
    Ingest ingest = CentralTables.ingest(database, held, clock, _ -> {});
    Heads heads = new Heads(database, held, clock);
    disk.refuses(true);
    assertThatThrownBy(() -> ingest.take(CUSCO, batch())).isInstanceOf(DatabaseException.class);
    assertThat(database.read(tx -> held.position(tx, CUSCO)).head().sequence())
        .as("committed, for all to see")
        .isEqualTo(1);
    assertThatThrownBy(() -> heads.contact(CUSCO, state())).isInstanceOf(DatabaseException.class);
    assertThatThrownBy(() -> heads.of(CUSCO)).isInstanceOf(DatabaseException.class);

    disk.refuses(false);
    assertThat(heads.contact(CUSCO, state()).orElseThrow().head().sequence()).isEqualTo(1);
  }

  private BatchHeader.BranchState state() {
    return new BatchHeader.BranchState(1, clock.instant());
  }

  private byte[] batch() {
    Head head = new Chain(Head.EMPTY).append(LINE.getBytes(StandardCharsets.UTF_8));
    return JournalBatch.pack(
        new BatchHeader(Protocol.VERSION, CUSCO, Head.EMPTY, head, state(), null), List.of(LINE));
  }
}
