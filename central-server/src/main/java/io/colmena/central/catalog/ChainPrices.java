package io.colmena.central.catalog;

import io.colmena.central.decisions.ChangeFeed;
import io.colmena.central.decisions.DecisionTrail;
import io.colmena.central.decisions.Refused;
import io.colmena.database.Columns;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.decisions.PriceDecided;
import io.colmena.shared.decisions.PriceWithdrawn;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The prices of the chain, each with the moment from which it is in force. They are told to the
 * branches at once and begin there by themselves.
 */
public final class ChainPrices {
  /** More is a slip of the keyboard. */
  static final Money MOST = Money.of("99999.99");

  private final Database database;
  private final ChangeFeed feed;
  private final DecisionTrail trail;
  private final Clock clock;

  /**
   * @param version the number of the change that decided it
   * @param branch for which alone it is, or null for all
   * @param withdrawnAt when it was taken back, or null
   */
  public record Price(
      long version,
      String product,
      @Nullable BranchCode branch,
      Money price,
      Instant from,
      @Nullable Instant until,
      Instant decidedAt,
      String decidedBy,
      @Nullable Instant withdrawnAt) {
    /** Whether it is what some branch may sell at, at that moment. */
    public boolean isInForce(Instant at) {
      return withdrawnAt == null && !from.isAfter(at) && (until == null || until.isAfter(at));
    }

    /** Whether it is still to begin. */
    public boolean isAhead(Instant at) {
      return withdrawnAt == null && from.isAfter(at);
    }
  }

  public ChainPrices(Database database, ChangeFeed feed, DecisionTrail trail, Clock clock) {
    this.database = database;
    this.feed = feed;
    this.trail = trail;
    this.clock = clock;
  }

  static void require(Money price) throws Refused {
    if (!price.isPositive()) {
      throw new Refused("price-none");
    }
    if (MOST.isLessThan(price)) {
      throw new Refused("price-most", MOST);
    }
  }

  /**
   * Decides what an article costs.
   *
   * @param branch for which alone, or null for all
   * @return the version
   */
  public long decide(String who, String product, @Nullable BranchCode branch, PriceForm wanted)
      throws Refused {
    require(wanted.price());
    Instant until = wanted.until();
    if (until != null && !until.isAfter(wanted.from())) {
      throw new Refused("price-ends-before");
    }
    if (until != null && !until.isAfter(clock.instant())) {
      throw new Refused("price-past");
    }
    long version =
        database.compute(tx ->
            isKnown(tx, product) && (branch == null || isBranch(tx, branch))
                ? decide(tx, who, product, branch, wanted)
                : 0L);
    if (version == 0) {
      throw new Refused("product-unknown", product);
    }
    return version;
  }

  private static boolean isKnown(Transaction tx, String product) {
    return tx.query("select count(*) from chain_products where product_id = :id")
            .bind("id", product)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  private static boolean isBranch(Transaction tx, BranchCode branch) {
    return tx.query("select count(*) from branches where branch_code = :branch")
            .bind("branch", branch)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  long decide(
      Transaction tx, String who, String product, @Nullable BranchCode branch, PriceForm wanted) {
    long version = feed.next(tx);
    PriceDecided decided =
        new PriceDecided(
            product, version, wanted.price(), wanted.from(), wanted.until(), branch != null);
    tx.update(
            """
            insert into chain_prices (price_version, product_id, branch_code, price, valid_from,
                                      valid_until, decided_at, decided_by)
            values (:version, :product, :branch, :price, :from, :until, :now, :who)
            """)
        .bind("version", version)
        .bind("product", product)
        .bind("branch", branch == null ? null : branch.code())
        .bind("price", wanted.price())
        .bind("from", wanted.from())
        .bindByType("until", wanted.until(), Instant.class)
        .bind("now", clock.instant())
        .bind("who", who)
        .execute();
    feed.publish(tx, version, branch, decided, who);
    trail.note(tx, who, "price-decided", product, branch, null, decided);
    return version;
  }

  /**
   * Takes a price back, whether it has begun or not; what was in force beside it is so again.
   *
   * @throws Refused if nothing else would be left for some branch
   */
  public void withdraw(String who, String product, long version) throws Refused {
    Optional<String> reason =
        database.compute(tx -> Optional.ofNullable(withdrawn(tx, who, product, version)));
    if (reason.isPresent()) {
      throw new Refused(reason.get(), version);
    }
  }

  private @Nullable String withdrawn(Transaction tx, String who, String product, long version) {
    long number = feed.next(tx);
    List<Price> all = of(tx, product);
    Price gone =
        all.stream()
            .filter(price -> price.version() == version && price.withdrawnAt() == null)
            .findFirst()
            .orElse(null);
    if (gone == null) {
      return "price-unknown";
    }
    Instant now = clock.instant();
    boolean another =
        all.stream()
            .anyMatch(price ->
                price.version() != version && price.branch() == null && price.isInForce(now));
    if (gone.isInForce(now) && gone.branch() == null && !another) {
      return "price-last";
    }
    tx.update("update chain_prices set withdrawn_at = :now where price_version = :version")
        .bind("now", now)
        .bind("version", version)
        .execute();
    feed.publish(tx, number, gone.branch(), new PriceWithdrawn(product, version), who);
    trail.note(tx, who, "price-withdrawn", product, gone.branch(), gone, null);
    return null;
  }

  /** All prices of an article, the latest decided first. */
  public List<Price> of(String product) {
    return database.read(tx -> of(tx, product));
  }

  private static List<Price> of(Transaction tx, String product) {
    return tx.query("select * from chain_prices where product_id = :id order by price_version desc")
        .bind("id", product)
        .map((rs, _) -> price(rs))
        .list();
  }

  private static Price price(ResultSet rs) throws SQLException {
    String branch = rs.getString("branch_code");
    return new Price(
        rs.getLong("price_version"),
        rs.getString("product_id"),
        branch == null ? null : BranchCode.of(branch),
        new Money(rs.getBigDecimal("price")),
        Columns.requiredInstant(rs, "valid_from"),
        Columns.instant(rs, "valid_until"),
        Columns.requiredInstant(rs, "decided_at"),
        rs.getString("decided_by"),
        Columns.instant(rs, "withdrawn_at"));
  }

  /**
   * What a branch is to sell at, as it decides itself ({@link PriceDecided}).
   *
   * @param all of one article
   */
  public static Optional<Price> inForce(List<Price> all, BranchCode branch, Instant at) {
    return all.stream()
        .filter(price -> price.isInForce(at))
        .filter(price -> price.branch() == null || branch.equals(price.branch()))
        .max(
            Comparator.<Price, Boolean>comparing(price -> price.branch() != null)
                .thenComparing(Price::from)
                .thenComparingLong(Price::version));
  }
}
