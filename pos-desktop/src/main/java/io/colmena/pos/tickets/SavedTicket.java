package io.colmena.pos.tickets;

import io.colmena.pos.checkout.Removal;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.checkout.TicketLine;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.json.Json;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it is stored: with its products and prices as they were when they were added, since
 * the customer was told these.
 */
record SavedTicket(
    String key,
    List<TicketLine> lines,
    @Nullable String customer,
    @Nullable List<Sale.Approval> approvals,
    @Nullable List<Removal> removals) {

  SavedTicket {
    Objects.requireNonNull(key, "key");
    lines = List.copyOf(lines);
  }

  static String write(Ticket ticket) {
    return Json.write(
        new SavedTicket(
            ticket.key(),
            ticket.lines(),
            ticket.customer(),
            ticket.approvals(),
            ticket.removals()));
  }

  /**
   * The ticket again. A product is known by its code: its identifier may be another since the
   * branch took its history back.
   *
   * @param idOf the present identifier of the product of a code, or empty
   */
  static Ticket read(String content, Function<String, Optional<String>> idOf) {
    SavedTicket saved = Json.read(content, SavedTicket.class);
    List<TicketLine> known =
        saved.lines.stream()
            .flatMap(line -> idOf.apply(line.product().code()).map(line::ofProduct).stream())
            .toList();
    return new Ticket(
        saved.key,
        known,
        saved.customer,
        Objects.requireNonNullElse(saved.approvals, List.of()),
        removals(saved));
  }

  private static List<Removal> removals(SavedTicket saved) {
    return Objects.requireNonNullElse(saved.removals, List.of());
  }

  /** What was taken off it. */
  static List<Removal> removals(String content) {
    return removals(Json.read(content, SavedTicket.class));
  }
}
