package io.colmena.pos.recovery;

import io.colmena.pos.sync.Centre;
import io.colmena.pos.sync.FetchResult;
import io.colmena.pos.sync.PushResult;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.wire.BatchHeader.BranchState;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.MalformedBatch;
import io.colmena.shared.wire.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The branch's history as the centre keeps it, read piece by piece. The chain of every piece is
 * computed here: what does not continue what was read before is refused, whoever sent it.
 */
final class CentreHistory {
  private final Centre centre;
  private final BranchCode branch;

  CentreHistory(Centre centre, BranchCode branch) {
    this.centre = centre;
    this.branch = branch;
  }

  /** An entry of the centre's, as the hash covers it, with the chain's value there. */
  record Held(String line, JournalEntry entry, Head head) {}

  /** How far the centre's history reaches now. */
  Head head(BranchState state) throws Stopped {
    return switch (centre.head(state, "history")) {
      case PushResult.Acknowledged answer -> answer.answer().head();
      case PushResult.Unreachable lost -> throw Stopped.unreachable(lost.reason());
      case PushResult.Forked forked -> throw Stopped.refused(forked.reason(), null);
      case PushResult.TooLarge large -> throw Stopped.refused(large.reason(), null);
      case PushResult.Refused no -> throw Stopped.refused(no.reason(), no.code());
    };
  }

  /** The next piece of history after a point of the centre's chain. */
  List<Held> after(Head known) throws Stopped {
    JournalBatch batch = fetch(known.sequence());
    Head start = batch.header().after();
    int overlap = (int) (known.sequence() - start.sequence());
    if (!batch.headAfter(overlap).equals(known)) {
      throw Stopped.refused(
          "what the centre sent does not continue entry "
              + known
              + ": another computer may be synchronising this branch");
    }
    Chain chain = new Chain(known);
    List<Held> entries = new ArrayList<>();
    for (int i = overlap; i < batch.size(); i++) {
      String line = batch.line(i);
      entries.add(held(line, chain.append(line.getBytes(StandardCharsets.UTF_8))));
    }
    return entries;
  }

  /**
   * A point from which both histories were the same, at or before the last such point.
   *
   * @param own the branch's own chain at an entry, empty beyond its end
   * @param guess an entry that both are likely to have
   */
  Head commonPoint(LongFunction<Optional<Hash>> own, long guess) throws Stopped {
    long look = guess;
    for (long step = 1; ; step *= 2) {
      Head start = fetch(look).header().after();
      if (own.apply(start.sequence()).equals(Optional.of(start.hash()))) {
        return start;
      }
      look = Math.max(0, start.sequence() - step);
    }
  }

  private JournalBatch fetch(long after) throws Stopped {
    return switch (centre.fetch(after)) {
      case FetchResult.Batch batch -> unpack(batch.gzipped(), after);
      case FetchResult.Unreachable lost -> throw Stopped.unreachable(lost.reason());
      case FetchResult.Refused no -> throw Stopped.refused(no.reason(), no.code());
    };
  }

  private JournalBatch unpack(byte[] gzipped, long after) throws Stopped {
    try {
      JournalBatch batch = JournalBatch.unpack(gzipped, Protocol.MOST_PLAIN_BYTES);
      Head start = batch.header().after();
      Head end = batch.headAfter(batch.size());
      if (batch.header().branch().equals(branch)
          && end.equals(batch.header().head())
          && start.sequence() <= after
          && end.sequence() > after) {
        return batch;
      }
      throw Stopped.refused("what the centre sent is not the history after entry " + after);
    } catch (MalformedBatch e) {
      throw Stopped.unreachable("what the centre sent cannot be read: " + e.getMessage());
    }
  }

  private Held held(String line, Head head) throws Stopped {
    JournalEntry entry;
    try {
      entry = JournalEntry.parse(line);
    } catch (MalformedJson e) {
      throw Stopped.refused("entry %s cannot be read: %s".formatted(head, e.getMessage()));
    }
    if (entry.sequence() != head.sequence() || !entry.branch().equals(branch)) {
      throw Stopped.refused(
          "entry %s calls itself %d of %s".formatted(head, entry.sequence(), entry.branch()));
    }
    requireKnown(entry);
    return new Held(line, entry, head);
  }

  /** An older program must not go on from a history that it understands only in part. */
  static void requireKnown(JournalEntry entry) throws Stopped {
    if (FactKind.find(entry.kind(), entry.version()).isEmpty()) {
      throw Stopped.refused(
          "entry %d is of the kind %s version %d, which this program does not know: a newer Colmena wrote it; install that one, then try again"
              .formatted(entry.sequence(), entry.kind(), entry.version()));
    }
  }
}
