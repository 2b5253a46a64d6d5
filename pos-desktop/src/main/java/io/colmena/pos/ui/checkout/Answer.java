package io.colmena.pos.ui.checkout;

import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.Offer;
import io.colmena.pos.catalog.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a scanned or typed text turned out to mean. */
sealed interface Answer {
  record Found(Offer offer) implements Answer {}

  record Withdrawn(Product product) implements Answer {}

  record Unknown(String text) implements Answer {}

  /**
   * Asks the catalogue; belongs in the background.
   *
   * @param chosen what the person has before her eyes in the list, or null; a code of another
   *     product wins only when it is typed to the last letter
   */
  static Answer to(Catalog catalog, String text, @Nullable Offer chosen) {
    return switch (catalog.lookUp(text)) {
      case Catalog.Lookup.Found(Product product) ->
          new Found(new Offer(product, catalog.inStock(product)));
      case Catalog.Lookup.Withdrawn(Product product) -> new Withdrawn(product);
      case Catalog.Lookup.Unknown _ -> chosen == null ? only(catalog, text) : new Found(chosen);
    };
  }

  /** Enter was faster than the list: what cannot be mistaken is taken all the same. */
  private static Answer only(Catalog catalog, String text) {
    List<Offer> offers = catalog.offers(text, 2);
    return offers.size() == 1 ? new Found(offers.getFirst()) : new Unknown(text);
  }
}
