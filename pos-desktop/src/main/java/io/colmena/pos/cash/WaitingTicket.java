package io.colmena.pos.cash;

import io.colmena.shared.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket on hold, as a report lists it. It is no sale, so no figure of the report has it.
 *
 * @param name what the cashier called it, or null
 * @param heldBy who put it there
 */
public record WaitingTicket(@Nullable String name, String heldBy, Money total, Instant heldAt) {}
