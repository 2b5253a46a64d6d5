package io.colmena.central.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The categories of the products that were sold lately, so that a batch of fifty sales does not
 * read a catalogue of four hundred products. A product keeps the category it was created with, so
 * what is remembered stays true. Safe for several threads.
 */
final class KnownCategories {
  private static final int MOST = 100_000;

  private final Map<String, String> byProduct =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  synchronized Optional<String> of(String productId) {
    return Optional.ofNullable(byProduct.get(productId));
  }

  synchronized void remember(Map<String, String> categories) {
    byProduct.putAll(categories);
  }
}
