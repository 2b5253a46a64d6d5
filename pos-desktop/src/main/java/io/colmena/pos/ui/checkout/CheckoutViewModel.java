package io.colmena.pos.ui.checkout;

import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.Offer;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.catalog.ScaleLabel;
import io.colmena.pos.catalog.ScaleLabels;
import io.colmena.pos.checkout.Checkout;
import io.colmena.pos.checkout.TicketLine;
import io.colmena.pos.checkout.WhenShort;
import io.colmena.pos.people.Limits;
import io.colmena.pos.people.User;
import io.colmena.pos.tickets.OpenTickets;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Session;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Quantity;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the checkout screen shows and what its keys do. */
public final class CheckoutViewModel {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final Catalog catalog;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final Session session;
  private final Failures failures;
  private final TicketEditor editor = new TicketEditor();
  private final ProductSearch search;
  private final TicketKeeping keeping;
  private final Bargaining bargaining;
  private final Shelf shelf;
  private final TicketCustomer customer;
  private final ScaleLabels labels;
  private final StringProperty entry = new SimpleStringProperty("");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final BooleanProperty priceCheck = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable Sale> lastSale = new ReadOnlyObjectWrapper<>();

  public CheckoutViewModel(
      Catalog catalog,
      Checkout checkout,
      Texts texts,
      BackgroundTasks tasks,
      Dialogs dialogs,
      Session session,
      OpenTickets tickets,
      Limits limits,
      ScaleLabels labels,
      WhenShort whenShort) {
    this.catalog = catalog;
    this.texts = texts;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.session = session;
    this.failures = new Failures(texts);
    this.search = new ProductSearch(catalog, tasks, this::failed);
    this.labels = labels;
    this.bargaining = new Bargaining(editor, texts, dialogs, limits, this::say);
    this.shelf = new Shelf(whenShort, editor, catalog, texts, tasks, this::say, this::failed);
    this.customer = new TicketCustomer(checkout, editor, texts, tasks, dialogs, this::failed);
    this.keeping =
        new TicketKeeping(tickets, editor, texts, tasks, dialogs, this::say, this::failed);
    tasks.run(checkout::lastMadeHere, last -> last.ifPresent(lastSale::set), this::failed);
    keeping.start(lastSale::set);
  }

  public TicketEditor editor() {
    return editor;
  }

  public ProductSearch search() {
    return search;
  }

  /** The text of the search field. */
  public StringProperty entryProperty() {
    return entry;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  /** Whether the next product is only looked at. */
  public BooleanProperty priceCheckProperty() {
    return priceCheck;
  }

  public ReadOnlyObjectProperty<@Nullable Sale> lastSaleProperty() {
    return lastSale.getReadOnlyProperty();
  }

  /** A scanner read this, wherever the focus was. A quantity waiting in the search field counts. */
  public void scanned(String barcode) {
    Quantity times = Entry.of(entry.get()).times();
    clearEntry();
    lookUp(times, barcode);
  }

  /** Whether what stands in the search field may be the beginning of what a scanner types. */
  public boolean mayBeScanned() {
    return Entry.of(entry.get()).mayBeScanned();
  }

  /** Typing went on in the search field. */
  public void typed() {
    search.look(Entry.of(entry.get()).text());
  }

  /** Enter in the search field: an exact code first, else the offer that is chosen in the list. */
  public void submit() {
    Entry wanted = Entry.of(entry.get());
    if (wanted.text().isEmpty()) {
      return;
    }
    String typed = entry.get();
    Offer chosen = search.isShownFor(wanted.text()) ? search.chosen() : null;
    // The field is free for what is typed next, and a second Enter finds nothing to add again.
    clearEntry();
    tasks.run(
        () -> Answer.to(catalog, labels, wanted.text(), chosen),
        answer -> {
          if (answer instanceof Answer.Unknown) {
            putBack(typed);
          }
          show(wanted.times(), answer, true);
        },
        failure -> {
          putBack(typed);
          failed(failure);
        });
  }

  /** What was not found can be mended, unless something else stands there already. */
  private void putBack(String typed) {
    if (entry.get().isEmpty()) {
      entry.set(typed);
    }
  }

  /** A click or a touch on an offer. */
  public void take(Offer offer) {
    Quantity times = Entry.of(entry.get()).times();
    clearEntry();
    offer(times, offer);
  }

  /** Ctrl+F. What is chosen in the list, else on the ticket, can be made a favourite there. */
  public void chooseFavourite() {
    if (dialogs.isBusy()) {
      return;
    }
    Offer found = search.chosen();
    TicketLine line = editor.chosenLine();
    Product onTicket = line == null ? null : line.product();
    dialogs.chooseFavourite(found == null ? onTicket : found.product(), this::take);
  }

  private void lookUp(@Nullable Quantity times, String barcode) {
    tasks.run(
        () -> Answer.to(catalog, labels, barcode, null),
        answer -> show(times, answer, false),
        this::failed);
  }

  private void show(@Nullable Quantity times, Answer answer, boolean typed) {
    if (dialogs.isBusy()) {
      dialogs.refuseScan();
      return;
    }
    switch (answer) {
      case Answer.Found found -> offer(times, found.offer());
      case Answer.Labelled(Offer offer, ScaleLabel label) -> weighed(offer, label);
      case Answer.Withdrawn withdrawn ->
          say(Notice.error(texts.get("checkout.withdrawn", withdrawn.product().name())));
      case Answer.Unknown unknown ->
          say(
              Notice.error(
                  texts.get(
                      typed ? "checkout.notFound" : "checkout.unknownBarcode", unknown.text())));
    }
  }

  private void offer(@Nullable Quantity times, Offer offer) {
    Product product = offer.product();
    if (priceCheck.get()) {
      priceCheck.set(false);
      say(Notice.info(priceOf(offer)));
    } else if (times == null && product.unit().isWeighed()) {
      dialogs.askQuantity(product, null, weight -> add(offer, weight));
    } else {
      add(offer, times == null ? Quantity.ONE : times);
    }
  }

  /** What a scale printed needs no question; a number typed before it means nothing. */
  private void weighed(Offer offer, ScaleLabel label) {
    Product product = offer.product();
    Quantity quantity = label.quantity(product).orElse(Quantity.ZERO);
    if (!product.unit().isWeighed() || !quantity.isPositive()) {
      say(Notice.error(texts.get("checkout.badLabel", product.name())));
    } else if (priceCheck.get()) {
      offer(null, offer);
    } else if (label.price() == null) {
      add(offer, quantity);
    } else if (shelf.allows(offer, quantity)) {
      editor.addLabelled(product, quantity, label.price());
      say(shelf.after(offer));
    }
  }

  private void add(Offer offer, Quantity quantity) {
    Product product = offer.product();
    if (!TicketLine.isSellable(product, onTicket(product).plus(quantity))) {
      say(Notice.error(texts.get("checkout.quantityRefused", quantity.toString(), product.name())));
      return;
    }
    if (shelf.allows(offer, quantity)) {
      editor.add(product, quantity);
      say(shelf.after(offer));
    }
  }

  private Quantity onTicket(Product product) {
    int index = editor.ticket().indexOf(product);
    return index < 0 ? Quantity.ZERO : editor.ticket().lines().get(index).quantity();
  }

  private String priceOf(Offer offer) {
    Product product = offer.product();
    return texts.get(
        product.unit().isWeighed() ? "checkout.priceOfWeighed" : "checkout.priceOf",
        product.name(),
        Amounts.soles(product.price()),
        offer.inStock().toString());
  }

  /** F3. */
  public void askQuantity() {
    TicketLine line = editor.chosenLine();
    if (line == null) {
      say(Notice.info(texts.get("checkout.nothingChosen")));
      return;
    }
    int index = editor.chosenProperty().get();
    dialogs.askQuantity(
        line.product(), line.quantity(), quantity -> setQuantity(index, line, quantity));
  }

  /** + and − on an empty search field. */
  public void changeQuantity(int by) {
    TicketLine line = editor.chosenLine();
    if (line == null) {
      return;
    }
    Quantity changed = line.quantity().plus(Quantity.of(by));
    if (TicketLine.isSellable(line.product(), changed)) {
      setQuantity(editor.chosenProperty().get(), line, changed);
    }
  }

  private void setQuantity(int index, TicketLine before, Quantity quantity) {
    editor.setQuantity(index, quantity);
    if (quantity.compareTo(before.quantity()) > 0) {
      shelf.grown(index, before);
    }
  }

  /** Delete. */
  public void remove() {
    TicketLine line = editor.chosenLine();
    User cashier = session.cashier();
    if (line == null || cashier == null) {
      say(Notice.info(texts.get("checkout.nothingChosen")));
      return;
    }
    editor.removeChosen(cashier);
    say(Notice.info(texts.get("checkout.removed", line.product().name())));
  }

  /** Ctrl+Delete. */
  public void removeAll() {
    User cashier = session.cashier();
    if (editor.ticket().isEmpty() || cashier == null) {
      say(Notice.info(texts.get("checkout.nothingToRemove")));
      return;
    }
    int lines = editor.ticket().lines().size();
    dialogs.confirm(
        texts.get("checkout.removeAll", lines, Amounts.soles(editor.ticket().total())),
        () -> {
          editor.clear(cashier);
          say(Notice.info(texts.get("checkout.removedAll")));
        });
  }

  /** F4. */
  public void askTerms() {
    User cashier = session.cashier();
    if (cashier != null) {
      bargaining.ask(cashier);
    }
  }

  /** F7. */
  public void askCustomer() {
    customer.ask();
  }

  /** Whose ticket it is, in words; empty for nobody in particular. */
  public ReadOnlyStringProperty customerProperty() {
    return customer.wordsProperty();
  }

  /** F5. */
  public void hold() {
    User cashier = session.cashier();
    if (cashier != null) {
      keeping.hold(cashier);
    }
  }

  /** F6. */
  public void recall() {
    keeping.recall();
  }

  /** Ctrl+Z. */
  public void undo() {
    boolean undone = editor.undo();
    say(undone ? Notice.NONE : Notice.info(texts.get("checkout.nothingToUndo")));
  }

  /** F8. */
  public void togglePriceCheck() {
    priceCheck.set(!priceCheck.get());
    say(priceCheck.get() ? Notice.info(texts.get("checkout.priceCheck")) : Notice.NONE);
  }

  /** Up and down: in the list of offers if there is one, else on the ticket. */
  public void move(int by) {
    if (!search.move(by)) {
      editor.move(by);
    }
  }

  /** Esc: away with what is typed, searched and said. */
  public void back() {
    priceCheck.set(false);
    clearEntry();
    say(Notice.NONE);
  }

  /**
   * F12. Waits for the scans before it, so that nothing is charged that is not yet on the ticket.
   */
  public void charge() {
    tasks.run(() -> Boolean.TRUE, _ -> openCharge(), this::failed);
  }

  private void openCharge() {
    User cashier = session.cashier();
    if (cashier == null || dialogs.isBusy()) {
      return;
    }
    if (editor.ticket().isEmpty()) {
      say(Notice.info(texts.get("checkout.nothingToCharge")));
    } else if (!editor.ticket().total().isPositive()) {
      say(Notice.error(texts.get("checkout.totalIsZero")));
    } else if (!customer.demand(this::charge)) {
      clearEntry();
      say(Notice.NONE);
      dialogs.charge(editor.ticket(), cashier, this::charged);
    }
  }

  private void charged(Sale sale) {
    warnOfTheDate(sale);
    lastSale.set(sale);
    dialogs.showReceipt(sale, true);
    // Last, since the ticket on the disk says until then that its receipt may not have been seen.
    editor.startAnew();
  }

  /**
   * The sale is made, with the date that the computer has: whether that one is wrong or the one
   * before was, only a person can know.
   */
  private void warnOfTheDate(Sale sale) {
    Sale before = lastSale.get();
    if (before != null && sale.businessDate().isBefore(before.businessDate())) {
      say(
          Notice.warning(
              texts.get(
                  "checkout.dateWentBack",
                  DAY.format(sale.businessDate()),
                  DAY.format(before.businessDate()))));
    }
  }

  public void showLastReceipt() {
    Sale last = lastSale.get();
    if (last == null) {
      say(Notice.info(texts.get("checkout.noLastSale")));
    } else {
      dialogs.showReceipt(last, false);
    }
  }

  /** F9. */
  public void takeBack() {
    dialogs.takeBack("");
  }

  /** Ctrl+U. */
  public void showAccount() {
    dialogs.showAccount();
  }

  /** F1. */
  public void showHelp() {
    dialogs.showHelp();
  }

  /** F11. */
  public void lock() {
    clearEntry();
    say(Notice.NONE);
    if (editor.ticket().isEmpty()) {
      editor.startAnew(); // nobody brings back what another cashier removed
    }
    session.lock();
  }

  private void clearEntry() {
    entry.set("");
    search.close();
  }

  private void failed(RuntimeException failure) {
    say(failures.told(failure));
  }

  private void say(Notice said) {
    notice.set(said);
  }
}
