package io.colmena.pos.reconciliation;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.MalformedJson;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between which entries the sales of each business day lie in the branch's journal, so that a look
 * at a day reads that part only. Brought up to date from what came since; a sale's own transaction
 * knows nothing of it.
 */
public final class JournalDays {
  /** Entries of one transaction. */
  private static final int STEP = 2_000;

  private final Database database;

  JournalDays(Database database) {
    this.database = database;
  }

  /** The journal's end is about to be another one: the next look reads it from its beginning. */
  public static void forget(Transaction tx) {
    tx.update("update journal_days_state set sequence = 0 where id = 1").execute();
    tx.update("delete from journal_days").execute();
  }

  /** The first and the last entry that tell of a day. */
  record Span(long first, long last) {
    Span with(Span other) {
      return new Span(Math.min(first, other.first), Math.max(last, other.last));
    }
  }

  private record Line(long sequence, String entry) {}

  void bringUpToDate() {
    while (database.computeUnforced(JournalDays::step)) {
      Thread.onSpinWait();
    }
  }

  private static boolean step(Transaction tx) {
    tx.update("update journal_days_state set sequence = sequence where id = 1").execute();
    List<Line> lines =
        tx.query(
                """
                select sequence, entry from journal
                where sequence > (select sequence from journal_days_state where id = 1)
                order by sequence offset 0 rows fetch next :step rows only
                """)
            .bind("step", STEP)
            .map((rs, _) -> new Line(rs.getLong(1), rs.getString(2)))
            .list();
    if (lines.isEmpty()) {
      return false;
    }
    Map<LocalDate, Span> spans = new HashMap<>();
    for (Line line : lines) {
      LocalDate day = dayOf(line.entry());
      if (day != null) {
        spans.merge(day, new Span(line.sequence(), line.sequence()), Span::with);
      }
    }
    spans.forEach((day, span) -> extend(tx, day, span));
    tx.update("update journal_days_state set sequence = :last where id = 1")
        .bind("last", lines.getLast().sequence())
        .execute();
    return lines.size() == STEP;
  }

  private static @Nullable LocalDate dayOf(String line) {
    try {
      String text = JournalEntry.parse(line).payload().path("businessDate").asText("");
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (MalformedJson | DateTimeException _) {
      return null; // `branch verify` names it
    }
  }

  private static void extend(Transaction tx, LocalDate day, Span span) {
    int updated =
        tx.update("update journal_days set last_sequence = :last where business_date = :day")
            .bind("last", span.last())
            .bind("day", day)
            .execute();
    if (updated == 0) {
      tx.update(
              """
              insert into journal_days (business_date, first_sequence, last_sequence)
              values (:day, :first, :last)
              """)
          .bind("day", day)
          .bind("first", span.first())
          .bind("last", span.last())
          .execute();
    }
  }

  Optional<Span> span(Transaction tx, LocalDate day) {
    return tx.query(
            "select first_sequence, last_sequence from journal_days where business_date = :day")
        .bind("day", day)
        .map((rs, _) -> new Span(rs.getLong(1), rs.getLong(2)))
        .findOne();
  }

  Optional<LocalDate> newest(Transaction tx) {
    return tx.query("select max(business_date) from journal_days").mapTo(LocalDate.class).findOne();
  }

  /** Every day of a period, in order. */
  List<LocalDate> between(LocalDate from, LocalDate to) {
    return database.read(tx ->
        tx.query(
                """
                select business_date from journal_days where business_date between :from and :to
                order by business_date
                """)
            .bind("from", from)
            .bind("to", to)
            .mapTo(LocalDate.class)
            .list());
  }
}
