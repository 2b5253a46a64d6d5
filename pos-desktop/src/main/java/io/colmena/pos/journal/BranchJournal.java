package io.colmena.pos.journal;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The journal of this branch. {@link #append} takes part in the caller's transaction, so an entry
 * exists exactly when what it tells of exists.
 */
public final class BranchJournal implements Journal {
  private final BranchCode branch;

  public BranchJournal(BranchCode branch) {
    this.branch = branch;
  }

  /** Where the journal ends, and by how much the clock is off the centre's. */
  record Position(int epoch, Head head, long clockOffsetMillis) {}

  @Override
  public long append(Transaction tx, Fact fact, Instant at) {
    lockHead(tx);
    Position position = position(tx);
    JournalEntry entry =
        new JournalEntry(
            branch,
            position.epoch(),
            position.head().sequence() + 1,
            fact.kind().journalName(),
            fact.kind().version(),
            fact.entityId(),
            at,
            position.clockOffsetMillis(),
            Json.tree(fact));
    String line = entry.line();
    Head head = new Chain(position.head()).append(line.getBytes(StandardCharsets.UTF_8));
    insert(tx, entry, line, head.hash());
    move(tx, head);
    return head.sequence();
  }

  static void move(Transaction tx, Head head) {
    tx.update("update journal_head set sequence = :sequence, hash = :hash where id = 1")
        .bind("sequence", head.sequence())
        .bind("hash", head.hash())
        .execute();
  }

  static void lockHead(Transaction tx) {
    tx.update("update journal_head set sequence = sequence where id = 1").execute();
  }

  static void insert(Transaction tx, JournalEntry entry, String line, Hash hash) {
    tx.update(
            """
            insert into journal (sequence, epoch, kind, entity_id, occurred_at, entry, hash)
            values (:sequence, :epoch, :kind, :entity, :at, :line, :hash)
            """)
        .bind("sequence", entry.sequence())
        .bind("epoch", entry.epoch())
        .bind("kind", entry.kind())
        .bind("entity", entry.entityId())
        .bind("at", entry.occurredAt())
        .bind("line", line)
        .bind("hash", hash)
        .execute();
  }

  static Position position(Transaction tx) {
    return tx.query(
            """
            select h.epoch, h.sequence, h.hash, s.clock_offset_millis
            from journal_head h join sync_state s on s.id = h.id where h.id = 1
            """)
        .map((rs, _) ->
            new Position(
                rs.getInt("epoch"),
                new Head(rs.getLong("sequence"), Hash.of(rs.getBytes("hash"))),
                rs.getLong("clock_offset_millis")))
        .one();
  }

  public Head head(Transaction tx) {
    return position(tx).head();
  }

  /** The chain's value at an entry: {@link Hash#ZERO} before the first, empty beyond the last. */
  public Optional<Hash> hashAt(Transaction tx, long sequence) {
    if (sequence == 0) {
      return Optional.of(Hash.ZERO);
    }
    return tx.query("select hash from journal where sequence = :sequence")
        .bind("sequence", sequence)
        .mapTo(Hash.class)
        .findOne();
  }

  /** The canonical lines that follow an entry, in order. */
  public List<String> linesAfter(Transaction tx, long sequence, int most) {
    return tx.query(
            """
            select entry from journal where sequence > :sequence
            order by sequence offset 0 rows fetch next :most rows only
            """)
        .bind("sequence", sequence)
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }

  /** How many entries the centre has not acknowledged. */
  public long pending(Transaction tx) {
    return tx.query(
            """
            select h.sequence - s.acknowledged_sequence
            from journal_head h join sync_state s on s.id = h.id
            """)
        .mapTo(Long.class)
        .one();
  }

  /** What the centre is known to hold. */
  public Head acknowledged(Transaction tx) {
    return tx.query("select acknowledged_sequence, acknowledged_hash from sync_state where id = 1")
        .map((rs, _) -> new Head(rs.getLong(1), Hash.of(rs.getBytes(2))))
        .one();
  }

  /**
   * Notes what the centre holds and marks entries and their sales accordingly. A centre that was
   * restored from an older copy holds less than before: what it lost counts as pending again.
   */
  public void noteAcknowledged(Transaction tx, Head head, Instant at) {
    long before = acknowledged(tx).sequence();
    if (head.sequence() > before) {
      mark(tx, before, head.sequence(), at);
    } else if (head.sequence() < before) {
      mark(tx, head.sequence(), before, null);
    }
    tx.update(
            """
            update sync_state set acknowledged_sequence = :sequence, acknowledged_hash = :hash
            where id = 1
            """)
        .bind("sequence", head.sequence())
        .bind("hash", head.hash())
        .execute();
  }

  private static void mark(Transaction tx, long after, long upTo, @Nullable Instant at) {
    tx.update(
            """
            update journal set acknowledged_at = :at where sequence > :after and sequence <= :upTo
            """)
        .bindByType("at", at, Instant.class)
        .bind("after", after)
        .bind("upTo", upTo)
        .execute();
    tx.update(
            """
            update sales set synced_at = :at
            where journal_sequence > :after and journal_sequence <= :upTo
            """)
        .bindByType("at", at, Instant.class)
        .bind("after", after)
        .bind("upTo", upTo)
        .execute();
  }
}
