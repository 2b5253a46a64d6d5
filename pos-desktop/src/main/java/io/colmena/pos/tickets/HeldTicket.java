package io.colmena.pos.tickets;

import io.colmena.shared.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that waits for its customer, as a list shows it.
 *
 * @param key of the ticket
 * @param name what the cashier called it, or null
 * @param heldBy who put it there, as receipts show her
 * @param till where
 */
public record HeldTicket(
    String key,
    @Nullable String name,
    String heldBy,
    String till,
    int lines,
    Money total,
    Instant heldAt) {
  /** More is a story, not a name. */
  public static final int LONGEST_NAME = 60;
}
