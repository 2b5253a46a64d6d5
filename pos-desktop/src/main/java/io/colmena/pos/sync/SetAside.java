package io.colmena.pos.sync;

import io.colmena.database.Columns;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.wire.QuarantineAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the centre has set aside of this branch, kept so that it can be read without a network. It
 * is only news: whatever goes wrong here leaves the run and the journal as they are.
 */
public final class SetAside implements QuarantineNews {
  /** More would not be read by anybody; the count tells of the others. */
  private static final int MOST = 500;

  /** As long as the count stays the same, the list is not fetched again before this. */
  private static final Duration FRESH = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);

  private final Database database;
  private final Fetch fetch;
  private final Clock clock;

  /** Asks the centre for one page. */
  @FunctionalInterface
  public interface Fetch {
    /**
     * @param after the last entry of the page before, or 0
     */
    QuarantineAnswer page(long after) throws CentreUnreachable, CentreRefused;
  }

  /**
   * What is known.
   *
   * @param count how many entries, or null when no centre ever said
   * @param asOf when the centre said so
   * @param entries the first of them
   */
  public record Known(
      @Nullable Long count, @Nullable Instant asOf, List<QuarantineAnswer.Entry> entries) {
    boolean isFresh(long told, Instant now) {
      return asOf != null
          && count != null
          && count == told
          && Duration.between(asOf, now).abs().compareTo(FRESH) < 0;
    }
  }

  public SetAside(Database database, Fetch fetch, Clock clock) {
    this.database = database;
    this.fetch = fetch;
    this.clock = clock;
  }

  @Override
  public void counted(long setAside) {
    try {
      if (setAside == 0) {
        keep(0, List.of());
      } else if (!known().isFresh(setAside, clock.instant())) {
        List<QuarantineAnswer.Entry> entries = fetchAll();
        keep(Math.max(setAside, entries.size()), entries);
      }
    } catch (CentreUnreachable | CentreRefused e) {
      LOG.info("what the centre has set aside cannot be read now: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("what the centre has set aside cannot be kept", e);
    }
  }

  private List<QuarantineAnswer.Entry> fetchAll() throws CentreUnreachable, CentreRefused {
    List<QuarantineAnswer.Entry> all = new ArrayList<>();
    while (all.size() < MOST) {
      long after = all.isEmpty() ? 0 : all.getLast().sequence();
      List<QuarantineAnswer.Entry> page = fetch.page(after).entries();
      if (page.isEmpty() || page.getFirst().sequence() <= after) {
        break; // the end, or a centre that repeats itself
      }
      all.addAll(page);
    }
    return all;
  }

  private void keep(long count, List<QuarantineAnswer.Entry> entries) {
    database.computeUnforced(tx -> {
      tx.update(
              "update sync_state set set_aside_count = :count, set_aside_as_of = :now where id = 1")
          .bind("count", count)
          .bind("now", clock.instant())
          .execute();
      tx.update("delete from set_aside_entries").execute();
      entries.forEach(entry -> insert(tx, entry));
      return true;
    });
  }

  private static void insert(Transaction tx, QuarantineAnswer.Entry entry) {
    tx.update(
            """
            insert into set_aside_entries (sequence, kind, entity_id, reason, since)
            values (:sequence, :kind, :entity, :reason, :since)
            """)
        .bind("sequence", entry.sequence())
        .bind("kind", cut(entry.kind(), 60))
        .bind("entity", cut(entry.entity(), 60))
        .bind("reason", cut(entry.reason(), 500))
        .bind("since", entry.since())
        .execute();
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(most, text.length()));
  }

  /** What was heard last, with or without a network. */
  public Known known() {
    return database.read(SetAside::known);
  }

  static Known known(Transaction tx) {
    List<QuarantineAnswer.Entry> entries =
        tx.query("select * from set_aside_entries order by sequence")
            .map((rs, _) ->
                new QuarantineAnswer.Entry(
                    rs.getLong("sequence"),
                    rs.getString("kind"),
                    rs.getString("entity_id"),
                    rs.getString("reason"),
                    Columns.requiredInstant(rs, "since")))
            .list();
    return tx.query("select set_aside_count, set_aside_as_of from sync_state where id = 1")
        .map((rs, _) -> {
          long count = rs.getLong("set_aside_count");
          Long countOrNull = rs.wasNull() ? null : count;
          return new Known(countOrNull, Columns.instant(rs, "set_aside_as_of"), entries);
        })
        .one();
  }
}
