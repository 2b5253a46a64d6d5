package io.colmena.pos.catalog;

import io.colmena.database.Transaction;
import java.util.List;

/**
 * What a search looks at, of all products, by name: kept in memory, because no index of a database
 * finds the middle of a word while somebody types. Whatever changed at any till is read before each
 * look, by its revision. Safe for several threads.
 */
final class ProductIndex {
  private static final int AT_ONCE = 500;

  private final ProductDao products;
  private SoughtProducts all = SoughtProducts.NONE;
  private long revision;

  ProductIndex(ProductDao products) {
    this.products = products;
  }

  /** All products as they are now. */
  synchronized SoughtProducts all(Transaction tx) {
    ProductDao.CatalogState now = products.state(tx);
    if (now.revision() != revision) {
      boolean anew = now.removedAt() > revision || now.revision() < revision || all.size() == 0;
      all = anew ? everything(tx) : all.with(products.soughtAfter(tx, revision));
      revision = now.revision();
    }
    return all;
  }

  private SoughtProducts everything(Transaction tx) {
    SoughtProducts.Builder read = new SoughtProducts.Builder();
    List<SoughtProduct> some = products.soughtFrom(tx, "", AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(read::add);
      some = products.soughtFrom(tx, some.getLast().id(), AT_ONCE);
    }
    return read.build();
  }
}
