package io.colmena.pos.ui.hold;

import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.tickets.HeldTicket;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Asks how to call a ticket that is put aside. */
public final class HoldViewModel {
  private final Ticket ticket;
  private final Consumer<String> answer;
  private final StringProperty name = new SimpleStringProperty("");

  public HoldViewModel(Ticket ticket, Consumer<String> answer) {
    this.ticket = ticket;
    this.answer = answer;
  }

  public Ticket ticket() {
    return ticket;
  }

  public StringProperty nameProperty() {
    return name;
  }

  /** Enter. A name that is too long keeps its beginning: it is only a hint. */
  public void confirm() {
    String called = name.get().strip();
    answer.accept(
        called.length() <= HeldTicket.LONGEST_NAME
            ? called
            : called.substring(0, HeldTicket.LONGEST_NAME).strip());
  }
}
