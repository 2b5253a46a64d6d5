package io.colmena.pos.ui.checkout;

import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.Offer;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.TicketLine;
import io.colmena.pos.checkout.WhenShort;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.money.Quantity;
import java.util.function.Consumer;

/**
 * Compares what is on the ticket with what the branch has by its own books. What is said is the
 * shop's choice; a ticket that is paid is never held up by it.
 */
final class Shelf {
  private final WhenShort whenShort;
  private final TicketEditor editor;
  private final Catalog catalog;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Consumer<Notice> say;
  private final Consumer<RuntimeException> failed;

  Shelf(
      WhenShort whenShort,
      TicketEditor editor,
      Catalog catalog,
      Texts texts,
      BackgroundTasks tasks,
      Consumer<Notice> say,
      Consumer<RuntimeException> failed) {
    this.whenShort = whenShort;
    this.editor = editor;
    this.catalog = catalog;
    this.texts = texts;
    this.tasks = tasks;
    this.say = say;
    this.failed = failed;
  }

  /**
   * @return whether that much more may come onto the ticket; if not, it was said
   */
  boolean allows(Offer offer, Quantity more) {
    Quantity wanted = onTicket(offer.product()).plus(more);
    if (whenShort != WhenShort.REFUSE || !whenShort.says(wanted, offer.inStock())) {
      return true;
    }
    say.accept(refusal(offer.product(), offer.inStock()));
    return false;
  }

  /** What is to be said of the product, now that it is on the ticket. */
  Notice after(Offer offer) {
    return whenShort.says(onTicket(offer.product()), offer.inStock())
        ? warning(offer.product(), offer.inStock())
        : Notice.NONE;
  }

  /**
   * A line has grown: the books are asked behind the screen's back, and it shrinks again if they
   * have too few where the shop refuses that.
   */
  void grown(int index, TicketLine before) {
    Product product = before.product();
    if (whenShort != WhenShort.ALLOW) {
      tasks.run(() -> catalog.inStock(product), inStock -> compare(index, before, inStock), failed);
    }
  }

  private void compare(int index, TicketLine before, Quantity inStock) {
    Product product = before.product();
    if (!whenShort.says(onTicket(product), inStock) || !isStillThere(index, before)) {
      return;
    }
    if (whenShort == WhenShort.REFUSE) {
      editor.setQuantity(index, before.quantity());
      say.accept(refusal(product, inStock));
    } else {
      say.accept(warning(product, inStock));
    }
  }

  private boolean isStillThere(int index, TicketLine before) {
    return index < editor.ticket().lines().size()
        && editor.ticket().lines().get(index).product().equals(before.product());
  }

  /** On all its lines. */
  private Quantity onTicket(Product product) {
    return editor.ticket().lines().stream()
        .filter(line -> line.product().id().equals(product.id()))
        .map(TicketLine::quantity)
        .reduce(Quantity.ZERO, Quantity::plus);
  }

  private Notice warning(Product product, Quantity inStock) {
    return Notice.warning(texts.get("checkout.stockShort", product.name(), inStock.toString()));
  }

  private Notice refusal(Product product, Quantity inStock) {
    return Notice.error(texts.get("checkout.stockRefused", product.name(), inStock.toString()));
  }
}
