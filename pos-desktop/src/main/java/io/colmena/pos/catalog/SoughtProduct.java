package io.colmena.pos.catalog;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search looks at of a product, folded.
 *
 * @param more the description and whatever else only a whole search finds
 */
record SoughtProduct(
    String id,
    String code,
    String name,
    String more,
    List<String> barcodes,
    String category,
    boolean withdrawn) {
  static final Comparator<SoughtProduct> BY_NAME =
      Comparator.comparing(SoughtProduct::name).thenComparing(SoughtProduct::id);

  /** Shorter digits would be found in half of all barcodes. */
  private static final int LEAST_OF_A_BARCODE = 4;

  static SoughtProduct of(
      String id,
      String code,
      String name,
      @Nullable String description,
      List<String> barcodes,
      String category,
      boolean withdrawn) {
    return new SoughtProduct(
        id,
        SearchText.folded(code),
        SearchText.folded(name),
        description == null ? "" : SearchText.folded(description),
        barcodes.stream().map(SearchText::folded).toList(),
        category,
        withdrawn);
  }

  SoughtProduct with(List<String> those) {
    return new SoughtProduct(
        id, code, name, more, those.stream().map(SearchText::folded).toList(), category, withdrawn);
  }

  boolean has(List<String> words) {
    for (String word : words) {
      if (!name.contains(word) && !code.contains(word) && !more.contains(word) && !scans(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean scans(String word) {
    if (word.length() < LEAST_OF_A_BARCODE) {
      return false;
    }
    for (String barcode : barcodes) {
      if (barcode.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** What begins with the text comes first: by code, then by name. */
  int rank(String text) {
    if (code.startsWith(text)) {
      return 0;
    }
    return name.startsWith(text) ? 1 : 2;
  }
}
