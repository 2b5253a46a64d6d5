package io.colmena.pos.catalog;

import io.colmena.database.Transaction;
import io.colmena.pos.journal.Journal;
import io.colmena.pos.numbering.Counters;
import io.colmena.shared.decisions.PriceDecided;
import io.colmena.shared.decisions.PriceWithdrawn;
import io.colmena.shared.decisions.ProductDecided;
import io.colmena.shared.facts.ProductChanged;
import io.colmena.shared.facts.ProductCreated;
import io.colmena.shared.facts.ProductState;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.money.Money;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes on what the centre decided of the catalogue: makes products new, or writes what it says
 * over what the branch said of the article with that code. What the branch keeps of it is its
 * identifier, its stock and how much is little. Everything that changes is told in the journal.
 */
public final class ChainProducts {
  private final ProductDao products;
  private final ChainPrices prices;
  private final Counters counters;
  private final Journal journal;
  private final BranchCode branch;
  private final Clock clock;

  public ChainProducts(
      ProductDao products,
      ChainPrices prices,
      Counters counters,
      Journal journal,
      BranchCode branch,
      Clock clock) {
    this.products = products;
    this.prices = prices;
    this.counters = counters;
    this.journal = journal;
    this.branch = branch;
    this.clock = clock;
  }

  /** Nobody else changes the catalogue until the transaction ends. */
  public void lock(Transaction tx) {
    products.lock(tx);
  }

  /**
   * @param number of the change
   * @throws IllegalArgumentException if another article here has its code; nothing was changed
   */
  public void take(Transaction tx, long number, ProductDecided decided) {
    Optional<ProductCard> here = here(tx, decided);
    refuseTaken(tx, here, decided);
    giveUpBarcodes(tx, number, here, decided);
    if (here.isEmpty()) {
      create(tx, number, decided);
    } else {
      change(tx, number, here.get(), decided);
    }
  }

  public void take(Transaction tx, PriceDecided decided) {
    prices.decide(tx, decided);
  }

  public void take(Transaction tx, PriceWithdrawn withdrawn) {
    prices.withdraw(tx, withdrawn);
  }

  /** Once all is taken on: when the next price is to be written. */
  public void noteNext(Transaction tx) {
    prices.noteNext(tx);
  }

  /** The article as this branch knows it. One that is the centre's already is known by no code. */
  private Optional<ProductCard> here(Transaction tx, ProductDecided decided) {
    return products
        .cardByChain(tx, decided.id())
        .or(() ->
            Stream.concat(Stream.of(decided.code()), decided.otherCodes().stream())
                .flatMap(code -> products.cardByCode(tx, code).stream())
                .filter(card -> card.chain() == null)
                .findFirst());
  }

  private void refuseTaken(Transaction tx, Optional<ProductCard> here, ProductDecided decided) {
    products
        .byCode(tx, decided.code())
        .filter(other -> here.isEmpty() || !other.id().equals(here.get().id()))
        .ifPresent(other -> {
          throw new IllegalArgumentException(
              "the code " + decided.code() + " is that of " + other.name());
        });
  }

  /** A barcode is that of the article for which the centre decided it. */
  private void giveUpBarcodes(
      Transaction tx, long number, Optional<ProductCard> here, ProductDecided decided) {
    for (String barcode : decided.barcodes()) {
      products
          .byBarcode(tx, barcode)
          .filter(other -> here.isEmpty() || !other.id().equals(here.get().id()))
          .flatMap(other -> products.card(tx, other.id()))
          .ifPresent(other -> {
            List<String> left = new ArrayList<>(other.state().barcodes());
            left.remove(barcode);
            write(tx, number, other, other.state().known(other.state().code(), left));
          });
    }
  }

  private void create(Transaction tx, long number, ProductDecided decided) {
    Optional<ChainPrices.InForce> price = prices.inForce(tx, decided.id());
    Money at = price.map(ChainPrices.InForce::price).orElse(decided.price());
    ProductState state = decided.state(at, null);
    String id = Identifiers.product(branch, counters.next(tx, "product"));
    products.insert(tx, id, state, clock.instant());
    products.adopt(tx, id, decided.id(), price.map(ChainPrices.InForce::version).orElse(null));
    journal.append(
        tx,
        new ProductCreated(
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
            state.minimumStock(),
            number),
        clock.instant());
    if (state.withdrawn()) { // a product is on sale when it begins
      journal.append(
          tx, new ProductChanged(id, state.withdrawn(false), state, number), clock.instant());
    }
  }

  private void change(Transaction tx, long number, ProductCard here, ProductDecided decided) {
    ProductCard.Chain chain = here.chain();
    if (chain == null) {
      products.adopt(tx, here.id(), decided.id(), null);
    }
    write(tx, number, here, decided.state(here.state().price(), here.state()));
    prices.settle(tx, decided.id());
  }

  private void write(Transaction tx, long number, ProductCard here, ProductState wanted) {
    if (!ProductField.differences(here.state(), wanted).isEmpty()) {
      products.change(tx, here.id(), wanted);
      journal.append(
          tx, new ProductChanged(here.id(), here.state(), wanted, number), clock.instant());
    }
  }
}
