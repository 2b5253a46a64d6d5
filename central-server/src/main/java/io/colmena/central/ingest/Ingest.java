package io.colmena.central.ingest;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.MalformedBatch;
import io.colmena.shared.wire.Protocol;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a batch in: computes its chain itself, stores it as it came in one row, and answers the new
 * head once that is on disk. The entries are not read here; that is the projector's work, so an
 * entry that cannot be read never holds up those behind it.
 */
public final class Ingest {
  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

  private final Database database;
  private final HeldJournal held;
  private final Forks forks;
  private final SyncRunLog runs;
  private final Clock clock;
  private final Traffic traffic;
  private final Consumer<BranchCode> wakeProjector;

  public Ingest(
      Database database,
      HeldJournal held,
      Forks forks,
      SyncRunLog runs,
      Clock clock,
      Traffic traffic,
      Consumer<BranchCode> wakeProjector) {
    this.database = database;
    this.held = held;
    this.forks = forks;
    this.runs = runs;
    this.clock = clock;
    this.traffic = traffic;
    this.wakeProjector = wakeProjector;
  }

  /**
   * @param branch the branch whose token came with the batch
   * @param gzipped the batch as it came
   * @throws MalformedBatch if it cannot be read
   */
  public IngestResult take(BranchCode branch, byte[] gzipped) {
    traffic.enter();
    try {
      return taken(branch, gzipped);
    } finally {
      traffic.leave();
    }
  }

  private IngestResult taken(BranchCode branch, byte[] gzipped) {
    JournalBatch batch = JournalBatch.unpack(gzipped, Protocol.MOST_PLAIN_BYTES);
    BatchHeader header = batch.header();
    if (header.protocol() < Protocol.OLDEST || header.protocol() > Protocol.NEWEST) {
      return new IngestResult.Unspoken(
          "the branch speaks version %d of the protocol, this centre %d to %d: install Colmena of one version on both"
              .formatted(header.protocol(), Protocol.OLDEST, Protocol.NEWEST));
    }
    String lie = lie(branch, batch);
    if (!lie.isEmpty()) {
      return new IngestResult.Lie(lie);
    }
    OptionalInt epoch = epochOf(batch);
    // Before it is stored, which wakes the projector: that looks whether more is coming.
    traffic.expect(branch, header.state().sequence() > header.head().sequence());
    IngestResult result =
        database.compute(tx -> store(tx, branch, batch, gzipped, epoch, clock.instant()));
    if (result instanceof IngestResult.Fork fork) {
      LOG.warn("fork of branch {}: {}", branch, fork.detail());
      if (!fork.isOfAnEarlierEpoch()) {
        forks.report(branch, fork, header.head(), clock.instant());
      }
    }
    return result;
  }

  /** What the batch says of itself and is not so; empty if it is honest. */
  private static String lie(BranchCode branch, JournalBatch batch) {
    BatchHeader header = batch.header();
    if (!header.branch().equals(branch)) {
      return "the batch is of branch " + header.branch() + ", the token of " + branch;
    }
    if (batch.size() == 0) {
      return "the batch holds no entries";
    }
    if (header.after().sequence() > Long.MAX_VALUE - batch.size()) {
      return "no journal is so long: " + header.after();
    }
    Head computed = batch.headAfter(batch.size());
    return computed.equals(header.head())
        ? ""
        : "the chain of the batch ends at " + computed + ", its header says " + header.head();
  }

  /** An unreadable last entry leaves the epoch alone: it will be quarantined, not refused. */
  private static OptionalInt epochOf(JournalBatch batch) {
    try {
      return OptionalInt.of(batch.entry(batch.size() - 1).epoch());
    } catch (MalformedJson _) {
      return OptionalInt.empty();
    }
  }

  private IngestResult store(
      Transaction tx,
      BranchCode branch,
      JournalBatch batch,
      byte[] gzipped,
      OptionalInt told,
      Instant now) {
    BatchHeader header = batch.header();
    HeldJournal.Position position =
        held.lock(tx, branch, header.state(), now)
            .orElseThrow(() -> new MalformedBatch("there is no branch " + branch));
    Head head = position.head();
    int epoch = told.orElse(position.epoch());
    if (header.after().equals(head)) {
      if (epoch < position.epoch()) {
        return new IngestResult.Lie(
            "the epoch goes back from %d to %d".formatted(position.epoch(), epoch));
      }
      if (epoch > position.epoch()) {
        Forks.settle(tx, branch, now);
      }
      HeldJournal.Position next = new HeldJournal.Position(epoch, header.head());
      held.append(tx, branch, head, next, gzipped, now);
      runs.batch(tx, branch, header, batch.size(), gzipped.length, now);
      tx.afterCommit(() -> wakeProjector.accept(branch));
      return new IngestResult.Held(next.epoch(), next.head());
    }
    if (header.after().sequence() > head.sequence()) {
      return new IngestResult.Gap(head);
    }
    return isKnown(tx, branch, batch, head)
        ? new IngestResult.Held(position.epoch(), head)
        : new IngestResult.Fork(
            head,
            "the batch of entries %d to %d does not continue what the centre holds up to %s"
                .formatted(header.after().sequence() + 1, header.head().sequence(), head),
            epoch < position.epoch());
  }

  /** Whether the part of the batch that is held already is the same as what is held. */
  private boolean isKnown(Transaction tx, BranchCode branch, JournalBatch batch, Head head) {
    BatchHeader header = batch.header();
    long common = Math.min(head.sequence(), header.head().sequence());
    Hash ours = common == head.sequence() ? head.hash() : held.hashAt(tx, branch, common);
    int entries = (int) (common - header.after().sequence());
    return batch.headAfter(entries).hash().equals(ours);
  }
}
