package io.colmena.central.projection;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The categories of the products that were sold lately, so that a batch of fifty sales does not
 * read a catalogue of four hundred products. A product keeps the category it was created with, so
 * what is remembered stays true. Safe for several threads.
 */
final class KnownCategories {
  /** Some seventy megabytes; beyond that everything is forgotten, and read again when needed. */
  private static final int MOST = 500_000;

  private final Map<String, String> byProduct = new ConcurrentHashMap<>();

  Optional<String> of(String productId) {
    return Optional.ofNullable(byProduct.get(productId));
  }

  void remember(Map<String, String> categories) {
    if (byProduct.size() + categories.size() > MOST) {
      byProduct.clear();
    }
    byProduct.putAll(categories);
  }
}
