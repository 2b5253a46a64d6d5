package io.colmena.pos.ui.checkout;

import io.colmena.pos.checkout.Checkout;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Whose ticket it is: shown, asked for, and demanded when it comes to much. */
final class TicketCustomer {
  private final Checkout checkout;
  private final TicketEditor editor;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final Consumer<RuntimeException> failed;
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

  TicketCustomer(
      Checkout checkout,
      TicketEditor editor,
      Texts texts,
      BackgroundTasks tasks,
      Dialogs dialogs,
      Consumer<RuntimeException> failed) {
    this.checkout = checkout;
    this.editor = editor;
    this.texts = texts;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.failed = failed;
    editor.ticketProperty().map(ticket -> String.valueOf(ticket.customer())).subscribe(_ -> show());
  }

  /** Document and name; empty for nobody. */
  ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  private void show() {
    String document = editor.ticket().customer();
    words.set(document == null ? "" : document);
    if (document != null) {
      tasks.run(() -> checkout.customer(document), known -> name(document, known), failed);
    }
  }

  private void name(String document, Optional<Customer> known) {
    if (document.equals(editor.ticket().customer())) {
      known.ifPresent(customer -> words.set(document + " · " + customer.name()));
    }
  }

  void ask() {
    ask(null, () -> {});
  }

  private void ask(@Nullable String reason, Runnable chosen) {
    dialogs.chooseCustomer(
        editor.ticket(),
        reason,
        customer -> {
          editor.identify(customer.map(Customer::document).orElse(null));
          customer.ifPresent(_ -> chosen.run());
        });
  }

  /**
   * Asks for the document without which nobody buys for that much.
   *
   * @param then what goes on once there is one
   * @return whether it had to be asked for
   */
  boolean demand(Runnable then) {
    boolean demanded = checkout.demandsDocument(editor.ticket());
    if (demanded) {
      ask(texts.get("customer.demanded", Amounts.soles(checkout.documentAbove())), then);
    }
    return demanded;
  }
}
