package io.colmena.pos.tickets;

import io.colmena.pos.checkout.Ticket;

/** What became of a held ticket that somebody wanted back. */
public sealed interface Recalled {
  /** It is this till's now, and no other's. */
  record Here(Ticket ticket, int missing) implements Recalled {}

  /** Another till was faster, or it was charged. */
  record Gone() implements Recalled {}
}
