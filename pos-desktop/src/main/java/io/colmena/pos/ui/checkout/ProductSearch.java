package io.colmena.pos.ui.checkout;

import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.Offer;
import io.colmena.pos.ui.BackgroundTasks;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What the search finds while somebody types. An answer that a later key overtook is never shown.
 */
public final class ProductSearch {
  /** As many as the list shows without scrolling. */
  static final int MOST = 8;

  private final Catalog catalog;
  private final BackgroundTasks tasks;
  private final Consumer<RuntimeException> failed;
  private final ObservableList<Offer> offers = FXCollections.observableArrayList();
  private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
  private final ReadOnlyStringWrapper shownFor = new ReadOnlyStringWrapper("");
  private final AtomicLong latest = new AtomicLong();

  ProductSearch(Catalog catalog, BackgroundTasks tasks, Consumer<RuntimeException> failed) {
    this.catalog = catalog;
    this.tasks = tasks;
    this.failed = failed;
  }

  public ObservableList<Offer> offers() {
    return offers;
  }

  /** The offer that Enter would take, or −1. */
  public IntegerProperty chosenProperty() {
    return chosen;
  }

  /** What the offers are an answer to; empty when nothing is searched. */
  public ReadOnlyStringProperty shownForProperty() {
    return shownFor.getReadOnlyProperty();
  }

  /** Starts a search for what is typed; a single letter finds too much to be of use. */
  void look(String typed) {
    long mine = latest.incrementAndGet();
    if (typed.length() < 2) {
      show("", List.of());
      return;
    }
    tasks.run(
        () -> mine == latest.get() ? catalog.offers(typed, MOST) : List.<Offer>of(),
        found -> {
          if (mine == latest.get()) {
            show(typed, found);
          }
        },
        failed);
  }

  void close() {
    latest.incrementAndGet();
    show("", List.of());
  }

  boolean isShownFor(String typed) {
    return !typed.isEmpty() && shownFor.get().equals(typed);
  }

  @Nullable Offer chosen() {
    int index = chosen.get();
    return index >= 0 && index < offers.size() ? offers.get(index) : null;
  }

  /**
   * @return whether there was a list to move in
   */
  boolean move(int by) {
    if (offers.isEmpty()) {
      return false;
    }
    chosen.set(Math.floorMod(chosen.get() + by, offers.size()));
    return true;
  }

  private void show(String typed, List<Offer> found) {
    offers.setAll(found);
    chosen.set(found.isEmpty() ? -1 : 0);
    shownFor.set(typed);
  }
}
