package io.colmena.pos.journal;

import io.colmena.database.Columns;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Head;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.MalformedJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Walks the whole chain of a branch's journal and names the first entry that does not hold. */
public final class JournalVerifier {
  private static final int PAGE = 1000;

  private final Database database;
  private final BranchJournal journal;

  public JournalVerifier(Database database, BranchJournal journal) {
    this.database = database;
    this.journal = journal;
  }

  /** What a walk found. */
  public sealed interface Result {
    /** Every entry follows from the one before, up to this head. */
    record Intact(Head head) implements Result {}

    /**
     * @param sequence of the first entry that does not hold
     * @param reason what is wrong with it
     */
    record Broken(long sequence, String reason) implements Result {}
  }

  private record Row(
      long sequence,
      int epoch,
      String kind,
      String entityId,
      Instant occurredAt,
      String line,
      String hash) {}

  /** The head first: what is appended after it was read is found by the next look. */
  private record Look(Head stored, List<Row> page) {}

  public Result verify() {
    Chain chain = new Chain(Head.EMPTY);
    while (true) {
      long from = chain.head().sequence();
      Look look = database.read(tx -> new Look(journal.head(tx), page(tx, from)));
      for (Row row : look.page()) {
        long expected = chain.head().sequence() + 1;
        String reason = fault(row, chain);
        if (reason != null) {
          return new Result.Broken(expected, reason);
        }
      }
      if (look.page().isEmpty()) {
        return compare(look.stored(), chain.head());
      }
    }
  }

  private static Result compare(Head stored, Head walked) {
    if (stored.sequence() > walked.sequence()) {
      return new Result.Broken(walked.sequence() + 1, "the entry is missing");
    }
    return stored.equals(walked)
        ? new Result.Intact(walked)
        : new Result.Broken(walked.sequence(), "the journal's head does not say the same");
  }

  /** Advances the chain when the row is right. */
  private static @Nullable String fault(Row row, Chain chain) {
    long expected = chain.head().sequence() + 1;
    if (row.sequence() != expected) {
      return "the entry is missing";
    }
    Head head = chain.append(row.line().getBytes(StandardCharsets.UTF_8));
    if (!head.hash().toString().equals(row.hash())) {
      return "its hash is not that of its content and the entry before";
    }
    try {
      JournalEntry entry = JournalEntry.parse(row.line());
      boolean same =
          entry.sequence() == expected
              && entry.epoch() == row.epoch()
              && Objects.equals(entry.kind(), row.kind())
              && Objects.equals(entry.entityId(), row.entityId())
              && entry.occurredAt().equals(row.occurredAt());
      return same ? null : "its columns do not say what its content says";
    } catch (MalformedJson e) {
      return "its content cannot be read: " + e.getMessage();
    }
  }

  private static List<Row> page(Transaction tx, long after) {
    return tx.query(
            """
            select sequence, epoch, kind, entity_id, occurred_at, entry, hash from journal
            where sequence > :after order by sequence offset 0 rows fetch next :page rows only
            """)
        .bind("after", after)
        .bind("page", PAGE)
        .map((rs, _) ->
            new Row(
                rs.getLong("sequence"),
                rs.getInt("epoch"),
                rs.getString("kind"),
                rs.getString("entity_id"),
                Columns.requiredInstant(rs, "occurred_at"),
                rs.getString("entry"),
                HexFormat.of().formatHex(rs.getBytes("hash"))))
        .list();
  }
}
