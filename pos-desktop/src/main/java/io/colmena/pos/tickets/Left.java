package io.colmena.pos.tickets;

import io.colmena.pos.checkout.Ticket;
import io.colmena.shared.facts.Sale;

/** What was on the till's screen when its program ended. */
public sealed interface Left {
  /** The till ended between two customers. */
  record Nothing() implements Left {}

  /**
   * A ticket that nobody has charged.
   *
   * @param missing how many of its lines name a product that the branch no longer knows
   */
  record Unfinished(Ticket ticket, int missing) implements Left {}

  /** The program ended between the charge and the receipt: the sale is there, once. */
  record Charged(Sale sale) implements Left {}
}
