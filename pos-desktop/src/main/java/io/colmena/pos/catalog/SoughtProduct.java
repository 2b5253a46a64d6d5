package io.colmena.pos.catalog;

import io.colmena.shared.goods.SearchText;
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
}
