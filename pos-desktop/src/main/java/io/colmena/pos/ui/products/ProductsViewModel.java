package io.colmena.pos.ui.products;

import io.colmena.pos.catalog.Assortment;
import io.colmena.pos.catalog.Assortment.Deed;
import io.colmena.pos.catalog.ListedProduct;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.ProductCard;
import io.colmena.pos.catalog.ProductField;
import io.colmena.pos.catalog.ProductFinder;
import io.colmena.pos.catalog.ProductQuery;
import io.colmena.pos.catalog.Refusal;
import io.colmena.pos.catalog.StockState;
import io.colmena.pos.export.TableFile;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.labels.LabelScope;
import io.colmena.shared.facts.ProductState;
import io.colmena.shared.money.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The products of the branch as a list that is searched, and one of them being changed. */
public final class ProductsViewModel {
  private final ProductFinder finder;
  private final Assortment assortment;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final ProductDialogs own;
  private final User actor;
  private final ProductWords words;
  private final ProductPages pages;
  private final ProductForm form = new ProductForm();
  private final ProductMarks marks = new ProductMarks();
  private final StringProperty typed = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable String> category = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable StockState> state = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<List<String>> ids = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<String>> categories =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable ProductCard> chosen = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Long> shown = new ReadOnlyObjectWrapper<>(0L);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final AtomicLong latest = new AtomicLong();
  private final AtomicLong latestCard = new AtomicLong();
  private boolean fresh;
  private boolean busy;

  /** Work that may be refused. */
  @FunctionalInterface
  private interface Work {
    ProductCard run() throws Refusal.Refused;
  }

  private record Done(@Nullable ProductCard card, @Nullable Refusal refusal) {}

  public ProductsViewModel(
      ProductFinder finder,
      Assortment assortment,
      Texts texts,
      BackgroundTasks tasks,
      Dialogs dialogs,
      ProductDialogs own,
      User actor) {
    this.finder = finder;
    this.assortment = assortment;
    this.texts = texts;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.own = own;
    this.actor = actor;
    this.words = new ProductWords(texts);
    this.pages = new ProductPages(finder, tasks, this::shows, this::failed);
    typed.subscribe(_ -> look());
    category.subscribe(_ -> look());
    state.subscribe(_ -> look());
  }

  public StringProperty typedProperty() {
    return typed;
  }

  /** Null for all. */
  public ObjectProperty<@Nullable String> categoryProperty() {
    return category;
  }

  /** Null for all. */
  public ObjectProperty<@Nullable StockState> stateProperty() {
    return state;
  }

  /** All that were found. */
  public ReadOnlyObjectProperty<List<String>> idsProperty() {
    return ids.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<String>> categoriesProperty() {
    return categories.getReadOnlyProperty();
  }

  /** Null while nothing is chosen or something new is being written down. */
  public ReadOnlyObjectProperty<@Nullable ProductCard> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Grows when there is more to be seen of the list. */
  public ReadOnlyObjectProperty<Long> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  public ProductForm form() {
    return form;
  }

  /** Whether something new is being written down. */
  public boolean isFresh() {
    return fresh;
  }

  public boolean isOurs() {
    ProductCard card = chosen.get();
    return card == null || assortment.isOurs(card);
  }

  /** Null while it is being read. */
  public @Nullable ListedProduct at(int index) {
    return index >= 0 && index < ids.get().size() ? pages.at(index) : null;
  }

  private void shows() {
    shown.set(shown.get() + 1);
  }

  /** An answer that a later key overtook is never shown. */
  private void look() {
    long mine = latest.incrementAndGet();
    ProductQuery query = new ProductQuery(typed.get(), category.get(), state.get());
    tasks.run(
        () -> mine == latest.get() ? finder.find(query) : List.<String>of(),
        found -> {
          if (mine == latest.get()) {
            pages.of(found);
            ids.set(found);
            shows();
          }
        },
        this::failed);
    tasks.run(finder::categories, categories::set, this::failed);
  }

  /** In words: how many were found, and how many are marked. */
  public String count() {
    String found = texts.get("products.count", ids.get().size());
    int marked = marks.all().size();
    return marked == 0 ? found : found + "  ·  " + texts.get("products.marks", marked);
  }

  /** Insert: marks the chosen product, or takes its mark away, and goes on to the next. */
  public void mark() {
    int index = chosenIndex();
    if (index >= 0) {
      mark(index);
      move(1);
    }
  }

  /** Marks a product of the list, or takes its mark away. */
  public void mark(int index) {
    marks.toggle(ids.get().get(index));
    shows();
  }

  public boolean isMarked(String id) {
    return marks.has(id);
  }

  public boolean hasMarks() {
    return !marks.all().isEmpty();
  }

  /** Takes all marks away. */
  public void unmark() {
    marks.clear();
    shows();
  }

  /** What stands in place of an empty list. */
  public String whyEmpty() {
    boolean all = typed.get().isBlank() && category.get() == null && state.get() == null;
    return texts.get(all ? "products.none" : "products.noneFound");
  }

  /** F6: the next of the states. */
  public void nextState() {
    StockState[] all = StockState.values();
    StockState now = state.get();
    if (now == null) {
      state.set(all[0]);
    } else {
      int next = Arrays.asList(all).indexOf(now) + 1;
      state.set(next == all.length ? null : all[next]);
    }
  }

  /** F7: the next of the categories. */
  public void nextCategory() {
    List<String> all = categories.get();
    int next = all.indexOf(category.get()) + 1;
    category.set(next < all.size() ? all.get(next) : null);
  }

  /** Index of the chosen one among those found, or −1. */
  public int chosenIndex() {
    ProductCard card = chosen.get();
    return card == null ? -1 : ids.get().indexOf(card.id());
  }

  /** Up and down in the list. */
  public void move(int by) {
    if (!ids.get().isEmpty()) {
      choose(Math.clamp(chosenIndex() + (long) by, 0, ids.get().size() - 1));
    }
  }

  public void choose(int index) {
    String id = ids.get().get(index);
    ProductCard card = chosen.get();
    if (card != null && card.id().equals(id)) {
      return;
    }
    leaving(() -> read(id));
  }

  private void read(String id) {
    long mine = latestCard.incrementAndGet();
    tasks.run(
        () -> finder.card(id),
        found -> {
          if (mine == latestCard.get()) {
            show(found.orElse(null));
          }
        },
        this::failed);
  }

  private void show(@Nullable ProductCard card) {
    fresh = false;
    notice.set(Notice.NONE);
    chosen.set(null);
    form.clear();
    if (card != null) {
      form.fill(card);
    }
    chosen.set(card);
  }

  /** Ctrl N: something new. */
  public void create() {
    leaving(() -> {
      show(null);
      fresh = true;
      shows();
    });
  }

  /** Asks first if something typed would be lost. */
  public void leaving(Runnable leave) {
    if (isDirty()) {
      dialogs.confirm(texts.get("products.discard"), leave);
    } else {
      leave.run();
    }
  }

  /** Whether something was typed that is not saved. */
  public boolean isDirty() {
    ProductCard card = chosen.get();
    if (card == null) {
      return fresh && ProductForm.TYPED.stream().anyMatch(each -> !form.text(each).get().isEmpty());
    }
    try {
      return !ProductField.differences(card.state(), form.read()).isEmpty();
    } catch (ProductForm.Wrong _) {
      return true;
    }
  }

  /** Esc: as it was before somebody typed. */
  public void undo() {
    show(chosen.get());
  }

  /** A barcode belongs to what is being written down, or is looked for. */
  public void scanned(String barcode) {
    if (fresh) {
      form.scanned(barcode);
    } else {
      typed.set(barcode);
    }
  }

  /** F12: writes down what the fields say. */
  public void save() {
    ProductCard card = chosen.get();
    if (busy || (card == null && !fresh)) {
      return;
    }
    try {
      ProductState wanted = form.read();
      if (card == null) {
        create(wanted, form.openingStock());
      } else {
        does(
            texts.get("products.asksToChange", card.state().name()),
            deed -> () -> assortment.change(deed, card, wanted));
      }
    } catch (ProductForm.Wrong e) {
      notice.set(Notice.error(texts.get(e.key(), e.details())));
    }
  }

  private void create(ProductState wanted, Quantity stock) {
    NewProduct product =
        new NewProduct(
            wanted.code(),
            wanted.name(),
            wanted.category(),
            wanted.unit(),
            wanted.price(),
            wanted.cost(),
            wanted.taxKind(),
            wanted.barcodes(),
            stock,
            false,
            wanted.description(),
            wanted.minimumStock());
    does(
        texts.get("products.asksToCreate", wanted.name()),
        deed -> () -> assortment.create(deed, product));
  }

  /** Ctrl D: sells it no more, or again. */
  public void toggleWithdrawn() {
    ProductCard card = chosen.get();
    if (busy || card == null) {
      return;
    }
    boolean withdrawn = !card.state().withdrawn();
    leaving(() ->
        does(
            texts.get("products.asksToChange", card.state().name()),
            deed -> () -> assortment.withdraw(deed, card, withdrawn)));
  }

  private void does(String what, Function<Deed, Work> work) {
    dialogs.askApproval(
        Permission.EDIT_PRODUCTS, what, approval -> does(work.apply(new Deed(actor, approval))));
  }

  private void does(Work work) {
    busy = true;
    tasks.run(() -> done(work), this::ended, this::failed);
  }

  private static Done done(Work work) {
    try {
      return new Done(work.run(), null);
    } catch (Refusal.Refused e) {
      return new Done(null, e.refusal());
    }
  }

  private void ended(Done done) {
    busy = false;
    if (done.refusal() instanceof Refusal.Meanwhile meanwhile) {
      rebase(meanwhile);
    } else if (done.card() != null) {
      saved(done.card());
      return;
    }
    Optional.ofNullable(done.refusal())
        .ifPresent(refusal -> notice.set(Notice.warning(words.told(refusal))));
  }

  /** What somebody else saved is shown where nothing else was typed here; what was typed stays. */
  private void rebase(Refusal.Meanwhile meanwhile) {
    ProductCard before = chosen.get();
    if (before == null) {
      return;
    }
    Set<ProductField> typedHere = typedHere(before);
    meanwhile.fields().stream()
        .filter(field -> !typedHere.contains(field))
        .forEach(field -> form.fill(field, meanwhile.now().state()));
    chosen.set(meanwhile.now());
  }

  private Set<ProductField> typedHere(ProductCard before) {
    try {
      return ProductField.differences(before.state(), form.read());
    } catch (ProductForm.Wrong _) {
      return Set.of(ProductField.values());
    }
  }

  private void saved(ProductCard card) {
    show(card);
    notice.set(Notice.info(texts.get("products.saved", card.state().name())));
    look();
  }

  /** F3: corrects the quantity. */
  public void adjust() {
    ProductCard card = chosen.get();
    if (card != null) {
      leaving(() ->
          dialogs.askApproval(
              Permission.ADJUST_STOCK,
              texts.get("products.asksToAdjust", card.state().name()),
              approval -> own.adjust(new Deed(actor, approval), card, this::saved)));
    }
  }

  /** Ctrl I: brings products from a file. */
  public void importFile() {
    leaving(() ->
        dialogs.askApproval(
            Permission.EDIT_PRODUCTS,
            texts.get("products.asksToImport"),
            approval -> own.importFile(new Deed(actor, approval), this::look)));
  }

  /** Ctrl B: price labels of what is marked, chosen or shown. */
  public void printLabels() {
    List<LabelScope> scopes = scopes();
    if (scopes.isEmpty()) {
      notice.set(Notice.warning(texts.get("labels.nothing")));
      return;
    }
    leaving(() ->
        dialogs.askApproval(
            Permission.PRINT_LABELS,
            texts.get("products.asksForLabels"),
            _ -> own.printLabels(scopes)));
  }

  private List<LabelScope> scopes() {
    List<LabelScope> scopes = new ArrayList<>();
    List<String> marked = marks.all();
    if (!marked.isEmpty()) {
      scopes.add(new LabelScope(texts.get("labels.marked", marked.size()), marked));
    }
    ProductCard card = chosen.get();
    if (card != null) {
      scopes.add(new LabelScope(texts.get("labels.chosen"), List.of(card.id())));
    }
    List<String> found = ids.get();
    if (!found.isEmpty()) {
      scopes.add(new LabelScope(texts.get("labels.shown", found.size()), found));
    }
    return scopes;
  }

  /** Ctrl E or Ctrl P: the list as a file. */
  public void save(TableFile kind) {
    List<String> found = ids.get();
    dialogs.askApproval(
        Permission.EDIT_PRODUCTS,
        texts.get("products.asksToExport"),
        _ ->
            own.saveTable(
                new ProductTable(finder, texts).of(found, about()),
                kind,
                texts.get("products.title")));
  }

  /** What the list shows, in words. */
  private String about() {
    List<String> said = new ArrayList<>();
    said.add(count());
    Optional.of(typed.get().strip()).filter(text -> !text.isEmpty()).ifPresent(said::add);
    Optional.ofNullable(category.get()).ifPresent(said::add);
    Optional.ofNullable(state.get())
        .ifPresent(each -> said.add(texts.get("products.state." + each)));
    return String.join("  ·  ", said);
  }

  private void failed(RuntimeException failure) {
    busy = false;
    notice.set(new Failures(texts).told(failure));
  }
}
