package io.colmena.pos.catalog;

import io.colmena.database.Transaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a search looks at, of all products, by name: kept in memory, because no index of a database
 * finds the middle of a word while somebody types. Whatever changed at any till is read before each
 * look, by its revision. Safe for several threads.
 */
final class ProductIndex {
  private static final int AT_ONCE = 2000;

  private final ProductDao products;
  private List<SoughtProduct> all = List.of();
  private long revision;

  ProductIndex(ProductDao products) {
    this.products = products;
  }

  /** All products as they are now, by name. */
  synchronized List<SoughtProduct> all(Transaction tx) {
    ProductDao.CatalogState now = products.state(tx);
    if (now.revision() != revision) {
      boolean anew = now.removedAt() > revision || now.revision() < revision || all.isEmpty();
      all = anew ? byName(everything(tx)) : merged(products.soughtAfter(tx, revision));
      revision = now.revision();
    }
    return all;
  }

  private List<SoughtProduct> everything(Transaction tx) {
    List<SoughtProduct> read = new ArrayList<>();
    List<SoughtProduct> some = products.soughtFrom(tx, "", AT_ONCE);
    while (!some.isEmpty()) {
      read.addAll(some);
      some = products.soughtFrom(tx, some.getLast().id(), AT_ONCE);
    }
    return read;
  }

  private List<SoughtProduct> merged(List<SoughtProduct> changed) {
    Set<String> ids = changed.stream().map(SoughtProduct::id).collect(Collectors.toSet());
    List<SoughtProduct> merged = new ArrayList<>(all.size() + changed.size());
    all.stream().filter(each -> !ids.contains(each.id())).forEach(merged::add);
    merged.addAll(changed);
    return byName(merged);
  }

  private static List<SoughtProduct> byName(List<SoughtProduct> products) {
    products.sort(SoughtProduct.BY_NAME);
    return Collections.unmodifiableList(products);
  }
}
