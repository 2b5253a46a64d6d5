package io.colmena.pos.ui.checkout;

import io.colmena.pos.checkout.Concession;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.checkout.TicketLine;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Limits;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Discounts and other prices: within the cashier's own limit at once, above it with the PIN of
 * somebody whose limit is wider. Who allowed what, and why, stays with the ticket and goes into the
 * sale.
 */
final class Bargaining {
  private final TicketEditor editor;
  private final Texts texts;
  private final Dialogs dialogs;
  private final Limits limits;
  private final Consumer<Notice> say;

  Bargaining(
      TicketEditor editor, Texts texts, Dialogs dialogs, Limits limits, Consumer<Notice> say) {
    this.editor = editor;
    this.texts = texts;
    this.dialogs = dialogs;
    this.limits = limits;
    this.say = say;
  }

  void ask(User cashier) {
    TicketLine line = editor.chosenLine();
    if (line == null) {
      say.accept(Notice.info(texts.get("checkout.nothingChosen")));
      return;
    }
    dialogs.askTerms(
        editor.ticket(), editor.chosenProperty().get(), wanted -> settle(wanted, cashier));
  }

  private void settle(Concession wanted, User cashier) {
    if (wanted.isWithin(cashier.role(), limits)) {
      take(wanted, wanted.after());
      return;
    }
    Optional<Role> least = wanted.least(limits);
    if (least.isEmpty()) {
      say.accept(Notice.error(texts.get("terms.nobodyMay")));
      return;
    }
    dialogs.askApproval(
        wanted.permission(),
        least.get(),
        sentence(wanted, cashier),
        approval -> approved(wanted, approval));
  }

  private String sentence(Concession wanted, User cashier) {
    return texts.get(
        wanted.permission() == Permission.DISCOUNT ? "terms.askDiscount" : "terms.askPrice",
        cashier.displayName(),
        Amounts.soles(wanted.worth()),
        Amounts.soles(wanted.worth().minus(wanted.takenOff())));
  }

  private void approved(Concession wanted, Approval approval) {
    if (!wanted.isWithin(approval.approver().role(), limits)) {
      say.accept(
          Notice.error(texts.get("terms.tooMuchForApprover", approval.approver().displayName())));
      return;
    }
    take(wanted, wanted.after().approved(approval.told()));
  }

  private void take(Concession wanted, Ticket after) {
    if (!editor.ticket().equals(wanted.before())) {
      say.accept(Notice.error(texts.get("terms.changedMeanwhile")));
      return;
    }
    editor.replace(after);
    say.accept(Notice.NONE);
  }
}
