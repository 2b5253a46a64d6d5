package io.colmena.central.reconciliation;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.reconciliation.Finding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between which entries the business days of a branch lie in its journal, so that a look at a day
 * reads that part only. Brought up to date from what came since; a day whose history was imported
 * late simply lies in a longer part.
 */
final class JournalDays {
  /** Entries of one transaction. */
  private static final int STEP = 5_000;

  private final Database database;

  JournalDays(Database database) {
    this.database = database;
  }

  /** The first and the last entry that tell of a day. */
  record Span(long first, long last) {
    Span with(long sequence) {
      return new Span(Math.min(first, sequence), Math.max(last, sequence));
    }
  }

  void bringUpToDate(BranchCode branch) {
    while (database.computeUnforced(tx -> step(tx, branch))) {
      Thread.onSpinWait();
    }
  }

  /** The same inside a transaction that holds the branch's projection. */
  void bringUpToDate(Transaction tx, BranchCode branch) {
    while (step(tx, branch)) {
      Thread.onSpinWait();
    }
  }

  /**
   * @return whether there is more; a batch that was damaged ends it, since what lies in it is not
   *     known
   */
  private static boolean step(Transaction tx, BranchCode branch) {
    long done = lock(tx, branch);
    long held = held(tx, branch);
    Map<LocalDate, Span> spans = new HashMap<>();
    HeldEntries entries = new HeldEntries(tx, branch);
    long last = entries.between(done + 1, Math.min(held, done + STEP), entry -> note(spans, entry));
    spans.forEach((day, span) -> extend(tx, branch, day, span));
    tx.update("update journal_days_state set sequence = :last where branch_code = :branch")
        .bind("last", last)
        .bind("branch", branch)
        .execute();
    return last < held && last > done && entries.broken().isEmpty();
  }

  private static void note(Map<LocalDate, Span> spans, JournalEntry entry) {
    LocalDate day = dayOf(entry);
    if (day != null) {
      Span one = new Span(entry.sequence(), entry.sequence());
      spans.merge(day, one, (a, b) -> a.with(b.first()));
    }
  }

  /** The damaged batch behind which no day is known, if there is one. */
  List<Finding> broken(Transaction tx, BranchCode branch, long projected) {
    long next = lock(tx, branch) + 1;
    HeldEntries entries = new HeldEntries(tx, branch);
    if (next <= projected) {
      entries.between(next, next, _ -> {});
    }
    return entries.broken();
  }

  /** The business day that an entry tells of, or null. */
  static @Nullable LocalDate dayOf(JournalEntry entry) {
    try {
      String text = entry.payload().path("businessDate").asText("");
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static long lock(Transaction tx, BranchCode branch) {
    int updated =
        tx.update("update journal_days_state set sequence = sequence where branch_code = :branch")
            .bind("branch", branch)
            .execute();
    if (updated == 0) {
      tx.insertOrTryAgain(
          tx.update("insert into journal_days_state (branch_code, sequence) values (:branch, 0)")
              .bind("branch", branch));
    }
    return tx.query("select sequence from journal_days_state where branch_code = :branch")
        .bind("branch", branch)
        .mapTo(Long.class)
        .one();
  }

  private static long held(Transaction tx, BranchCode branch) {
    return tx.query("select sequence from journal_heads where branch_code = :branch")
        .bind("branch", branch)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  private static void extend(Transaction tx, BranchCode branch, LocalDate day, Span span) {
    int updated =
        tx.update(
                """
                update journal_days set last_sequence = :last
                where branch_code = :branch and business_date = :day
                """)
            .bind("last", span.last())
            .bind("branch", branch)
            .bind("day", day)
            .execute();
    if (updated == 0) {
      tx.update(
              """
              insert into journal_days (branch_code, business_date, first_sequence, last_sequence)
              values (:branch, :day, :first, :last)
              """)
          .bind("branch", branch)
          .bind("day", day)
          .bind("first", span.first())
          .bind("last", span.last())
          .execute();
    }
  }

  Optional<Span> span(Transaction tx, BranchCode branch, LocalDate day) {
    return tx.query(
            """
            select first_sequence, last_sequence from journal_days
            where branch_code = :branch and business_date = :day
            """)
        .bind("branch", branch)
        .bind("day", day)
        .map((rs, _) -> new Span(rs.getLong(1), rs.getLong(2)))
        .findOne();
  }

  /** The newest day that the journal tells of. */
  Optional<LocalDate> newest(Transaction tx, BranchCode branch) {
    return tx.query("select max(business_date) from journal_days where branch_code = :branch")
        .bind("branch", branch)
        .mapTo(LocalDate.class)
        .findOne();
  }

  /** Every day of a period, in order. */
  List<LocalDate> between(BranchCode branch, LocalDate from, LocalDate to) {
    return database.read(tx ->
        tx.query(
                """
                select business_date from journal_days
                where branch_code = :branch and business_date between :from and :to
                order by business_date
                """)
            .bind("branch", branch)
            .bind("from", from)
            .bind("to", to)
            .mapTo(LocalDate.class)
            .list());
  }
}
