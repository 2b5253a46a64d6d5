package io.colmena.central.catalog;

import io.colmena.central.decisions.ChangeFeed;
import io.colmena.central.decisions.DecisionTrail;
import io.colmena.central.decisions.Refused;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.goods.SearchText;
import io.colmena.shared.money.Money;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The articles of the chain. What is decided here is told to all branches in the same transaction.
 */
public final class ChainCatalog {
  private static final String PREFIX = "COLMENA-PROD-";

  private final Database database;
  private final ChangeFeed feed;
  private final DecisionTrail trail;
  private final ChainPrices prices;
  private final MetProducts met = new MetProducts();
  private final ChainProductDao products = new ChainProductDao();
  private final Clock clock;

  public ChainCatalog(
      Database database, ChangeFeed feed, DecisionTrail trail, ChainPrices prices, Clock clock) {
    this.database = database;
    this.feed = feed;
    this.trail = trail;
    this.prices = prices;
    this.clock = clock;
  }

  /** Either what was decided or why nothing was; an exception would undo by retrying. */
  private record Outcome<T>(@Nullable T decided, @Nullable Refused refusal) {
    static <T> Outcome<T> of(T decided) {
      return new Outcome<>(decided, null);
    }

    static <T> Outcome<T> no(String reason, Object... values) {
      return new Outcome<>(null, new Refused(reason, values));
    }

    T orRefused() throws Refused {
      if (refusal != null) {
        throw refusal;
      }
      return Optional.ofNullable(decided).orElseThrow();
    }
  }

  public Optional<ChainProduct> find(String id) {
    return database.read(tx -> products.byId(tx, id));
  }

  /**
   * Those after a code, by code.
   *
   * @param typed words, each of which must be found; blank for all
   * @param category or empty for all
   * @param state {@code sold}, {@code withdrawn} or empty for all
   */
  public List<ChainProduct> page(
      String typed, String category, String state, String after, int most) {
    return database.read(
        tx -> products.page(tx, SearchText.words(typed), category, state, after, most));
  }

  public List<String> categories() {
    return database.read(products::categories);
  }

  /** How many articles there are. */
  public long count() {
    return database.read(
        tx -> tx.query("select count(*) from chain_products").mapTo(Long.class).one());
  }

  /** The number of the last change of any article or price; 0 before the first. */
  public long revision() {
    return database.read(tx ->
        tx.query(
                """
                select coalesce(max(change_number), 0) from changes
                where kind in ('product.decided', 'price.decided', 'price.withdrawn')
                """)
            .mapTo(Long.class)
            .one());
  }

  /**
   * A new article, sold by every branch from its next contact on.
   *
   * @param price tax included, more than nothing
   */
  public ChainProduct create(String who, ProductForm wanted, Money price) throws Refused {
    wanted.require();
    ChainPrices.require(price);
    return database.compute(tx -> created(tx, who, wanted, List.of(), price)).orRefused();
  }

  private Outcome<ChainProduct> created(
      Transaction tx, String who, ProductForm wanted, List<String> otherCodes, Money price) {
    long number = feed.next(tx);
    Outcome<ChainProduct> taken = taken(tx, "", wanted);
    if (taken.refusal() != null) {
      return taken;
    }
    ChainProduct product =
        ChainProduct.of(PREFIX + "%03d".formatted(number), otherCodes, price, wanted, number);
    products.insert(tx, product);
    feed.publish(tx, number, null, product.decided(), who);
    trail.note(tx, who, "product-created", product.id(), null, null, product);
    prices.decide(tx, who, product.id(), null, new PriceForm(price, clock.instant(), null));
    return Outcome.of(product);
  }

  /**
   * Says something else of an article.
   *
   * @param seen the revision that somebody began to change
   */
  public ChainProduct change(String who, String id, long seen, ProductForm wanted) throws Refused {
    wanted.require();
    return database.compute(tx -> changed(tx, who, id, seen, wanted)).orRefused();
  }

  private Outcome<ChainProduct> changed(
      Transaction tx, String who, String id, long seen, ProductForm wanted) {
    long number = feed.next(tx);
    Optional<ChainProduct> found = products.byId(tx, id);
    if (found.isEmpty()) {
      return Outcome.no("product-unknown", id);
    }
    ChainProduct before = found.get();
    if (before.revision() != seen) {
      return Outcome.no("changed-meanwhile", before.name());
    }
    Outcome<ChainProduct> taken = taken(tx, id, wanted);
    if (taken.refusal() != null) {
      return taken;
    }
    if (before.form().equals(wanted)) {
      return Outcome.of(before);
    }
    // Branches that have not heard of the new code yet go on knowing it by the old one.
    List<String> codes =
        Stream.concat(before.otherCodes().stream(), Stream.of(before.code()))
            .filter(code -> !code.equals(wanted.code()))
            .distinct()
            .toList();
    ChainProduct after = ChainProduct.of(id, codes, before.price(), wanted, number);
    products.change(tx, after);
    feed.publish(tx, number, null, after.decided(), who);
    trail.note(tx, who, "product-changed", id, null, before, after);
    return Outcome.of(after);
  }

  /** Sells an article no more in any branch, or again. */
  public ChainProduct withdraw(String who, String id, long seen, boolean withdrawn) throws Refused {
    ChainProduct present = find(id).orElseThrow(() -> new Refused("product-unknown", id));
    return change(who, id, seen, present.form().withdrawn(withdrawn));
  }

  /** What branches sell that the centre has not decided anything of, by code. */
  public List<MetProducts.Met> adoptable(String after, int most) {
    return database.read(tx -> met.page(tx, after, most));
  }

  /** What branches say of the article of a code, whether the centre has one of it or not. */
  public Optional<MetProducts.Met> met(String code) {
    return database.read(tx -> met.byCode(tx, code));
  }

  public long adoptableCount() {
    return database.read(met::count);
  }

  /**
   * Makes what branches first met an article of the chain: from then on the centre says what is
   * said of it, for all.
   *
   * @param wanted what is to be said of it; its code is that by which the branches know it
   */
  public ChainProduct adopt(String who, ProductForm wanted, Money price) throws Refused {
    wanted.require();
    ChainPrices.require(price);
    return database
        .compute(tx ->
            met.byCode(tx, wanted.code()).isEmpty()
                ? Outcome.<ChainProduct>no("not-met", wanted.code())
                : created(tx, who, wanted, List.of(), price))
        .orRefused();
  }

  /**
   * Two articles are one: the second is known by the first one's name from then on, in all
   * branches, and its barcodes are the first one's.
   *
   * @param keep the one that stays
   * @param gone the one that goes
   */
  public ChainProduct merge(String who, String keep, String gone) throws Refused {
    if (keep.equals(gone)) {
      throw new Refused("merge-same");
    }
    return database.compute(tx -> merged(tx, who, keep, gone)).orRefused();
  }

  private Outcome<ChainProduct> merged(Transaction tx, String who, String keep, String gone) {
    long withdrawal = feed.next(tx);
    Optional<ChainProduct> first = products.byId(tx, keep);
    Optional<ChainProduct> second = products.byId(tx, gone);
    if (first.isEmpty() || second.isEmpty()) {
      return Outcome.no("product-unknown", first.isEmpty() ? keep : gone);
    }
    ChainProduct kept = first.get();
    ChainProduct dropped = second.get();
    if (kept.unit() != dropped.unit()) {
      return Outcome.no("merge-units", kept.name(), dropped.name());
    }
    // It stays known, so that what a branch has of it can still be counted and corrected.
    ChainProduct withdrawn =
        ChainProduct.of(
            dropped.id(),
            dropped.otherCodes(),
            dropped.price(),
            dropped.form().known(List.of()).withdrawn(true),
            withdrawal);
    products.change(tx, withdrawn);
    feed.publish(tx, withdrawal, null, withdrawn.decided(), who);
    long number = feed.next(tx);
    List<String> barcodes = new ArrayList<>(kept.barcodes());
    barcodes.addAll(dropped.barcodes());
    ChainProduct after =
        ChainProduct.of(
            kept.id(), kept.otherCodes(), kept.price(), kept.form().known(barcodes), number);
    products.change(tx, after);
    feed.publish(tx, number, null, after.decided(), who);
    trail.note(tx, who, "product-merged", kept.id(), null, dropped, after);
    return Outcome.of(after);
  }

  private Outcome<ChainProduct> taken(Transaction tx, String id, ProductForm wanted) {
    Optional<ChainProduct> code =
        products.byCode(tx, wanted.code()).filter(other -> !other.id().equals(id));
    if (code.isPresent()) {
      return Outcome.no("code-taken", wanted.code(), code.get().name());
    }
    for (String barcode : wanted.barcodes()) {
      Optional<ChainProduct> other =
          products.byBarcode(tx, barcode).filter(each -> !each.id().equals(id));
      if (other.isPresent()) {
        return Outcome.no("barcode-taken", barcode, other.get().code(), other.get().name());
      }
    }
    return new Outcome<>(null, null);
  }
}
