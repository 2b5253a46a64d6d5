package io.colmena.central.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.central.ingest.HeldJournal;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.ReceivedEntry;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.JournalBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the stored batches of a branch, some thousand entries at a time, into facts. One that
 * cannot be read is told with its reason.
 */
public final class BatchReader implements JournalReader {
  /** Enough to make inserts cheap. Less than this is read on into the next batch. */
  private static final int ENOUGH = 500;

  /**
   * Few enough to show up soon, and to be committed before the database's buffer is full: what it
   * stores of a transaction that goes on, it stores once more when that ends.
   */
  private static final int MOST = 1000;

  private final HeldJournal held;
  private final Corrections corrections = new Corrections();

  public BatchReader(HeldJournal held) {
    this.held = held;
  }

  @Override
  public List<ReadEntry> after(Transaction tx, BranchCode branch, long after) {
    return after(tx, branch, after, ENOUGH, MOST);
  }

  @Override
  public ReadEntry at(Transaction tx, BranchCode branch, long sequence) {
    return after(tx, branch, sequence - 1, 1, 1).getFirst();
  }

  private List<ReadEntry> after(
      Transaction tx, BranchCode branch, long after, int enough, int most) {
    List<ReadEntry> read = new ArrayList<>();
    long sequence = after;
    while (read.size() < enough) {
      List<JournalBatch> batches = held.batchesAfter(tx, branch, sequence, 1);
      if (batches.isEmpty()) {
        break;
      }
      JournalBatch batch = batches.getFirst();
      long first = batch.header().after().sequence() + 1;
      Map<Long, String> corrected =
          corrections.between(tx, branch, sequence + 1, first + batch.size() - 1);
      for (int i = (int) (sequence + 1 - first); i < batch.size() && read.size() < most; i++) {
        sequence = first + i;
        read.add(read(batch, i, sequence, branch, corrected.get(sequence)));
      }
    }
    return read;
  }

  /**
   * @param corrected what is to be read in place of what the branch told, or null
   */
  private static ReadEntry read(
      JournalBatch batch, int index, long sequence, BranchCode branch, @Nullable String corrected) {
    BatchHeader.BranchState state = batch.header().state();
    Optional<Instant> complete =
        index == batch.size() - 1 && state.sequence() <= sequence
            ? Optional.of(state.at())
            : Optional.empty();
    Optional<ReceivedEntry> entry = Optional.empty();
    try {
      entry = Optional.of(entry(batch, index, sequence, branch));
      return new ReadEntry(
          sequence, entry, Optional.of(fact(entry.get(), corrected)), "", complete);
    } catch (Unreadable e) {
      return new ReadEntry(sequence, entry, Optional.empty(), e.reason, complete);
    }
  }

  /** Why an entry cannot be projected. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Unreadable(String reason) {
      super(reason);
      this.reason = reason;
    }
  }

  private static ReceivedEntry entry(
      JournalBatch batch, int index, long sequence, BranchCode branch) throws Unreadable {
    ReceivedEntry entry;
    try {
      entry = batch.received(index);
    } catch (MalformedJson e) {
      throw new Unreadable("it cannot be read: " + e.getMessage());
    }
    if (entry.sequence() != sequence || !entry.branch().equals(branch)) {
      throw new Unreadable("it calls itself entry " + entry.sequence() + " of " + entry.branch());
    }
    return entry;
  }

  private static Fact fact(ReceivedEntry entry, @Nullable String corrected) throws Unreadable {
    FactKind kind =
        FactKind.find(entry.kind(), entry.version())
            .orElseThrow(() ->
                new Unreadable(
                    "this centre does not know the kind "
                        + entry.kind()
                        + " version "
                        + entry.version()));
    ReceivedEntry.Slice payload = entry.payload();
    Fact fact;
    try {
      fact =
          corrected == null
              ? kind.read(payload.buffer(), payload.offset(), payload.length())
              : kind.read(Json.read(corrected, JsonNode.class));
    } catch (MalformedJson e) {
      throw new Unreadable("its payload cannot be read: " + e.getMessage());
    }
    // One writer per record: a branch tells only of what carries its own prefix.
    String entity = fact.entityId();
    if (!entity.equals(entry.entityId()) || !entity.startsWith(entry.branch() + "-")) {
      throw new Unreadable("it is about " + entity + ", which is not of " + entry.branch());
    }
    return fact;
  }
}
