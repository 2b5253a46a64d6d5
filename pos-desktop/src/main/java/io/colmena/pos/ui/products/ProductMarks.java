package io.colmena.pos.ui.products;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Products that somebody put a mark on, to do something with all of them. */
final class ProductMarks {
  private final Set<String> ids = new LinkedHashSet<>();

  /** Puts a mark, or takes it away. */
  void toggle(String id) {
    if (!ids.remove(id)) {
      ids.add(id);
    }
  }

  boolean has(String id) {
    return ids.contains(id);
  }

  void clear() {
    ids.clear();
  }

  /** In the order in which they were marked. */
  List<String> all() {
    return List.copyOf(ids);
  }
}
