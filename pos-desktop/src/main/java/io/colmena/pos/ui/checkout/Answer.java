package io.colmena.pos.ui.checkout;

import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.Offer;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.catalog.ScaleLabel;
import io.colmena.pos.catalog.ScaleLabels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a scanned or typed text turned out to mean. */
sealed interface Answer {
  record Found(Offer offer) implements Answer {}

  /** A scale put a label on it. */
  record Labelled(Offer offer, ScaleLabel label) implements Answer {}

  record Withdrawn(Product product) implements Answer {}

  record Unknown(String text) implements Answer {}

  /**
   * Asks the catalogue; belongs in the background.
   *
   * @param chosen what the person has before her eyes in the list, or null; a code of another
   *     product wins only when it is typed to the last letter
   */
  static Answer to(Catalog catalog, ScaleLabels labels, String text, @Nullable Offer chosen) {
    return switch (catalog.lookUp(text)) {
      case Catalog.Lookup.Found(Product product) ->
          new Found(new Offer(product, catalog.inStock(product)));
      case Catalog.Lookup.Withdrawn(Product product) -> new Withdrawn(product);
      case Catalog.Lookup.Unknown _ ->
          labels
              .read(text.strip())
              .map(label -> labelled(catalog, label, text))
              .orElseGet(() -> chosen == null ? only(catalog, text) : new Found(chosen));
    };
  }

  /** Some scales fill a short code with zeros in front. */
  private static Answer labelled(Catalog catalog, ScaleLabel label, String text) {
    String shorter = label.code().replaceFirst("^0+(?=.)", "");
    for (String code : List.of(label.code(), shorter)) {
      switch (catalog.lookUp(code)) {
        case Catalog.Lookup.Found(Product product) -> {
          return new Labelled(new Offer(product, catalog.inStock(product)), label);
        }
        case Catalog.Lookup.Withdrawn(Product product) -> {
          return new Withdrawn(product);
        }
        case Catalog.Lookup.Unknown _ -> {} // the next one
      }
    }
    return new Unknown(text);
  }

  /** Enter was faster than the list: what cannot be mistaken is taken all the same. */
  private static Answer only(Catalog catalog, String text) {
    List<Offer> offers = catalog.offers(text, 2);
    return offers.size() == 1 ? new Found(offers.getFirst()) : new Unknown(text);
  }
}
