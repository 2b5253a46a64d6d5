package io.colmena.pos.ui.favourites;

import io.colmena.pos.catalog.Offer;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.favourites.Favourites;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The favourites on their tiles: one is taken, or they are changed. */
public final class FavouritesViewModel {
  /** Tiles side by side. */
  static final int COLUMNS = 6;

  private final Favourites favourites;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final @Nullable Product candidate;
  private final Consumer<Offer> taken;
  private final ReadOnlyObjectWrapper<@Nullable List<Offer>> tiles = new ReadOnlyObjectWrapper<>();
  private final IntegerProperty chosen = new SimpleIntegerProperty();
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);

  /**
   * @param candidate what could become one: the product that is chosen on the screen, or null
   * @param taken told what to add to the ticket
   */
  public FavouritesViewModel(
      Favourites favourites,
      Texts texts,
      BackgroundTasks tasks,
      @Nullable Product candidate,
      Consumer<Offer> taken) {
    this.favourites = favourites;
    this.texts = texts;
    this.tasks = tasks;
    this.candidate = candidate;
    this.taken = taken;
    change(() -> Notice.NONE);
  }

  /** Null until they are known. */
  public ReadOnlyObjectProperty<@Nullable List<Offer>> tilesProperty() {
    return tiles.getReadOnlyProperty();
  }

  /** Which one Enter would take. */
  public IntegerProperty chosenProperty() {
    return chosen;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  /** What can be added, if it is not there already. */
  public Optional<Product> candidate() {
    Product one = candidate;
    return one == null || offers().stream().anyMatch(offer -> isSame(offer.product(), one))
        ? Optional.empty()
        : Optional.of(one);
  }

  private static boolean isSame(Product one, Product other) {
    return one.code().equals(other.code());
  }

  private List<Offer> offers() {
    List<Offer> known = tiles.get();
    return known == null ? List.of() : known;
  }

  /** The letter on a tile. They are no digits, which a scan begins with. */
  static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }

  /** A letter was pressed, or a tile was touched. */
  public void take(int index) {
    if (index >= 0 && index < offers().size()) {
      taken.accept(offers().get(index));
    }
  }

  /** Enter. */
  public void takeChosen() {
    take(chosen.get());
  }

  /** The arrows. */
  public void move(int by) {
    int next = chosen.get() + by;
    if (next >= 0 && next < offers().size()) {
      chosen.set(next);
    }
  }

  /** Ins. */
  public void addCandidate() {
    candidate()
        .ifPresent(product -> {
          chosen.set(offers().size());
          change(() -> added(product, favourites.add(product)));
        });
  }

  private Notice added(Product product, Favourites.Added result) {
    return result == Favourites.Added.NO_PLACE
        ? Notice.error(texts.get("favourites.full", Favourites.MOST))
        : Notice.info(texts.get("favourites.added", product.name()));
  }

  /** Delete. */
  public void removeChosen() {
    if (chosen.get() < offers().size()) {
      Product product = offers().get(chosen.get()).product();
      change(() -> {
        favourites.remove(product);
        return Notice.info(texts.get("favourites.removed", product.name()));
      });
    }
  }

  /** Control and the arrows: the chosen one changes its place with another. */
  public void shift(int by) {
    int to = chosen.get() + by;
    if (chosen.get() >= offers().size() || to < 0 || to >= offers().size()) {
      return;
    }
    List<Offer> order = new ArrayList<>(offers());
    Collections.swap(order, chosen.get(), to);
    tiles.set(List.copyOf(order)); // at once, so that a key that is held down goes on from there
    chosen.set(to);
    change(() -> {
      favourites.arrange(order.stream().map(Offer::product).toList());
      return Notice.NONE;
    });
  }

  private void change(Supplier<Notice> work) {
    record Changed(Notice notice, List<Offer> tiles) {}
    tasks.run(
        () -> new Changed(work.get(), favourites.all()),
        changed -> {
          tiles.set(changed.tiles());
          chosen.set(Math.clamp(chosen.get(), 0, Math.max(0, changed.tiles().size() - 1)));
          notice.set(changed.notice());
        },
        failure -> notice.set(new Failures(texts).told(failure)));
  }
}
