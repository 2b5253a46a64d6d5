package io.colmena.pos.ui.checkout;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.checkout.TicketLine;
import io.colmena.pos.people.User;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/**
 * The open ticket with its chosen line, and every earlier state of it, since each change can be
 * taken back.
 */
public final class TicketEditor {
  private static final int MOST_UNDOS = 200;

  private final ReadOnlyObjectWrapper<Ticket> ticket = new ReadOnlyObjectWrapper<>(Ticket.open());
  private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
  private final Deque<Ticket> earlier = new ArrayDeque<>();

  public ReadOnlyObjectProperty<Ticket> ticketProperty() {
    return ticket.getReadOnlyProperty();
  }

  public Ticket ticket() {
    return ticket.get();
  }

  /** Index of the chosen line, or −1 on an empty ticket. */
  public IntegerProperty chosenProperty() {
    return chosen;
  }

  public @Nullable TicketLine chosenLine() {
    int index = chosen.get();
    return index >= 0 && index < ticket().lines().size() ? ticket().lines().get(index) : null;
  }

  /**
   * Adds to the line of the same product at the same price, or below all others; chooses that line.
   */
  void add(Product product, Quantity quantity) {
    change(ticket().add(product, quantity));
    chosen.set(ticket().indexOf(product));
  }

  /** A bag with a price on its label stands on a line of its own. */
  void addLabelled(Product product, Quantity quantity, Money label) {
    change(ticket().addLabelled(product, quantity, label));
    chosen.set(ticket().lines().size() - 1);
  }

  /** The same lines on other terms. */
  void replace(Ticket changed) {
    change(changed);
  }

  void setQuantity(int index, Quantity quantity) {
    change(ticket().withQuantity(index, quantity));
  }

  /**
   * Says whose ticket it is.
   *
   * @param document DNI or RUC, or null for nobody in particular
   */
  void identify(@Nullable String document) {
    change(ticket().withCustomer(document));
  }

  /** Removes the chosen line; the next one takes its place. */
  void removeChosen(User by) {
    int index = chosen.get();
    change(ticket().remove(index, by));
    chosen.set(Math.min(index, ticket().lines().size() - 1));
  }

  /** Takes every line away; until the next sale that can be taken back. */
  void clear(User by) {
    change(ticket().emptied(by));
    chosen.set(-1);
  }

  /** Goes on with a ticket that was begun elsewhere or earlier. */
  void takeUp(Ticket begun) {
    earlier.clear();
    ticket.set(begun);
    chosen.set(begun.lines().size() - 1);
  }

  /**
   * @return false when there is nothing to take back
   */
  boolean undo() {
    Ticket before = earlier.poll();
    if (before == null) {
      return false;
    }
    int index = chosen.get();
    ticket.set(before);
    int last = before.lines().size() - 1;
    chosen.set(index < 0 ? last : Math.min(index, last));
    return true;
  }

  void move(int by) {
    int last = ticket().lines().size() - 1;
    chosen.set(Math.max(Math.min(0, last), Math.min(last, chosen.get() + by)));
  }

  /** A fresh ticket for the next customer; there is no way back behind it. */
  void startAnew() {
    earlier.clear();
    ticket.set(Ticket.open());
    chosen.set(-1);
  }

  private void change(Ticket changed) {
    earlier.push(ticket());
    if (earlier.size() > MOST_UNDOS) {
      earlier.removeLast();
    }
    ticket.set(changed);
  }
}
