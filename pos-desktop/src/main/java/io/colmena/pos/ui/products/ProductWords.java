package io.colmena.pos.ui.products;

import io.colmena.pos.catalog.Assortment;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.catalog.ProductField;
import io.colmena.pos.catalog.Refusal;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.Texts;
import java.util.stream.Collectors;

/** Says why a product was not changed, and what to do. */
final class ProductWords {
  private final Texts texts;

  ProductWords(Texts texts) {
    this.texts = texts;
  }

  String told(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotAllowed _ -> texts.get("products.notAllowed");
      case Refusal.NotOurs _ -> texts.get("products.notOurs");
      case Refusal.NoPrice _ ->
          texts.get("products.badPrice", Amounts.soles(Assortment.MOST_PRICE));
      case Refusal.CodeTaken(Product other) ->
          texts.get("products.codeTaken", other.code(), named(other));
      case Refusal.BarcodeTaken(String barcode, Product other) ->
          texts.get("products.barcodeTaken", barcode, named(other));
      case Refusal.Meanwhile meanwhile ->
          texts.get(
              "products.meanwhile",
              meanwhile.fields().stream()
                  .sorted()
                  .map(this::field)
                  .collect(Collectors.joining(", ")));
      case Refusal.StockMoved moved -> texts.get("products.stockMoved", moved.now().toString());
    };
  }

  private String field(ProductField field) {
    return texts.get("products.field." + field);
  }

  private String named(Product product) {
    String name = product.code() + " " + product.name();
    return product.withdrawn() ? texts.get("products.namedWithdrawn", name) : name;
  }
}
