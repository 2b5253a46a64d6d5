package io.colmena.pos.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.database.Columns;
import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.colmena.database.SqlFault;
import io.colmena.database.Transaction;
import io.colmena.pos.catalog.ChainProducts;
import io.colmena.pos.people.ChainPeople;
import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.pos.sync.NewsOfTheChain;
import io.colmena.shared.decisions.Decision;
import io.colmena.shared.decisions.DecisionKind;
import io.colmena.shared.decisions.PersonDecided;
import io.colmena.shared.decisions.PriceDecided;
import io.colmena.shared.decisions.PriceWithdrawn;
import io.colmena.shared.decisions.ProductDecided;
import io.colmena.shared.decisions.SecretDecided;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.wire.ChangesAnswer;
import io.colmena.shared.wire.ChangesAnswer.Change;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what the chain decided and takes it on: all of one answer, and how far that reaches, in
 * one transaction. What cannot be taken on is set aside with its reason, stops nothing behind it,
 * and is tried again each time.
 */
public final class Decisions implements NewsOfTheChain {
  private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);
  private static final int LONGEST_REASON = 500;

  private final Database database;
  private final Source centre;
  private final ChainProducts products;
  private final ChainPeople people;

  /** Asks the centre. */
  @FunctionalInterface
  public interface Source {
    /**
     * @param after the last change that this branch has taken on
     */
    ChangesAnswer changes(long after) throws CentreUnreachable, CentreRefused;
  }

  /** What could not be taken on. */
  public record SetAside(
      long number, String kind, String entity, Instant decidedAt, String reason) {}

  public Decisions(Database database, Source centre, ChainProducts products, ChainPeople people) {
    this.database = database;
    this.centre = centre;
    this.products = products;
    this.people = people;
  }

  @Override
  public long fetch() throws CentreUnreachable, CentreRefused {
    long taken = 0;
    ChangesAnswer answer;
    do {
      long after = cursor();
      answer = centre.changes(after);
      if (answer.changes() == null || answer.upTo() < after) {
        throw new CentreUnreachable("the centre's changes cannot be read");
      }
      take(after, answer);
      taken += answer.changes().size();
    } while (answer.more());
    return taken;
  }

  @Override
  public long cursor() {
    return database.read(Decisions::cursor);
  }

  private static long cursor(Transaction tx) {
    return tx.query("select changes_cursor from sync_state where id = 1").mapTo(Long.class).one();
  }

  private void take(long after, ChangesAnswer answer) {
    boolean anySetAside = !setAside().isEmpty();
    if (answer.changes().isEmpty() && answer.upTo() == after && !anySetAside) {
      return;
    }
    database.inTransaction(tx -> {
      tx.update("update sync_state set changes_cursor = changes_cursor where id = 1").execute();
      if (cursor(tx) != after) {
        return; // another till of the branch was quicker
      }
      products.lock(tx);
      answer.changes().forEach(change -> takeOrSetAside(tx, change));
      if (anySetAside) {
        tryAgain(tx, after);
      }
      products.noteNext(tx);
      tx.update("update sync_state set changes_cursor = :upTo where id = 1")
          .bind("upTo", answer.upTo())
          .execute();
    });
  }

  private void takeOrSetAside(Transaction tx, Change change) {
    try {
      tx.orUndo(() -> take(tx, change));
    } catch (DatabaseException e) {
      if (e.fault() != SqlFault.BAD_VALUE) {
        throw e;
      }
      LOG.warn(
          "change {} of {} is set aside: {}", change.number(), change.entity(), e.getMessage());
      setAside(tx, change, String.valueOf(e.getMessage()));
    }
  }

  /** What a decision wants that is not possible here is a bad value, whoever notices. */
  private void take(Transaction tx, Change change) {
    try {
      DecisionKind kind =
          DecisionKind.find(change.kind())
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "this version of Colmena does not know \"" + change.kind() + "\""));
      take(tx, change.number(), kind.read(change.payload()));
    } catch (IllegalArgumentException | MalformedJson e) {
      throw new DatabaseException(SqlFault.BAD_VALUE, String.valueOf(e.getMessage()), e);
    }
  }

  private void take(Transaction tx, long number, Decision decision) {
    switch (decision) {
      case ProductDecided product -> products.take(tx, number, product);
      case PriceDecided price -> products.take(tx, price);
      case PriceWithdrawn price -> products.take(tx, price);
      case PersonDecided person -> people.take(tx, person);
      case SecretDecided secret -> people.take(tx, secret);
    }
  }

  /** Those from before this answer, unless something newer was said of the same. */
  private void tryAgain(Transaction tx, long after) {
    record Kept(Change change, boolean overtaken) {}
    List<Kept> kept =
        tx.query(
                """
                select a.*, (select count(*) from decisions_set_aside b
                             where b.kind = a.kind and b.entity_id = a.entity_id
                               and b.change_number > a.change_number) as newer
                from decisions_set_aside a where a.change_number <= :after order by a.change_number
                """)
            .bind("after", after)
            .map((rs, _) ->
                new Kept(
                    new Change(
                        rs.getLong("change_number"),
                        rs.getString("kind"),
                        rs.getString("entity_id"),
                        Columns.requiredInstant(rs, "decided_at"),
                        Json.read(rs.getString("payload"), JsonNode.class)),
                    rs.getLong("newer") > 0))
            .list();
    for (Kept one : kept) {
      tx.update("delete from decisions_set_aside where change_number = :number")
          .bind("number", one.change().number())
          .execute();
      if (!one.overtaken()) {
        takeOrSetAside(tx, one.change());
      }
    }
  }

  private static void setAside(Transaction tx, Change change, String reason) {
    tx.update(
            """
            insert into decisions_set_aside (change_number, kind, entity_id, decided_at, payload,
                                             reason)
            values (:number, :kind, :entity, :at, :payload, :reason)
            """)
        .bind("number", change.number())
        .bind("kind", change.kind())
        .bind("entity", change.entity())
        .bind("at", change.decidedAt())
        .bind("payload", Json.write(change.payload()))
        .bind("reason", reason.substring(0, Math.min(LONGEST_REASON, reason.length())))
        .execute();
  }

  /** What could not be taken on, oldest first. */
  public List<SetAside> setAside() {
    return database.read(tx ->
        tx.query("select * from decisions_set_aside order by change_number")
            .map((rs, _) ->
                new SetAside(
                    rs.getLong("change_number"),
                    rs.getString("kind"),
                    rs.getString("entity_id"),
                    Columns.requiredInstant(rs, "decided_at"),
                    rs.getString("reason")))
            .list());
  }
}
