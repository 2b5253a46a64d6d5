package io.colmena.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Slows guessing down: after some failures of one subject (a user name, an address) each further
 * attempt has to wait twice as long as the one before. Kept in the database, so that a restart
 * forgets nothing. Both schemas have its table, {@code log_in_attempts}.
 */
public final class Throttle {
  private static final int FREE_FAILURES = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  private static final Duration MOST_WAIT = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

  private final Database database;
  private final Clock clock;

  public Throttle(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Attempts(int failures, Instant last) {}

  /** How long the subject still has to wait; zero or less when it may try. */
  public Duration wait(String subject) {
    Instant now = clock.instant();
    Optional<Attempts> attempts = database.read(tx -> find(tx, subject));
    if (attempts.isEmpty() || attempts.get().failures() < FREE_FAILURES) {
      return Duration.ZERO;
    }
    int doublings = Math.min(10, attempts.get().failures() - FREE_FAILURES);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    Duration limited = wait.compareTo(MOST_WAIT) > 0 ? MOST_WAIT : wait;
    Duration rest = Duration.between(now, attempts.get().last().plus(limited));
    // A clock that was set back must not shut anybody out for longer than that.
    return rest.compareTo(limited) > 0 ? limited : rest;
  }

  public void failed(String subject) {
    Instant now = clock.instant();
    database.inTransaction(tx -> {
      Instant limit = now.minus(FORGOTTEN_AFTER);
      int updated =
          tx.update(
                  """
                  update log_in_attempts
                  set failures = case when last_failure_at < :limit then 1 else failures + 1 end,
                      last_failure_at = :now
                  where subject = :subject
                  """)
              .bind("limit", limit)
              .bind("now", now)
              .bind("subject", subject)
              .execute();
      if (updated == 0) {
        tx.update(
                """
                insert into log_in_attempts (subject, failures, last_failure_at)
                select :subject, 1, :now
                where not exists (select 1 from log_in_attempts where subject = :subject)
                """)
            .bind("subject", subject)
            .bind("now", now)
            .execute();
      }
    });
  }

  public void succeeded(String subject) {
    if (database.read(tx -> find(tx, subject)).isPresent()) {
      database.inTransaction(tx ->
          tx.update("delete from log_in_attempts where subject = :subject")
              .bind("subject", subject)
              .execute());
    }
  }

  private static Optional<Attempts> find(Transaction tx, String subject) {
    return tx.query(
            "select failures, last_failure_at from log_in_attempts where subject = :subject")
        .bind("subject", subject)
        .map((rs, _) -> new Attempts(rs.getInt(1), Columns.requiredInstant(rs, "last_failure_at")))
        .findOne();
  }
}
