package io.colmena.central.ingest;

import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader.BranchState;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Protocol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the centre holds of each branch's journal, in its tables. */
public final class HeldJournal {
  /** How far the chain of a branch reaches at the centre. */
  public record Position(int epoch, Head head) {}

  /** Takes the lock on a branch's head, held until the transaction ends, and notes the contact. */
  Optional<Position> lock(Transaction tx, BranchCode branch, BranchState state, Instant now) {
    Instant statedAt = state.at().isAfter(now) ? now : state.at();
    int updated =
        tx.update(
                """
                update journal_heads
                set last_contact_at = :now, stated_sequence = :sequence, stated_at = :at
                where branch_code = :branch
                """)
            .bind("now", now)
            .bind("sequence", state.sequence())
            .bind("at", statedAt)
            .bind("branch", branch)
            .execute();
    return updated == 0 ? Optional.empty() : Optional.of(position(tx, branch));
  }

  /** As {@link #lock}, hearing nothing of how far the branch's journal reaches. */
  Optional<Position> touch(Transaction tx, BranchCode branch, Instant now) {
    int updated =
        tx.update("update journal_heads set last_contact_at = :now where branch_code = :branch")
            .bind("now", now)
            .bind("branch", branch)
            .execute();
    return updated == 0 ? Optional.empty() : Optional.of(position(tx, branch));
  }

  public Position position(Transaction tx, BranchCode branch) {
    return find(tx, branch).orElseThrow();
  }

  Optional<Position> find(Transaction tx, BranchCode branch) {
    return tx.query("select epoch, sequence, hash from journal_heads where branch_code = :branch")
        .bind("branch", branch)
        .map(
            (rs, _) -> new Position(rs.getInt(1), new Head(rs.getLong(2), Hash.of(rs.getBytes(3)))))
        .findOne();
  }

  void append(
      Transaction tx, BranchCode branch, Head after, Position now, byte[] body, Instant at) {
    tx.update(
            """
            insert into journal_batches (branch_code, first_sequence, last_sequence, last_hash, body,
                                         received_at)
            values (:branch, :first, :last, :hash, :body, :at)
            """)
        .bind("branch", branch)
        .bind("first", after.sequence() + 1)
        .bind("last", now.head().sequence())
        .bind("hash", now.head().hash())
        .bind("body", body)
        .bind("at", at)
        .execute();
    tx.update(
            """
            update journal_heads set epoch = :epoch, sequence = :sequence, hash = :hash
            where branch_code = :branch
            """)
        .bind("epoch", now.epoch())
        .bind("sequence", now.head().sequence())
        .bind("hash", now.head().hash())
        .bind("branch", branch)
        .execute();
  }

  /** The stored batches that reach beyond an entry, in order. */
  public List<JournalBatch> batchesAfter(
      Transaction tx, BranchCode branch, long sequence, int most) {
    return tx
        .query(
            """
            select body from journal_batches
            where branch_code = :branch and last_sequence > :sequence
            order by last_sequence offset 0 rows fetch next :most rows only
            """)
        .bind("branch", branch)
        .bind("sequence", sequence)
        .bind("most", most)
        .mapTo(byte[].class)
        .stream()
        .map(body -> JournalBatch.unpack(body, Protocol.MOST_PLAIN_BYTES))
        .toList();
  }

  /** The first stored batch that reaches beyond an entry, as it came. */
  Optional<byte[]> storedAfter(Transaction tx, BranchCode branch, long sequence) {
    return tx.query(
            """
            select body from journal_batches
            where branch_code = :branch and last_sequence > :sequence
            order by last_sequence offset 0 rows fetch next 1 rows only
            """)
        .bind("branch", branch)
        .bind("sequence", sequence)
        .mapTo(byte[].class)
        .findOne();
  }

  /** The chain's value at an entry that is held. */
  Hash hashAt(Transaction tx, BranchCode branch, long sequence) {
    if (sequence == 0) {
      return Hash.ZERO;
    }
    JournalBatch batch = batchesAfter(tx, branch, sequence - 1, 1).getFirst();
    return batch.headAfter((int) (sequence - batch.header().after().sequence())).hash();
  }
}
