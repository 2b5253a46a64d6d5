package io.colmena.pos.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.colmena.database.Schema;
import io.colmena.database.testing.RefusingDisk;
import io.colmena.database.testing.SettableClock;
import io.colmena.database.testing.TestDatabases;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.HeadAnswer;
import io.colmena.shared.wire.Protocol;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An entry is visible to a run as soon as it is committed, which is a moment before it has reached
 * the disk. A power cut in that moment must not leave the centre with an entry that the branch does
 * not have: that would be a fork.
 */
class OnDiskBeforeItIsSentTest {
  private static final BranchCode CUSCO = BranchCode.of("CUS");

  private final Clock clock = new SettableClock("2026-11-21T15:00:00Z");
  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final RefusingDisk disk = new RefusingDisk();
  private final BranchJournal journal = new BranchJournal(CUSCO);
  private final List<byte[]> sent = new ArrayList<>();
  private Database database;

  @BeforeEach
  void open() {
    assumeFalse(databases.isOnServer(), "SQL Server forces its log before anyone sees the commit");
    database = databases.open(Schema.BRANCH).through(disk::inFrontOf);
  }

  @Test
  void anEntryThatTheDiskDoesNotHaveIsNotSent() {
    disk.refuses(true);
    assertThatThrownBy(this::append).isInstanceOf(DatabaseException.class);
    assertThat(client().pending()).isEqualTo(1);
    assertThat(client().run(SyncTrigger.BUTTON, SyncProgress.NONE).outcome())
        .isEqualTo(SyncOutcome.FAILED);
    assertThat(sent).isEmpty();

    disk.refuses(false);
    client().run(SyncTrigger.BUTTON, SyncProgress.NONE);
    assertThat(sent).isNotEmpty();
  }

  private void append() {
    database.inTransaction(tx ->
        journal.append(
            tx, new UserCreated("CUS-USR-001", "rosa", "Rosa", "cashier"), clock.instant()));
  }

  private SyncClient client() {
    return new SyncClient(database, journal, CUSCO, new ListeningCentre(), clock, 10_000);
  }

  /** Holds nothing, and notes what it is sent. */
  private final class ListeningCentre implements Centre {
    @Override
    public PushResult head(BatchHeader.BranchState state, String run) {
      return new PushResult.Acknowledged(
          new HeadAnswer(Protocol.VERSION, CUSCO, 1, Head.EMPTY, clock.instant()), Duration.ZERO);
    }

    @Override
    public PushResult reportFork(Head own, Head held) {
      return new PushResult.Refused("nobody asked", "TEST");
    }

    @Override
    public FetchResult fetch(long after) {
      return new FetchResult.Unreachable("nobody asked");
    }

    @Override
    public PushResult push(byte[] batch) {
      sent.add(batch);
      return new PushResult.Refused("enough", "TEST");
    }
  }
}
