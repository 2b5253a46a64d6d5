package io.colmena.pos.checkout;

import io.colmena.pos.people.User;
import io.colmena.shared.facts.ActionAudited;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Soles;
import java.util.stream.Collectors;

/**
 * What somebody took off a ticket before it was paid. It stays with the ticket, goes with whoever
 * takes it back, and is in the audit trail once the ticket is done with.
 *
 * @param whole whether it was the whole ticket at once
 * @param amount what it came to
 * @param what the goods, for people
 */
public record Removal(ActionAudited.Person by, boolean whole, Money amount, String what) {
  static Removal of(TicketLine line, User by) {
    return new Removal(person(by), false, line.total(), words(line));
  }

  static Removal of(Ticket ticket, User by) {
    String what = ticket.lines().stream().map(Removal::words).collect(Collectors.joining("; "));
    return new Removal(person(by), true, ticket.total(), what);
  }

  private static ActionAudited.Person person(User user) {
    return new ActionAudited.Person(user.id(), user.displayName());
  }

  private static String words(TicketLine line) {
    return line.quantity() + " × " + line.product().code() + " " + line.product().name();
  }

  /** As the audit trail calls it. */
  public String action() {
    return whole ? "ticket-removed" : "line-removed";
  }

  /** For whoever reads the audit trail; the amount first, since a long text is cut. */
  public String detail() {
    return Soles.withSign(amount) + ": " + what;
  }
}
