package io.colmena.central.reports;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.branches.Branches;
import io.colmena.central.projection.SaleKey;
import io.colmena.database.Columns;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which branches say nothing for longer than their usual, and how many sales are probably
 * still to come from them.
 *
 * <p>Usual is what nine in ten of the distances between its latest fifty runs do not exceed (so
 * that nights do not count for who tells something all day), and a quarter of an hour more; with
 * fewer than four runs it is two hours.
 *
 * <p>What is to come is estimated by what the branch sold on the same weekdays between the same
 * hours: the tickets of the four weeks before, from the moment up to which it is complete to the
 * present one, on average of those weeks in which it existed, less those that did arrive. A branch
 * that usually sells nothing at this time is closed rather than silent, and is not named. Beyond a
 * week nothing is estimated.
 */
final class Silences {
  private static final Duration LEAST = Duration.ofMinutes(15);
  private static final Duration WITHOUT_HABITS = Duration.ofHours(2);
  private static final Duration LONGEST_ESTIMATE = Duration.ofDays(7);
  private static final int RUNS = 50;
  private static final int FEWEST_RUNS = 4;
  private static final int WEEKS = 4;

  private final Transaction tx;
  private final ZoneId zone;
  private final Instant now;

  Silences(Transaction tx, ZoneId zone, Instant now) {
    this.tx = tx;
    this.zone = zone;
    this.now = now;
  }

  Today.@Nullable Silence of(BranchOverview.Row branch) {
    Instant contact = branch.lastContactAt();
    Instant complete = branch.completeUpTo();
    if (contact == null || complete == null) {
      return new Today.Silence(contact, null);
    }
    Duration quiet = Duration.between(contact, now);
    if (quiet.compareTo(LEAST) <= 0 || quiet.compareTo(usual(branch.branch())) <= 0) {
      return null;
    }
    OptionalLong expected = expected(branch.branch(), complete);
    if (expected.isEmpty()) {
      return new Today.Silence(contact, null);
    }
    return expected.getAsLong() == 0 ? null : new Today.Silence(contact, expected.getAsLong());
  }

  private Duration usual(BranchCode branch) {
    List<Instant> runs =
        tx.query(
                """
                select started_at from sync_runs where branch_code = :branch
                order by started_at desc offset 0 rows fetch next :runs rows only
                """)
            .bind("branch", branch)
            .bind("runs", RUNS)
            .map((rs, _) -> Columns.requiredInstant(rs, "started_at"))
            .list();
    if (runs.size() < FEWEST_RUNS) {
      return WITHOUT_HABITS;
    }
    List<Duration> distances =
        IntStream.range(1, runs.size())
            .mapToObj(i -> Duration.between(runs.get(i), runs.get(i - 1)))
            .sorted()
            .toList();
    return distances.get((distances.size() * 9 + 9) / 10 - 1).plus(LEAST);
  }

  /** Empty if the branch has no history to tell from, or is silent for too long. */
  private OptionalLong expected(BranchCode branch, Instant complete) {
    int number = Branches.number(tx, branch);
    LocalDate first = firstDay(number);
    if (first == null || Duration.between(complete, now).compareTo(LONGEST_ESTIMATE) > 0) {
      return OptionalLong.empty();
    }
    long tickets = 0;
    int weeks = 0;
    for (int week = 1; week <= WEEKS; week++) {
      Duration before = Duration.ofDays(7L * week);
      Instant from = complete.minus(before);
      if (!LocalDate.ofInstant(from, zone).isBefore(first)) {
        weeks++;
        tickets += tickets(number, from, now.minus(before));
      }
    }
    if (weeks == 0) {
      return OptionalLong.empty();
    }
    long usual = Math.round((double) tickets / weeks);
    return OptionalLong.of(usual == 0 ? 0 : Math.max(1, usual - tickets(number, complete, now)));
  }

  private @Nullable LocalDate firstDay(int number) {
    Long key =
        tx.query("select min(sale_key) from sales where sale_key >= :first and sale_key < :next")
            .bind("first", SaleKey.firstOf(number))
            .bind("next", SaleKey.firstOf(number + 1))
            .mapTo(Long.class)
            .findOne()
            .orElse(null);
    return key == null ? null : SaleKey.dayOf(key);
  }

  /** Of a day that begins after midnight some of the first hours count for the day before. */
  private long tickets(int number, Instant after, Instant upTo) {
    return tx.query(
            """
            select count(*) from sales
            where sale_key between :first and :last and sold_at > :after and sold_at <= :upTo
            """)
        .bind("first", SaleKey.firstOf(number, LocalDate.ofInstant(after, zone).minusDays(1)))
        .bind("last", SaleKey.lastOf(number, LocalDate.ofInstant(upTo, zone)))
        .bind("after", utc(after))
        .bind("upTo", utc(upTo))
        .mapTo(Long.class)
        .one();
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
