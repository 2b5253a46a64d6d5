package io.colmena.central.reconciliation;

import io.colmena.database.Transaction;
import io.colmena.shared.reconciliation.SaleContent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which categories the products of some sales are. */
final class Categories {
  /** SQL Server takes some two thousand parameters. */
  private static final int MOST = 500;

  private final Transaction tx;

  Categories(Transaction tx) {
    this.tx = tx;
  }

  Map<String, String> of(Collection<SaleContent> sales) {
    List<String> products =
        sales.stream()
            .flatMap(sale -> sale.lines().stream())
            .map(SaleContent.Line::product)
            .distinct()
            .sorted()
            .toList();
    Map<String, String> categories = new HashMap<>();
    for (int from = 0; from < products.size(); from += MOST) {
      List<String> some = products.subList(from, Math.min(products.size(), from + MOST));
      tx.query("select product_id, category from products where product_id in (<products>)")
          .bindList("products", some)
          .map((rs, _) -> categories.put(rs.getString(1), rs.getString(2)))
          .list();
    }
    return categories;
  }
}
