package io.colmena.central.reconciliation;

import io.colmena.database.Transaction;
import io.colmena.shared.reconciliation.SaleContent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which categories the products of some sales are. */
final class Categories {
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
    tx.queries(
            "select product_id, category from products where product_id in (<products>)",
            "products",
            products)
        .forEach(
            some -> some.map((rs, _) -> categories.put(rs.getString(1), rs.getString(2))).list());
    return categories;
  }
}
