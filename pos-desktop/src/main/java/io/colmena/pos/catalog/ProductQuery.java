package io.colmena.pos.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Which products somebody wants to see.
 *
 * @param typed words, every one of which is in the name, the code, a barcode or the description
 * @param category null for all
 * @param state null for all
 */
public record ProductQuery(String typed, @Nullable String category, @Nullable StockState state) {
  public static final ProductQuery ALL = new ProductQuery("", null, null);
}
