package io.colmena.central.reports;

import io.colmena.shared.identity.BranchCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which tickets somebody wants to see.
 *
 * @param branch only this one, or empty for all
 * @param filters each with its value; a ticket meets them all
 */
public record TicketQuestion(
    Period period,
    Optional<BranchCode> branch,
    Map<TicketFilter, String> filters,
    TicketOrder order) {
  /** What is sorted by amount is read whole, so it may not be any number of days. */
  public static final long MOST_DAYS_BY_AMOUNT = 31;

  public TicketQuestion {
    filters = Map.copyOf(filters);
  }

  /** The days that may have such tickets, in the order in which the list shows them. */
  List<LocalDate> days() {
    String weekday = filters.get(TicketFilter.WEEKDAY);
    List<LocalDate> days =
        period
            .from()
            .datesUntil(period.to().plusDays(1))
            .filter(day ->
                weekday == null || day.getDayOfWeek().getValue() == Integer.parseInt(weekday))
            .toList();
    return order == TicketOrder.OLDEST ? days : days.reversed();
  }
}
