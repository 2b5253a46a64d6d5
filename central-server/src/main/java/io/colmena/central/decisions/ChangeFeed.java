package io.colmena.central.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.database.Columns;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.decisions.Decision;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.json.Json;
import io.colmena.shared.wire.ChangesAnswer;
import io.colmena.shared.wire.Protocol;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one list of what the chain decided, numbered 1, 2, 3… Whoever publishes holds the counter's
 * row until commit: what has a lower number is there before what has a higher one, so a branch that
 * has all up to some number misses nothing.
 */
public final class ChangeFeed {
  /** Of one answer; a branch takes them on in one transaction. */
  private static final int MOST_CHANGES = 100;

  /** Of one answer's payloads together; a branch reads at most 256 kB. */
  private static final int MOST_CHARACTERS = 100_000;

  /** A branch may know more than a centre that was restored from a backup, but not by that much. */
  private static final long MOST_LOST = 10_000_000;

  private final Database database;
  private final Clock clock;
  private final ChangeBell bell = new ChangeBell();

  public ChangeFeed(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The next number; nobody else gets one until the transaction ends. */
  public long next(Transaction tx) {
    tx.update("update change_counter set last_number = last_number + 1 where id = 1").execute();
    return last(tx);
  }

  private static long last(Transaction tx) {
    return tx.query("select last_number from change_counter where id = 1").mapTo(Long.class).one();
  }

  /**
   * Tells a decision to the branches, in place of what was said of the same before.
   *
   * @param number from {@link #next}, in this transaction
   * @param branch to which it is told alone, or null for all
   * @param who decided it
   */
  public void publish(
      Transaction tx, long number, @Nullable BranchCode branch, Decision decision, String who) {
    String kind = decision.kind().wireName();
    tx.update(
            """
            update changes set superseded = 1
            where kind = :kind and entity_id = :entity and superseded = 0
              and coalesce(branch_code, '') = :branch
            """)
        .bind("kind", kind)
        .bind("entity", decision.entityId())
        .bind("branch", branch == null ? "" : branch.code())
        .execute();
    tx.update(
            """
            insert into changes (change_number, branch_code, kind, entity_id, payload, decided_at,
                                 decided_by, superseded)
            values (:number, :branch, :kind, :entity, :payload, :now, :who, 0)
            """)
        .bind("number", number)
        .bind("branch", branch == null ? null : branch.code())
        .bind("kind", kind)
        .bind("entity", decision.entityId())
        .bind("payload", Json.write(decision))
        .bind("now", clock.instant())
        .bind("who", who)
        .execute();
    tx.afterCommit(bell::ring);
  }

  /** What a branch has not taken on yet, as much as goes into one answer. */
  public ChangesAnswer after(BranchCode branch, long after) {
    return database.computeUnforced(tx -> {
      noteCursor(tx, branch, after);
      long last = notBehind(tx, after);
      List<ChangesAnswer.Change> all = changes(tx, branch, after);
      List<ChangesAnswer.Change> some = fitting(all);
      boolean more = some.size() < all.size() || all.size() == MOST_CHANGES;
      long upTo = more ? some.getLast().number() : Math.max(last, lastOf(some, after));
      return new ChangesAnswer(Protocol.VERSION, upTo, more, some);
    });
  }

  private static long lastOf(List<ChangesAnswer.Change> changes, long otherwise) {
    return changes.isEmpty() ? otherwise : changes.getLast().number();
  }

  private static List<ChangesAnswer.Change> changes(Transaction tx, BranchCode branch, long after) {
    return tx.query(
            """
            select change_number, kind, entity_id, decided_at, payload from changes
            where change_number > :after and superseded = 0
              and (branch_code is null or branch_code = :branch)
            order by change_number offset 0 rows fetch next :most rows only
            """)
        .bind("after", after)
        .bind("branch", branch)
        .bind("most", MOST_CHANGES)
        .map((rs, _) ->
            new ChangesAnswer.Change(
                rs.getLong("change_number"),
                rs.getString("kind"),
                rs.getString("entity_id"),
                Columns.requiredInstant(rs, "decided_at"),
                Json.read(rs.getString("payload"), JsonNode.class)))
        .list();
  }

  /** At least one. */
  private static List<ChangesAnswer.Change> fitting(List<ChangesAnswer.Change> all) {
    List<ChangesAnswer.Change> some = new ArrayList<>();
    int characters = 0;
    for (ChangesAnswer.Change change : all) {
      characters += Json.write(change).length();
      if (!some.isEmpty() && characters > MOST_CHARACTERS) {
        break;
      }
      some.add(change);
    }
    return some;
  }

  /**
   * A centre that was restored from a backup goes on beyond what its branches have heard of: else
   * they would take its next decisions for old ones.
   */
  private static long notBehind(Transaction tx, long heard) {
    long last = last(tx);
    if (heard <= last) {
      return last;
    }
    if (heard - last > MOST_LOST) {
      throw new IllegalArgumentException("after: there is no change " + heard);
    }
    tx.update(
            "update change_counter set last_number = :heard where id = 1 and last_number < :heard")
        .bind("heard", heard)
        .execute();
    return last(tx);
  }

  /** How many changes a branch has not said that it has taken on. */
  public long ahead(BranchCode branch) {
    return database.read(tx ->
        tx.query(
                """
                select count(*) from changes
                where superseded = 0 and (branch_code is null or branch_code = :branch)
                  and change_number > coalesce(
                    (select c.change_number from change_cursors c where c.branch_code = :branch), 0)
                """)
            .bind("branch", branch)
            .mapTo(Long.class)
            .one());
  }

  private void noteCursor(Transaction tx, BranchCode branch, long cursor) {
    int known =
        tx.update(
                """
                update change_cursors set change_number = :cursor, told_at = :now
                where branch_code = :branch
                """)
            .bind("cursor", cursor)
            .bind("now", clock.instant())
            .bind("branch", branch)
            .execute();
    if (known == 0) {
      tx.insertOrTryAgain(
          tx.update(
                  """
                  insert into change_cursors (branch_code, change_number, told_at)
                  values (:branch, :cursor, :now)
                  """)
              .bind("branch", branch)
              .bind("cursor", cursor)
              .bind("now", clock.instant()));
    }
  }

  /**
   * Waits until something is decided, by whichever node of the centre, at most so long.
   *
   * @param after what is known already
   */
  public void awaitNews(long after, Duration most) {
    bell.await(() -> database.read(ChangeFeed::last) > after, most);
  }

  /**
   * How far a branch is.
   *
   * @param number it has taken on all changes up to this one
   * @param toldAt when it said so
   */
  public record Cursor(long number, Instant toldAt) {}

  /** How far each branch is that ever asked. */
  public Map<BranchCode, Cursor> cursors() {
    return database.read(tx -> {
      Map<BranchCode, Cursor> cursors = new HashMap<>();
      tx.query("select branch_code, change_number, told_at from change_cursors")
          .map((rs, _) ->
              Objects.requireNonNullElse(
                  cursors.put(
                      BranchCode.of(rs.getString(1)),
                      new Cursor(rs.getLong(2), Columns.requiredInstant(rs, "told_at"))),
                  new Cursor(0, Instant.EPOCH)))
          .list();
      return cursors;
    });
  }
}
