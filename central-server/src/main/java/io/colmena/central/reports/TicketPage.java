package io.colmena.central.reports;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list of tickets.
 *
 * @param next after which ticket the list goes on; empty at its end
 */
public record TicketPage(List<TicketRow> rows, Optional<TicketCursor> next) {}
