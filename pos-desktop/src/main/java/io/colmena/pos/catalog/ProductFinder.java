package io.colmena.pos.catalog;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds products among many: first which they are, then those that are looked at. */
public final class ProductFinder {
  private final Database database;
  private final ProductDao products;
  private final ProductIndex index;

  public ProductFinder(Database database, ProductDao products) {
    this.database = database;
    this.products = products;
    this.index = new ProductIndex(products);
  }

  /** Reads what searches look at, which takes a moment in a large catalogue. */
  public void prepare() {
    database.read(index::all);
  }

  /** The identifiers of all that are wanted, in the order in which they are shown. */
  public List<String> find(ProductQuery query) {
    return database.read(tx -> ids(tx, query));
  }

  /** Products on sale that hold every word; as many as are wanted. */
  List<Product> search(Transaction tx, String typed, int most) {
    List<String> words = SearchText.words(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    List<SoughtProduct> found =
        index.all(tx).stream().filter(each -> !each.withdrawn() && each.has(words)).toList();
    List<String> first = ordered(found, words).stream().limit(most).toList();
    return listed(tx, first).stream()
        .map(ListedProduct::product)
        .filter(product -> !product.withdrawn())
        .toList();
  }

  private List<String> ids(Transaction tx, ProductQuery query) {
    List<String> words = SearchText.words(query.typed());
    if (words.isEmpty() && !query.typed().isBlank()) {
      return List.of();
    }
    Predicate<SoughtProduct> wanted = each -> each.has(words);
    String category = query.category();
    if (category != null) {
      wanted = wanted.and(each -> each.category().equals(category));
    }
    StockState state = query.state();
    if (state != null) {
      Set<String> ids = products.idsIn(tx, state);
      wanted = wanted.and(each -> ids.contains(each.id()));
    }
    return ordered(index.all(tx).stream().filter(wanted).toList(), words);
  }

  private static List<String> ordered(List<SoughtProduct> found, List<String> words) {
    if (words.isEmpty()) {
      return found.stream().map(SoughtProduct::id).toList();
    }
    String text = String.join(" ", words);
    List<SoughtProduct> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparingInt(each -> each.rank(text))); // keeps their order by name
    return ordered.stream().map(SoughtProduct::id).toList();
  }

  /** Those products in the same order; without those that are there no more. */
  public List<ListedProduct> listed(List<String> ids) {
    return database.read(tx -> listed(tx, ids));
  }

  private List<ListedProduct> listed(Transaction tx, List<String> ids) {
    Map<String, ListedProduct> byId = new HashMap<>();
    products.listed(tx, ids).forEach(each -> byId.put(each.product().id(), each));
    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  /** All that is known of those products, in the same order; without those that are gone. */
  public List<ProductCard> cards(List<String> ids) {
    return database.read(tx -> {
      Map<String, ProductCard> byId = new HashMap<>();
      products.cards(tx, ids).forEach(each -> byId.put(each.id(), each));
      return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    });
  }

  public Optional<ProductCard> card(String id) {
    return database.read(tx -> products.card(tx, id));
  }

  /** Names of all categories, in their order. */
  public List<String> categories() {
    return database.read(products::categories);
  }
}
