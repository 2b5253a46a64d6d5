package io.colmena.pos.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.journal.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Changes the end of the journal when the branch takes its history back from the centre. Nothing
 * else in Colmena removes an entry or takes one that was not told here.
 */
public final class JournalTail {
  private final BranchCode branch;

  public JournalTail(BranchCode branch) {
    this.branch = branch;
  }

  /** An entry with the chain's value there. */
  public record Told(JournalEntry entry, Hash hash) {
    /** Names what the entry tells of, however often that is told again. */
    public Hash identity() {
      return Optional.ofNullable(entry.retells()).orElse(hash);
    }
  }

  /** Nobody appends until the transaction ends. */
  public Head lock(Transaction tx) {
    BranchJournal.lockHead(tx);
    return BranchJournal.position(tx).head();
  }

  public int epoch(Transaction tx) {
    return BranchJournal.position(tx).epoch();
  }

  /** What follows an entry, in order. */
  public List<Told> after(Transaction tx, long sequence) {
    return tx.query("select entry, hash from journal where sequence > :sequence order by sequence")
        .bind("sequence", sequence)
        .map((rs, _) ->
            new Told(JournalEntry.parse(rs.getString("entry")), Hash.of(rs.getBytes("hash"))))
        .list();
  }

  /** Gives up what follows an entry. */
  public void cut(Transaction tx, Head last) {
    tx.update("delete from journal where sequence > :sequence")
        .bind("sequence", last.sequence())
        .execute();
    BranchJournal.move(tx, last);
  }

  /** Takes an entry that the centre holds, as it is: the line is what the hash covers. */
  public Head take(Transaction tx, JournalEntry entry, String line) {
    BranchJournal.Position position = BranchJournal.position(tx);
    Head head = new Chain(position.head()).append(line.getBytes(StandardCharsets.UTF_8));
    if (entry.sequence() != head.sequence() || !entry.branch().equals(branch)) {
      throw new IllegalArgumentException(
          "it calls itself entry " + entry.sequence() + " of " + entry.branch());
    }
    BranchJournal.insert(tx, entry, line, head.hash());
    BranchJournal.move(tx, head);
    if (entry.epoch() > position.epoch()) {
      begin(tx, entry.epoch());
    }
    return head;
  }

  /** What is appended from now on is of another epoch. */
  public void begin(Transaction tx, int epoch) {
    tx.update("update journal_head set epoch = :epoch where id = 1").bind("epoch", epoch).execute();
  }

  /**
   * Tells of something again that a lost entry told of, with its own time, under the present epoch.
   *
   * @param entityId its identifier from now on
   */
  public JournalEntry tellAgain(Transaction tx, Told lost, String entityId, JsonNode payload) {
    BranchJournal.Position position = BranchJournal.position(tx);
    JournalEntry former = lost.entry();
    JournalEntry entry =
        new JournalEntry(
            branch,
            position.epoch(),
            position.head().sequence() + 1,
            former.kind(),
            former.version(),
            entityId,
            former.occurredAt(),
            former.clockOffsetMillis(),
            payload,
            lost.identity());
    String line = entry.line();
    Head head = new Chain(position.head()).append(line.getBytes(StandardCharsets.UTF_8));
    BranchJournal.insert(tx, entry, line, head.hash());
    BranchJournal.move(tx, head);
    return entry;
  }
}
