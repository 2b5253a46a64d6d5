package io.colmena.pos.ui.products;

import io.colmena.pos.catalog.ListedProduct;
import io.colmena.pos.catalog.ProductFinder;
import io.colmena.pos.ui.BackgroundTasks;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The products that are looked at, read a page at a time when the list comes to them; those looked
 * at longest ago are forgotten.
 */
final class ProductPages {
  private static final int SIZE = 50;
  private static final int MOST = 40;

  private final ProductFinder finder;
  private final BackgroundTasks tasks;
  private final Runnable arrived;
  private final Consumer<RuntimeException> failed;
  private final Map<Integer, Map<String, ListedProduct>> pages = new LinkedHashMap<>();
  private final Set<Integer> asked = new HashSet<>();
  private List<String> ids = List.of();

  ProductPages(
      ProductFinder finder,
      BackgroundTasks tasks,
      Runnable arrived,
      Consumer<RuntimeException> failed) {
    this.finder = finder;
    this.tasks = tasks;
    this.arrived = arrived;
    this.failed = failed;
  }

  /** Begins anew with other products. */
  void of(List<String> all) {
    ids = all;
    pages.clear();
    asked.clear();
  }

  /** Null while it is being read. */
  @Nullable ListedProduct at(int index) {
    int page = index / SIZE;
    Map<String, ListedProduct> read = pages.get(page);
    if (read == null) {
      ask(page);
      read = pages.get(page);
    }
    return read == null ? null : read.get(ids.get(index));
  }

  private void ask(int page) {
    if (asked.add(page)) {
      List<String> some = ids.subList(page * SIZE, Math.min(ids.size(), (page + 1) * SIZE));
      tasks.run(() -> finder.listed(some), listed -> took(some, page, listed), failed);
    }
  }

  private void took(List<String> some, int page, List<ListedProduct> listed) {
    boolean overtaken = page * SIZE >= ids.size() || !ids.get(page * SIZE).equals(some.getFirst());
    if (overtaken) {
      return;
    }
    Map<String, ListedProduct> byId = new LinkedHashMap<>();
    listed.forEach(each -> byId.put(each.product().id(), each));
    pages.put(page, byId);
    asked.remove(page);
    if (pages.size() > MOST) {
      pages.remove(pages.keySet().iterator().next());
    }
    arrived.run();
  }
}
