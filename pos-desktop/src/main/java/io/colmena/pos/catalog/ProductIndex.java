package io.colmena.pos.catalog;

import io.colmena.database.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a search looks at, of all products, by name: kept in memory, because no index of a database
 * finds the middle of a word while somebody types. Whatever changed at any till is read before each
 * look, by its revision. Safe for several threads.
 */
final class ProductIndex {
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
      take(anew ? List.of() : all, products.sought(tx, anew ? -1 : revision));
      revision = now.revision();
    }
    return all;
  }

  private void take(List<SoughtProduct> known, List<SoughtProduct> changed) {
    Map<String, SoughtProduct> byId =
        known.stream()
            .collect(
                Collectors.toMap(
                    SoughtProduct::id,
                    Function.identity(),
                    (a, _) -> a,
                    () -> HashMap.newHashMap(known.size())));
    changed.forEach(product -> byId.put(product.id(), product));
    all = byId.values().stream().sorted(SoughtProduct.BY_NAME).toList();
  }
}
