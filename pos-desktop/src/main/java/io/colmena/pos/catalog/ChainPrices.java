package io.colmena.pos.catalog;

import io.colmena.database.Columns;
import io.colmena.database.Transaction;
import io.colmena.pos.journal.Journal;
import io.colmena.shared.decisions.PriceDecided;
import io.colmena.shared.decisions.PriceWithdrawn;
import io.colmena.shared.facts.ProductChanged;
import io.colmena.shared.facts.ProductState;
import io.colmena.shared.money.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The prices that the centre decided, ahead of their time. A product's own row always has the price
 * that is in force: a price that begins or ends is written there, by whichever till notices first,
 * and told in the journal. The moments are the centre's time, as far as this branch knows it.
 */
public final class ChainPrices {
  private final ProductDao products;
  private final Journal journal;
  private final Clock clock;

  /** A price in force, and the decision that it is from. */
  record InForce(long version, Money price) {}

  public ChainPrices(ProductDao products, Journal journal, Clock clock) {
    this.products = products;
    this.journal = journal;
    this.clock = clock;
  }

  /** Now, by the centre's clock. */
  Instant now(Transaction tx) {
    long offset =
        tx.query("select clock_offset_millis from sync_state where id = 1").mapTo(Long.class).one();
    return clock.instant().plus(Duration.ofMillis(offset));
  }

  /** When the next price begins or ends, or empty when none is ahead. */
  public Optional<Instant> nextAt(Transaction tx) {
    return Optional.ofNullable(
        tx.query("select next_price_at from catalog_state where id = 1")
            .map((rs, _) -> Optional.ofNullable(Columns.instant(rs, "next_price_at")))
            .one()
            .orElse(null));
  }

  /** Whether a price has begun or ended that is not written yet. */
  public boolean isAnyDue(Transaction tx) {
    return nextAt(tx).filter(next -> !next.isAfter(now(tx))).isPresent();
  }

  /** How long until the next price begins or ends; zero if one has; empty when none is ahead. */
  public Optional<Duration> untilNext(Transaction tx) {
    return nextAt(tx)
        .map(next -> Duration.between(now(tx), next))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }

  void decide(Transaction tx, PriceDecided decided) {
    delete(tx, decided.version());
    tx.update(
            """
            insert into chain_prices (price_version, chain_id, price, valid_from, valid_until,
                                      own_branch, begun, ended)
            values (:version, :product, :price, :from, :until, :own, 0, 0)
            """)
        .bind("version", decided.version())
        .bind("product", decided.product())
        .bind("price", decided.price())
        .bind("from", decided.from())
        .bindByType("until", decided.until(), Instant.class)
        .bind("own", decided.ownBranch())
        .execute();
    settle(tx, decided.product());
  }

  void withdraw(Transaction tx, PriceWithdrawn withdrawn) {
    delete(tx, withdrawn.version());
    settle(tx, withdrawn.product());
  }

  private static void delete(Transaction tx, long version) {
    tx.update("delete from chain_prices where price_version = :version")
        .bind("version", version)
        .execute();
  }

  /** The price of an article of the chain that is in force now; empty when none was decided. */
  Optional<InForce> inForce(Transaction tx, String chainId) {
    return tx.query(
            """
            select price_version, price from chain_prices
            where chain_id = :product and valid_from <= :now
              and (valid_until is null or valid_until > :now)
            order by own_branch desc, valid_from desc, price_version desc
            offset 0 rows fetch next 1 rows only
            """)
        .bind("product", chainId)
        .bind("now", now(tx))
        .map((rs, _) -> new InForce(rs.getLong(1), new Money(rs.getBigDecimal(2))))
        .findOne();
  }

  /** Writes the price that is in force now, if another stands there, and tells it. */
  void settle(Transaction tx, String chainId) {
    Instant now = now(tx);
    tx.update("update chain_prices set begun = 1 where chain_id = :product and valid_from <= :now")
        .bind("product", chainId)
        .bind("now", now)
        .execute();
    tx.update("update chain_prices set ended = 1 where chain_id = :product and valid_until <= :now")
        .bind("product", chainId)
        .bind("now", now)
        .execute();
    inForce(tx, chainId)
        .ifPresent(
            price -> products.cardByChain(tx, chainId).ifPresent(card -> write(tx, card, price)));
  }

  private void write(Transaction tx, ProductCard card, InForce price) {
    ProductCard.Chain chain = card.chain();
    if (chain == null || Long.valueOf(price.version()).equals(chain.priceVersion())) {
      return;
    }
    ProductState before = card.state();
    products.price(tx, card.id(), price.price(), price.version());
    if (!before.price().equals(price.price())) {
      journal.append(
          tx,
          new ProductChanged(card.id(), before, before.priced(price.price()), price.version()),
          clock.instant());
    }
  }

  /**
   * Writes what has begun or ended, some products at a time: whoever sells meanwhile waits for
   * these few only.
   *
   * @return whether there is more
   */
  public boolean settleSome(Transaction tx, int most) {
    products.lock(tx);
    Instant now = now(tx);
    List<String> due =
        tx.query(
                """
                select distinct chain_id from chain_prices
                where (begun = 0 and valid_from <= :now) or (ended = 0 and valid_until <= :now)
                order by chain_id offset 0 rows fetch next :most rows only
                """)
            .bind("now", now)
            .bind("most", most)
            .mapTo(String.class)
            .list();
    due.forEach(product -> settle(tx, product));
    boolean more = due.size() == most;
    if (!more) {
      noteNext(tx);
    }
    return more;
  }

  /** Notes when the next price begins or ends. */
  void noteNext(Transaction tx) {
    tx.update(
            """
            update catalog_state set next_price_at =
              (select min(moment) from (
                 select min(valid_from) as moment from chain_prices where begun = 0
                 union all
                 select min(valid_until) as moment from chain_prices
                 where ended = 0 and valid_until is not null) as moments)
            where id = 1
            """)
        .execute();
  }
}
