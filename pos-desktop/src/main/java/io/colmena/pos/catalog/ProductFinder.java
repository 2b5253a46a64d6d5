package io.colmena.pos.catalog;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.goods.SearchText;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
    SoughtProducts all = index.all(tx);
    BitSet found = all.holding(words);
    all.keepOnSale(found);
    List<String> first = all.ordered(found, String.join(" ", words), most);
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
    SoughtProducts all = index.all(tx);
    BitSet found = all.holding(words);
    String category = query.category();
    if (category != null) {
      all.keepOf(category, found);
    }
    StockState state = query.state();
    if (state != null) {
      all.keepAmong(products.idsIn(tx, state), found);
    }
    return all.ordered(found, String.join(" ", words), Integer.MAX_VALUE);
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
