package io.colmena.pos.ui.checkout;

import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.User;
import io.colmena.pos.tickets.HeldTicket;
import io.colmena.pos.tickets.Left;
import io.colmena.pos.tickets.OpenTickets;
import io.colmena.pos.tickets.Recalled;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.Sale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ticket of the screen in the branch's database, where a crash does not reach it, puts it
 * aside and brings others back. The screen never waits for it.
 */
final class TicketKeeping {
  private final OpenTickets tickets;
  private final TicketEditor editor;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final Consumer<Notice> say;
  private final Consumer<RuntimeException> failed;
  private final AtomicReference<@Nullable Ticket> unwritten = new AtomicReference<>();

  TicketKeeping(
      OpenTickets tickets,
      TicketEditor editor,
      Texts texts,
      BackgroundTasks tasks,
      Dialogs dialogs,
      Consumer<Notice> say,
      Consumer<RuntimeException> failed) {
    this.tickets = tickets;
    this.editor = editor;
    this.texts = texts;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.say = say;
    this.failed = failed;
  }

  /**
   * Goes on where the till ended.
   *
   * @param charged told of a sale whose receipt nobody may have seen
   */
  void start(Consumer<Sale> charged) {
    tasks.run(
        tickets::left,
        left -> {
          switch (left) {
            case Left.Nothing _ -> {} // between two customers
            case Left.Unfinished(Ticket ticket, int missing) ->
                takeUp(ticket, missing, "checkout.ticketIsBack");
            case Left.Charged(Sale sale) -> {
              charged.accept(sale);
              say.accept(
                  Notice.warning(
                      texts.get(
                          "checkout.soldBeforeTheEnd", sale.id(), Amounts.soles(sale.total()))));
            }
          }
        },
        failed);
    editor.ticketProperty().subscribe((_, now) -> keep(now));
  }

  /** Changes that come faster than they can be written are written as the last of them. */
  private void keep(Ticket ticket) {
    if (unwritten.getAndSet(ticket) == null) {
      tasks.run(this::write, _ -> {}, failed);
    }
  }

  private boolean write() {
    Ticket latest = unwritten.getAndSet(null);
    if (latest != null) {
      tickets.keep(latest);
    }
    return true;
  }

  private void takeUp(Ticket ticket, int missing, String words) {
    editor.takeUp(ticket.withLinesOf(editor.ticket()));
    if (missing > 0) {
      say.accept(Notice.error(texts.get("checkout.linesMissing", missing)));
    } else if (!ticket.isEmpty()) { // else a customer alone, who is shown
      say.accept(
          Notice.warning(texts.get(words, ticket.lines().size(), Amounts.soles(ticket.total()))));
    }
  }

  void hold(User by) {
    if (editor.ticket().isEmpty()) {
      say.accept(Notice.info(texts.get("hold.nothing")));
    } else {
      dialogs.askTicketName(editor.ticket(), name -> hold(name, by));
    }
  }

  private void hold(String name, User by) {
    Ticket held = editor.ticket();
    tasks.run(
        () -> {
          tickets.hold(held, name, by);
          return Boolean.TRUE;
        },
        _ -> {
          if (editor.ticket().equals(held)) {
            editor.startAnew();
            say.accept(Notice.info(texts.get("hold.done")));
          } else {
            hold(name, by); // it grew meanwhile
          }
        },
        failed);
  }

  void recall() {
    if (editor.ticket().isEmpty()) {
      dialogs.chooseHeld(this::recall);
    } else {
      say.accept(Notice.info(texts.get("recall.notEmpty")));
    }
  }

  private void recall(HeldTicket chosen) {
    tasks.run(
        () -> tickets.recall(chosen.key()),
        recalled -> {
          switch (recalled) {
            case Recalled.Here(Ticket ticket, int missing) ->
                takeUp(ticket, missing, "recall.done");
            case Recalled.Gone _ -> say.accept(Notice.error(texts.get("recall.gone")));
          }
        },
        failed);
  }
}
