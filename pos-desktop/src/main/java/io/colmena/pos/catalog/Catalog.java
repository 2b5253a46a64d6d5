package io.colmena.pos.catalog;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.inventory.Stock;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.numbering.Counters;
import io.colmena.shared.facts.ProductCreated;
import io.colmena.shared.facts.ProductState;
import io.colmena.shared.goods.Barcodes;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.money.Quantity;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the branch sells. A product that is created here carries the branch's prefix. */
public final class Catalog {
  private final Database database;
  private final ProductDao products;
  private final ProductFinder finder;
  private final ChainPrices prices;
  private final Counters counters;
  private final Stock stock;
  private final BranchJournal journal;
  private final BranchCode branch;
  private final BusinessCalendar calendar;
  private final Clock clock;

  public Catalog(
      Database database,
      ProductDao products,
      ChainPrices prices,
      Counters counters,
      Stock stock,
      BranchJournal journal,
      BranchCode branch,
      BusinessCalendar calendar,
      Clock clock) {
    this.database = database;
    this.products = products;
    this.prices = prices;
    this.finder = new ProductFinder(database, products);
    this.counters = counters;
    this.stock = stock;
    this.journal = journal;
    this.branch = branch;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** What became of a scanned or typed text. */
  public sealed interface Lookup {
    record Found(Product product) implements Lookup {}

    /** Known, but no longer sold. */
    record Withdrawn(Product product) implements Lookup {}

    record Unknown(String text) implements Lookup {}
  }

  /** What was found, and whether its price may be another by now. */
  private record Seen(Optional<ProductCard> card, boolean pricesDue) {}

  /**
   * Finds a product by one of its barcodes or by its code. Its price is the one that is in force at
   * this moment.
   */
  public Lookup lookUp(String barcodeOrCode) {
    String text = barcodeOrCode.strip();
    Seen seen = database.read(tx -> new Seen(find(tx, text), prices.isAnyDue(tx)));
    Optional<ProductCard> found = seen.card();
    if (seen.pricesDue()) {
      found = found.map(this::priced);
    }
    if (found.isEmpty()) {
      return new Lookup.Unknown(text);
    }
    Product product = found.get().product();
    return product.withdrawn() ? new Lookup.Withdrawn(product) : new Lookup.Found(product);
  }

  private Optional<ProductCard> find(Transaction tx, String text) {
    return products
        .foundByBarcode(tx, text)
        .or(() -> products.foundByCode(tx, text))
        .or(() -> Barcodes.otherForm(text).flatMap(other -> products.foundByBarcode(tx, other)));
  }

  /** Only this one: a thousand may begin at once, and somebody is waiting at the counter. */
  private ProductCard priced(ProductCard seen) {
    ProductCard.Chain chain = seen.chain();
    if (chain == null) {
      return seen;
    }
    return database.compute(tx -> {
      products.lock(tx);
      prices.settle(tx, chain.id());
      return products.card(tx, seen.id()).orElse(seen);
    });
  }

  /** Finds products among many, and shows them. */
  public ProductFinder finder() {
    return finder;
  }

  /** Products on sale that hold every word that was typed. */
  public List<Product> search(String typed, int most) {
    return typed.isBlank() ? List.of() : database.read(tx -> finder.search(tx, typed, most));
  }

  /** What {@link #search} finds, each with what the branch has of it. */
  public List<Offer> offers(String typed, int most) {
    if (typed.isBlank()) {
      return List.of();
    }
    return database.read(tx ->
        finder.search(tx, typed, most).stream()
            .map(product -> new Offer(product, inStock(tx, product)))
            .toList());
  }

  /**
   * How much of it the branch has by its own books; below zero when more was sold than was booked
   * in.
   */
  public Quantity inStock(Product product) {
    return database.read(tx -> inStock(tx, product));
  }

  private Quantity inStock(Transaction tx, Product product) {
    return stock.level(tx, product.id()).orElse(Quantity.ZERO);
  }

  /**
   * Creates a product with its opening stock, inside the caller's transaction.
   *
   * @throws IllegalArgumentException naming the product that has the code or a barcode already
   */
  public Product create(Transaction tx, NewProduct wanted) {
    refuseTaken(tx, wanted);
    Instant now = clock.instant();
    String id = Identifiers.product(branch, counters.next(tx, "product"));
    ProductState state = wanted.state();
    products.insert(tx, id, state, now);
    journal.append(tx, told(id, state), now);
    if (wanted.openingStock().isPositive()) {
      stock.open(tx, id, wanted.openingStock(), calendar.businessDate(now), now);
    }
    return new ProductCard(id, state, wanted.openingStock(), 0).product();
  }

  private static ProductCreated told(String id, ProductState state) {
    return new ProductCreated(
        id,
        state.code(),
        state.name(),
        state.category(),
        state.unit(),
        state.price(),
        state.cost(),
        state.taxKind(),
        state.barcodes(),
        state.bag(),
        state.description(),
        state.minimumStock());
  }

  private void refuseTaken(Transaction tx, NewProduct wanted) {
    products
        .byCode(tx, wanted.code())
        .ifPresent(other -> {
          throw new IllegalArgumentException(
              "the code " + wanted.code() + " is that of " + other.name());
        });
    for (String barcode : wanted.barcodes()) {
      products
          .byBarcode(tx, barcode)
          .ifPresent(other -> {
            throw new IllegalArgumentException(
                "the barcode " + barcode + " is that of " + other.code() + " " + other.name());
          });
    }
  }
}
