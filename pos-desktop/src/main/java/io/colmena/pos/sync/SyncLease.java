package io.colmena.pos.sync;

import io.colmena.database.Columns;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two runs of one branch apart, also when they are in two processes or on two tills: whoever
 * holds the lease in the branch's database synchronises. A lease that is not renewed runs out; that
 * of a process of this machine which no longer lives is taken over at once.
 */
public final class SyncLease {
  private static final Duration LENGTH = Duration.ofSeconds(90);

  private final Database database;
  private final Clock clock;
  private final SyncProcess process;
  private final String holder;

  public SyncLease(Database database, Clock clock) {
    this(database, clock, new MachineProcess());
  }

  public SyncLease(Database database, Clock clock, SyncProcess process) {
    this.database = database;
    this.clock = clock;
    this.process = process;
    this.holder = process.newHolder();
  }

  private record State(@Nullable String holder, @Nullable Instant expiresAt) {}

  /**
   * @return whether this process may synchronise now
   */
  public boolean take() {
    Instant now = clock.instant();
    return database.computeUnforced(tx -> {
      tx.update("update sync_state set run_holder = run_holder where id = 1").execute();
      State state =
          tx.query("select run_holder, run_expires_at from sync_state where id = 1")
              .map((rs, _) ->
                  new State(rs.getString("run_holder"), Columns.instant(rs, "run_expires_at")))
              .one();
      if (!isFree(state, now)) {
        return false;
      }
      tx.update("update sync_state set run_holder = :holder, run_expires_at = :until where id = 1")
          .bind("holder", holder)
          .bind("until", now.plus(LENGTH))
          .execute();
      return true;
    });
  }

  private boolean isFree(State state, Instant now) {
    if (state.holder() == null || state.expiresAt() == null) {
      return true;
    }
    // A lease that runs out far in the future was taken under a clock that has been set back since.
    boolean inForce =
        now.isBefore(state.expiresAt())
            && state.expiresAt().isBefore(now.plus(LENGTH).plusSeconds(1));
    return !inForce || process.isDead(state.holder());
  }

  /**
   * @return whether the lease was still ours
   */
  public boolean renew() {
    return database.computeUnforced(tx ->
        tx.update(
                """
                update sync_state set run_expires_at = :until
                where id = 1 and run_holder = :holder
                """)
            .bind("until", clock.instant().plus(LENGTH))
            .bind("holder", holder)
            .execute())
        == 1;
  }

  /** Whether nobody took it over; nobody does before the transaction ends. */
  public boolean isHeld(Transaction tx) {
    return tx.update(
                "update sync_state set run_holder = run_holder where id = 1 and run_holder = :h")
            .bind("h", holder)
            .execute()
        == 1;
  }

  public void release() {
    database.computeUnforced(tx ->
        tx.update(
                """
                update sync_state set run_holder = null, run_expires_at = null
                where id = 1 and run_holder = :holder
                """)
            .bind("holder", holder)
            .execute());
  }
}
