package io.colmena.central.reconciliation;

import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.MalformedBatch;
import io.colmena.shared.wire.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the entries that the centre holds, one batch at a time, and checks each batch against its
 * hash. One that was damaged is named.
 */
final class HeldEntries {
  private final Transaction tx;
  private final BranchCode branch;
  private final List<Finding> broken = new ArrayList<>();

  HeldEntries(Transaction tx, BranchCode branch) {
    this.tx = tx;
    this.branch = branch;
  }

  /**
   * A batch as it is kept.
   *
   * @param batch empty if it cannot be unpacked, {@code fault} says why
   */
  private record Stored(
      long first, long last, Hash hash, Optional<JournalBatch> batch, String fault) {
    static Stored of(long first, long last, Hash hash, byte[] body) {
      try {
        JournalBatch batch = JournalBatch.unpack(body, Protocol.MOST_PLAIN_BYTES);
        return new Stored(first, last, hash, Optional.of(batch), "");
      } catch (MalformedBatch e) {
        return new Stored(first, last, hash, Optional.empty(), String.valueOf(e.getMessage()));
      }
    }
  }

  /**
   * Hands over the readable entries of a range, both ends included, up to the first batch that was
   * damaged.
   *
   * @return the last entry before that, or of the range
   */
  long between(long first, long last, Consumer<JournalEntry> each) {
    long next = first;
    while (next <= last) {
      Optional<Stored> stored = batchWith(next);
      if (stored.isEmpty() || !read(stored.get(), next, last, each)) {
        return next - 1;
      }
      next = stored.get().last() + 1;
    }
    return last;
  }

  /** The chain's value at an entry that is held; empty if its batch was damaged. */
  Optional<Hash> hashAt(long sequence) {
    if (sequence == 0) {
      return Optional.of(Hash.ZERO);
    }
    return batchWith(sequence)
        .flatMap(stored ->
            stored.last() == sequence
                ? Optional.of(stored.hash())
                : intact(stored)
                    .map(batch -> batch.headAfter((int) (sequence - stored.first() + 1)).hash()));
  }

  /** Batches that are not what their hash says. */
  List<Finding> broken() {
    return broken;
  }

  private boolean read(Stored stored, long first, long last, Consumer<JournalEntry> each) {
    Optional<JournalBatch> batch = intact(stored);
    for (int i = 0; i < batch.map(JournalBatch::size).orElse(0); i++) {
      long sequence = stored.first() + i;
      if (sequence >= first && sequence <= last) {
        read(batch.get(), i, sequence, each);
      }
    }
    return batch.isPresent();
  }

  private Optional<JournalBatch> intact(Stored stored) {
    if (stored.batch().isEmpty()) {
      broken.add(broken(stored, stored.fault()));
      return Optional.empty();
    }
    JournalBatch batch = stored.batch().get();
    if (!batch.headAfter(batch.size()).hash().equals(stored.hash())) {
      broken.add(broken(stored, "its content is not what its hash covers"));
      return Optional.empty();
    }
    return stored.batch();
  }

  /** What cannot be read stands in quarantine with its reason. */
  private static void read(
      JournalBatch batch, int index, long sequence, Consumer<JournalEntry> each) {
    try {
      JournalEntry entry = batch.entry(index);
      if (entry.sequence() == sequence) {
        each.accept(entry);
      }
    } catch (MalformedJson _) {
      // see above
    }
  }

  private static Finding broken(Stored stored, String reason) {
    return new Finding(
        Finding.Side.CENTRE,
        Finding.Kind.BROKEN,
        "journal entries " + stored.first() + " to " + stored.last(),
        null,
        reason,
        null);
  }

  private Optional<Stored> batchWith(long sequence) {
    return tx.query(
            """
            select first_sequence, last_sequence, last_hash, body from journal_batches
            where branch_code = :branch and last_sequence >= :sequence
            order by last_sequence offset 0 rows fetch next 1 rows only
            """)
        .bind("branch", branch)
        .bind("sequence", sequence)
        .map((rs, _) ->
            Stored.of(
                rs.getLong("first_sequence"),
                rs.getLong("last_sequence"),
                Hash.of(rs.getBytes("last_hash")),
                rs.getBytes("body")))
        .findOne();
  }
}
